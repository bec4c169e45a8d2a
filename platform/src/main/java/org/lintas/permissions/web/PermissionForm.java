package org.lintas.permissions.web;

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
import org.lintas.permissions.VisaFreeTerms;

/** The fields of the console's forms as they come; a field left empty is null or empty text. */
record PermissionForm(
        @Nullable String kind,
        @Nullable String issuer,
        @Nullable String number,
        @Nullable String surname,
        @Nullable String givenNames,
        @Nullable String nationality,
        @Nullable String dateOfBirth,
        @Nullable String validFrom,
        @Nullable String validUntil,
        @Nullable String daysPerVisit,
        @Nullable String daysInWindow,
        @Nullable String windowDays,
        @Nullable String entriesAllowed,
        @Nullable String reason) {

    /** The reason given; empty text when there is none. */
    @Override
    public String reason() {
        return text(reason);
    }

    PermissionGrant grant() {
        return new PermissionGrant(
                OutsideText.word(Standing.Kind.class, text(kind)),
                holder(),
                OutsideText.date(text(validFrom)),
                given(validUntil).map(OutsideText::date),
                given(daysPerVisit).map(days -> stayRule()),
                whole(entriesAllowed));
    }

    VisaFreeTerms visaFreeTerms() {
        return new VisaFreeTerms(
                OutsideText.stateCode(text(nationality)),
                OutsideText.date(text(validFrom)),
                given(validUntil).map(OutsideText::date),
                stayRule());
    }

    private StayRule stayRule() {
        return new StayRule(
                whole(daysPerVisit).orElseThrow(() -> wrong("The days of a visit are a number.")),
                whole(daysInWindow),
                whole(windowDays));
    }

    private PermissionHolder holder() {
        if (given(number).isPresent()) {
            return new PermissionHolder.OfDocument(OutsideText.document(text(issuer), text(number)));
        }
        return new PermissionHolder.OfPerson(
                new PersonName(text(surname), text(givenNames)),
                OutsideText.stateCode(text(nationality)),
                OutsideText.date(text(dateOfBirth)));
    }

    private static OptionalInt whole(@Nullable String value) {
        Optional<String> given = given(value);
        if (given.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(given.orElseThrow()));
        } catch (NumberFormatException e) {
            throw wrong("Days and entries are whole numbers.");
        }
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.of(text(value)).filter(it -> !it.isEmpty());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static LintasException wrong(String message) {
        return new LintasException(ErrorCode.VALUE_INVALID, message);
    }
}
