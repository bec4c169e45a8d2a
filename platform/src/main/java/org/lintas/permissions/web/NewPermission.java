package org.lintas.permissions.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.PersonName;
import org.lintas.permissions.PermissionGrant;
import org.lintas.permissions.PermissionHolder;
import org.lintas.permissions.Standing;
import org.lintas.permissions.StayRule;

/**
 * A permission as it comes in JSON.
 *
 * @param kind {@code permanent-resident}, {@code registered-visitor} or {@code visa-holder}
 * @param document whose holder it belongs to; this or {@code person}
 * @param person whom it belongs to, whatever the document
 * @param validFrom first day
 * @param validUntil last day; null when it has no end
 * @param stay limits on the stay; null when there is none
 * @param entriesAllowed how often it may be used; null when as often as the holder likes
 * @param reason why it is given, 10-1,000 characters
 */
record NewPermission(
        @NotNull String kind,
        @Nullable @Valid DocumentView document,
        @Nullable @Valid PersonView person,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable StayRuleView stay,
        @Nullable Integer entriesAllowed,
        @NotNull String reason) {

    /** Issuer and number. */
    record DocumentView(@NotNull String issuer, @NotNull String number) {}

    /** A person by name, nationality and date of birth. */
    record PersonView(
            @NotNull String surname,
            @Nullable String givenNames,
            @NotNull String nationality,
            @NotNull LocalDate dateOfBirth) {}

    /** Limits on a stay, in days. */
    record StayRuleView(
            int daysPerVisit,
            @Nullable Integer daysInWindow,
            @Nullable Integer windowDays) {

        static StayRuleView of(StayRule rule) {
            return new StayRuleView(rule.daysPerVisit(), boxed(rule.daysInWindow()), boxed(rule.windowDays()));
        }

        StayRule rule() {
            return new StayRule(daysPerVisit, number(daysInWindow), number(windowDays));
        }
    }

    PermissionGrant grant() {
        return new PermissionGrant(
                OutsideText.word(Standing.Kind.class, kind),
                holder(),
                validFrom,
                Optional.ofNullable(validUntil),
                Optional.ofNullable(stay).map(StayRuleView::rule),
                number(entriesAllowed));
    }

    private PermissionHolder holder() {
        if (document != null && person == null) {
            return new PermissionHolder.OfDocument(OutsideText.document(document.issuer(), document.number()));
        }
        if (person != null && document == null) {
            String givenNames = person.givenNames() == null ? "" : person.givenNames();
            return new PermissionHolder.OfPerson(
                    new PersonName(person.surname(), givenNames),
                    OutsideText.stateCode(person.nationality()),
                    person.dateOfBirth());
        }
        throw new LintasException(ErrorCode.VALUE_INVALID, "A permission belongs to a document or to a person.");
    }

    static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
