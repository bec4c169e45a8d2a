package org.lintas.passengers.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.passengers.PassengerRetention.DataClass;
import org.lintas.passengers.PassengerRetention.Rule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code lintas.passengers.retention.*}. The defaults are those of ICAO Annex 9, chapter 9, section D: PNR masked after six months and deleted after
 * five years, and sooner where nothing ties the person to what is looked for.
 *
 * @param apiMaskedAfter from the day of the flight until what passenger lists say of a person is masked
 * @param apiDeletedAfter until it is deleted, not before it is masked
 * @param apiLinkedDeletedAfter the same of a person whom something ties to what is looked for, at most five years
 * @param pnrMaskedAfter as of lists, for people of whom a booking spoke
 * @param pnrDeletedAfter as of lists
 * @param pnrLinkedDeletedAfter as of lists
 * @param rawDeletedAfter from their receipt until messages are destroyed; not later than anything of them is masked
 */
@ConfigurationProperties("lintas.passengers.retention")
record RetentionSettings(
        @DefaultValue("180d") Duration apiMaskedAfter,
        @DefaultValue("180d") Duration apiDeletedAfter,
        @DefaultValue("1825d") Duration apiLinkedDeletedAfter,
        @DefaultValue("180d") Duration pnrMaskedAfter,
        @DefaultValue("180d") Duration pnrDeletedAfter,
        @DefaultValue("1825d") Duration pnrLinkedDeletedAfter,
        @DefaultValue("180d") Duration rawDeletedAfter) {

    private static final Duration KEPT_MIN = Duration.ofDays(1);
    private static final Duration KEPT_MAX = Duration.ofDays(5 * 365);

    /** Refuses values out of range or order. */
    RetentionSettings {
        ordered(KEPT_MIN, apiMaskedAfter, apiDeletedAfter, apiLinkedDeletedAfter, KEPT_MAX);
        ordered(KEPT_MIN, pnrMaskedAfter, pnrDeletedAfter, pnrLinkedDeletedAfter, KEPT_MAX);
        ordered(KEPT_MIN, rawDeletedAfter, apiMaskedAfter);
        ordered(KEPT_MIN, rawDeletedAfter, pnrMaskedAfter);
    }

    private static void ordered(Duration... rising) {
        for (int i = 1; i < rising.length; i++) {
            if (rising[i - 1].compareTo(rising[i]) > 0) {
                throw new LintasException(
                        ErrorCode.SETTING_INVALID,
                        "lintas.passengers.retention: 1 day <= raw-deleted-after <= masked-after <= deleted-after <= linked-deleted-after"
                                + " <= 1,825 days.");
            }
        }
    }

    List<Rule> rules() {
        return List.of(rule(DataClass.API), rule(DataClass.PNR), rule(DataClass.RAW));
    }

    Rule rule(DataClass data) {
        return switch (data) {
            case API -> new Rule(data, Optional.of(apiMaskedAfter), apiDeletedAfter, apiLinkedDeletedAfter);
            case PNR -> new Rule(data, Optional.of(pnrMaskedAfter), pnrDeletedAfter, pnrLinkedDeletedAfter);
            case RAW -> new Rule(data, Optional.empty(), rawDeletedAfter, rawDeletedAfter);
        };
    }
}
