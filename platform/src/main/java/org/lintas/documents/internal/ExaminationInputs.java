package org.lintas.documents.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the verdict on one document follows from, beside the trust store.
 *
 * @param mrzText the zone as the reader gave it
 * @param at instant at which validity is judged
 * @param day the State's calendar day then
 * @param issuers further pairs of an issuer in the zone and a country in certificates, as set then
 * @param chip the files, what each protocol came to, and what Active Authentication exchanged; empty when the chip was not tried
 */
record ExaminationInputs(
        String mrzText, Instant at, LocalDate day, Map<String, String> issuers, Optional<ChipExamination.Read> chip) {

    /** Copies the pairs. */
    ExaminationInputs {
        issuers = Map.copyOf(issuers);
    }
}
