package org.lintas.permissions.web;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.OutsideText;
import org.lintas.permissions.VisaFreeRule;
import org.lintas.permissions.VisaFreeTerms;
import org.lintas.permissions.web.NewPermission.StayRuleView;

/** A visa-free rule in the JSON of the HTTP API, null where there is nothing. */
record VisaFreeView(
        UUID id,
        String nationality,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        StayRuleView stay,
        String givenBy,
        Instant givenAt,
        String reason,
        @Nullable Instant withdrawnAt) {

    static VisaFreeView of(VisaFreeRule rule) {
        return new VisaFreeView(
                rule.id(),
                rule.terms().nationality().letters(),
                rule.terms().validFrom(),
                rule.terms().validUntil().orElse(null),
                StayRuleView.of(rule.terms().stayRule()),
                rule.given().person(),
                rule.givenAt(),
                rule.given().words(),
                rule.withdrawn().map(withdrawal -> withdrawal.at()).orElse(null));
    }

    /**
     * A rule as it comes in JSON.
     *
     * @param nationality code of Doc 9303-3
     * @param validFrom first day
     * @param validUntil last day; null when it has no end
     * @param stay limits on the stay
     * @param reason why, 10-1,000 characters
     */
    record NewVisaFreeRule(
            @NotNull String nationality,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @NotNull StayRuleView stay,
            @NotNull String reason) {

        VisaFreeTerms terms() {
            return new VisaFreeTerms(
                    OutsideText.stateCode(nationality), validFrom, Optional.ofNullable(validUntil), stay.rule());
        }
    }
}
