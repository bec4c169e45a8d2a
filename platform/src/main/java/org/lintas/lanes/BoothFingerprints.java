package org.lintas.lanes;

import java.io.IOException;
import java.util.Optional;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;

/** The fingerprints of the traveller at a booth with a scanner, as the officer sees and steers their taking. Thread-safe. */
public interface BoothFingerprints {

    /** How far they are; empty where none are owed, the booth has no scanner, or the traveller has left. */
    Optional<FingerprintStanding> standing(TransactionId transaction);

    /**
     * An officer's act; a capture that it makes pointless ends at once.
     *
     * @param officer user name
     * @throws LintasException with {@link ErrorCode#STATE_CONFLICT} when the traveller has left or the act no longer makes sense, with
     *     {@link ErrorCode#VALUE_INVALID} for a finger that is not owed
     */
    void act(TransactionId transaction, FingerprintAct act, String officer);

    /**
     * Shows what the scanner sees while it captures the fingers of a traveller, ten pictures a second at most. Returns when the capture
     * ends, somebody else looks, the scanner has no live picture, or after five minutes.
     *
     * @throws IOException if the viewer has gone
     */
    void preview(TransactionId transaction, PreviewViewer viewer) throws IOException;
}
