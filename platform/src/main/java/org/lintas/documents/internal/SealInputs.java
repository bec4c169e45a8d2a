package org.lintas.documents.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lintas.documents.ExaminedInput;
import org.lintas.emrtd.lds.Octets;

/**
 * Everything that the verdict on one seal follows from, beside the trust store.
 *
 * @param part which seal of its inspection, for example {@code seal-1}
 * @param content of the barcode, or a picture of it
 * @param mrzText zone of the document; empty text when none was read
 * @param at instant at which validity is judged
 * @param day the State's calendar day then
 * @param issuers further pairs of an issuer in the seal and a country in certificates, as set then
 */
record SealInputs(String part, Octets content, String mrzText, Instant at, LocalDate day, Map<String, String> issuers) {

    /** Copies the pairs. */
    SealInputs {
        issuers = Map.copyOf(issuers);
    }

    /** Each input by its name. */
    List<ExaminedInput> named() {
        return List.of(
                new ExaminedInput(part, "seal", "seal", content),
                new ExaminedInput(part, "mrz", "seal", Octets.of(mrzText.getBytes(StandardCharsets.UTF_8))));
    }
}
