package org.lintas.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a visible seal says; whether it is genuine is in the checks. Personal data.
 *
 * @param part which seal of the inspection, for example {@code seal-1}
 * @param kind how it is written: {@code VDS}, {@code IDB} or {@code VDS-NC}
 * @param documentType what it seals, for example {@code visa}; {@code unknown} when no definition knows it
 * @param issuer State or organisation; empty text when unknown
 * @param signed day on which it was signed; empty when it does not say
 * @param fields in the order of the seal
 */
public record SealFacts(
        String part, String kind, String documentType, String issuer, Optional<LocalDate> signed, List<Field> fields) {

    /** Copies the fields. */
    public SealFacts {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param name in camel case, as the command line names it
     * @param value as text: numbers in digits, dates as ISO 8601
     */
    public record Field(String name, String value) {}
}
