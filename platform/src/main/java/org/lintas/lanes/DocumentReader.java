package org.lintas.lanes;

import java.util.Optional;
import org.lintas.emrtd.ApduChannel;

/** A document reader at a lane. One document at a time; used by one thread at a time. */
public interface DocumentReader extends AutoCloseable {

    /** The text lines of the machine readable zone of the document on the reader; empty text when none is readable. */
    String machineReadableZone();

    /** The six digits printed on the document that open its chip beside the zone; empty when the reader sees none. */
    default Optional<String> cardAccessNumber() {
        return Optional.empty();
    }

    /** Opens the conversation with the chip of the document on the reader; when there is none its first exchange says so. */
    ApduChannel chip();

    /** Lets go of the document; never throws. */
    @Override
    void close();
}
