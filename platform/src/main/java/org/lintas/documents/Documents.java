package org.lintas.documents;

import org.lintas.emrtd.ApduChannel;

/** Examines travel documents. Implementations are thread-safe; one call examines one document. */
public interface Documents {

    /**
     * Reads the chip behind {@code chip} with the key that {@code mrzLines} give, and checks the whole document. Blocks until
     * the chip is read, refuses, is lost, or the time in {@code request} is over; the listener hears each piece as it arrives.
     * Never throws for what the document does: everything is in the examination's checks.
     */
    DocumentExamination examine(DocumentRequest request, ApduChannel chip, ExaminationListener listener);

    /** What the MRZ text alone says, without a chip: the first thing that a reader gives. */
    MrzReading readMrz(String mrzText);

    /** Identifier of the trust-store snapshot in force, and how many authorities it holds. */
    TrustState trust();
}
