package org.lintas.foundation;

import java.time.LocalDate;
import java.util.Optional;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;

/**
 * A traveller as the document presented says: what every check asks about.
 *
 * @param name as in the MRZ
 * @param nationality code of Doc 9303-3
 * @param dateOfBirth wholly or partly known; empty when the document says unknown
 * @param sex M, F or X
 * @param document issuer and number; {@link DocumentKey#UNNAMED} of somebody of whom a carrier named none
 * @param documentType the document code of the MRZ, for example {@code P}
 * @param documentExpiry last day of validity; empty when the MRZ's date is unreadable
 */
public record Traveller(
        PersonName name,
        StateCode nationality,
        Optional<PartialDate> dateOfBirth,
        Sex sex,
        DocumentKey document,
        String documentType,
        Optional<LocalDate> documentExpiry) {}
