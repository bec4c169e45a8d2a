package org.lintas.inspections;

import java.util.Optional;
import org.lintas.emrtd.ApduChannel;

/**
 * A document that lies on a lane's reader.
 *
 * @param mrzText lines of the machine readable zone as the reader gave them; empty text when it read none
 * @param cardAccessNumber the six digits that open the chip by PACE instead of the zone; empty when the document shows none
 * @param chip the conversation with its chip
 */
public record PresentedDocument(String mrzText, Optional<String> cardAccessNumber, ApduChannel chip) {

    /** A document whose chip opens with the zone. */
    public PresentedDocument(String mrzText, ApduChannel chip) {
        this(mrzText, Optional.empty(), chip);
    }
}
