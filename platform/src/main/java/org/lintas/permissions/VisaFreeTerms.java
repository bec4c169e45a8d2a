package org.lintas.permissions;

import java.time.LocalDate;
import java.util.Optional;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.mrz.StateCode;

/**
 * What a visa-free rule says.
 *
 * @param nationality code of Doc 9303-3
 * @param validFrom first day of the rule
 * @param validUntil last day of the rule; empty when it has no end
 * @param stayRule limits on the stay
 */
public record VisaFreeTerms(
        StateCode nationality, LocalDate validFrom, Optional<LocalDate> validUntil, StayRule stayRule) {

    /** Refuses an end before the beginning. */
    public VisaFreeTerms {
        if (validUntil.filter(validFrom::isAfter).isPresent()) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "A visa-free rule ends after it begins.");
        }
    }
}
