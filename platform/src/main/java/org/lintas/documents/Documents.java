package org.lintas.documents;

import java.util.List;
import org.lintas.emrtd.ApduChannel;
import org.lintas.foundation.CheckRecord;

/** Examines travel documents. Implementations are thread-safe; one call examines one document. */
public interface Documents {

    /**
     * Reads the chip behind {@code chip} with the key that {@code mrzLines} give, and checks the whole document. Blocks until
     * the chip is read, refuses, is lost, or the time in {@code request} is over; the listener hears each piece as it arrives.
     * Never throws for what the document does: everything is in the examination's checks.
     */
    DocumentExamination examine(DocumentRequest request, ApduChannel chip, ExaminationListener listener);

    /**
     * Reads a visible seal, verifies it with the trust store in force, and compares it with the document. Never throws for what the
     * seal is: everything is in the checks, of which the three that a lane weighs come first.
     */
    List<CheckRecord> examineSeal(SealRequest request);

    /** What the MRZ text alone says, without a chip: the first thing that a reader gives. */
    MrzReading readMrz(String mrzText);

    /** Identifier of the trust-store snapshot in force, and how many authorities it holds. */
    TrustState trust();
}
