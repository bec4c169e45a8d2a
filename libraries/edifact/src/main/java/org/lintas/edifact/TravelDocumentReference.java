package org.lintas.edifact;

import java.util.Optional;
import org.lintas.mrz.PartialDate;

/**
 * A document as a carrier names it.
 *
 * @param type such as {@code P}, {@code V} or {@code I}
 * @param number as sent
 * @param issuer a code of a State
 * @param expiry last day of validity
 * @param issued first day of validity
 */
public record TravelDocumentReference(
        Optional<String> type,
        Optional<String> number,
        Optional<String> issuer,
        Optional<PartialDate> expiry,
        Optional<PartialDate> issued) {}
