package org.lintas.simulators.chip;

import java.util.List;
import java.util.Optional;

/**
 * How a reader may get in.
 *
 * @param mrzInformation document number, date of birth and date of expiry, each with its check digit (Doc 9303-11, 4.3.2)
 * @param cardAccessNumber six digits printed on the document; empty when it has none
 * @param basicAccessControl whether the chip speaks BAC
 * @param pace the kinds of PACE it speaks; empty when none
 */
public record AccessControl(
        String mrzInformation, Optional<String> cardAccessNumber, boolean basicAccessControl, List<PaceProtocol> pace) {

    /** Refuses a chip that nobody could read. */
    public AccessControl {
        pace = List.copyOf(pace);
        if (!basicAccessControl && pace.isEmpty()) {
            throw new IllegalArgumentException("A chip needs BAC, PACE or both.");
        }
    }
}
