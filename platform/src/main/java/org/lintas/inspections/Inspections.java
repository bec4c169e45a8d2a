package org.lintas.inspections;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.CaptureAdvice;
import org.lintas.biometrics.FingerprintDuty;
import org.lintas.biometrics.FingerprintExamination;
import org.lintas.biometrics.LivePicture;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;

/**
 * Inspects one traveller at one lane at a time per transaction. Thread-safe. Every check starts as soon as its input is there;
 * nothing that a traveller, a document or a device does makes these methods throw: it becomes a check, a finding and a reason.
 * An unknown or ended transaction is the caller's fault and does.
 */
public interface Inspections {

    /** Opens an inspection. From now on the transaction is known and its opening durable. */
    TransactionId open(InspectionOpening opening);

    /**
     * The document is on the reader. Reads the MRZ, asks watchlists, permissions and crossings, reads and verifies the chip, all at
     * the same time. The future completes when everything but the face is known, or at the profile's time limit.
     */
    CompletableFuture<Admission> presentDocument(TransactionId transaction, PresentedDocument document);

    /**
     * A visible seal that is presented with the document, such as that of a visa. Examined before this returns, and weighed as the lane
     * profile says. Where an officer decides it may come until the decision; elsewhere only while the document is examined, and is
     * dropped later.
     *
     * @param content of the barcode, or a picture of it
     */
    void presentSeal(TransactionId transaction, Octets content);

    /** One live picture; the better of several counts. Compares at once when the chip's portrait is there. */
    CaptureAdvice takePicture(TransactionId transaction, LivePicture picture);

    /**
     * What fingerprints are taken of the traveller in work; asked by a lane with a scanner once the document was read. From then on
     * the inspection knows that they are owed.
     *
     * @return empty while it is not known who the traveller is
     */
    Optional<FingerprintDuty> fingerprintDuty(TransactionId transaction);

    /**
     * Fingerprints that the lane took: enrolled or verified, and searched for, before this returns. The newest try counts; the live picture
     * of the face goes with them where the capture has none.
     *
     * @param device name of the scanner, 1-100 characters
     */
    FingerprintExamination takeFingerprints(TransactionId transaction, String device, BiometricCapture capture);

    /**
     * The officer goes on without the fingerprints that are owed, or with those taken before: becomes a check that says why.
     *
     * @throws LintasException with {@link ErrorCode#STATE_CONFLICT} when the inspection is over
     */
    void goOnWithoutFingerprints(TransactionId transaction, WithoutFingerprints reason);

    /**
     * Decides at a gate: clear or refer, never refuse. When it clears, decision and crossing are durable in one database transaction
     * before this returns; when it refers, decision and referral are. Idempotent: a second call gives the same decision.
     */
    Decision conclude(TransactionId transaction, Occupancy occupancy);

    /** What an officer decides, at the booth or in the second line; durable when it returns. */
    Decision decide(TransactionId transaction, OfficerDecision decision);

    /**
     * Ends an inspection that has no decision: the traveller left, a device failed. Recorded with the reason. A traveller in the
     * second line stays there: see {@link SecondLine#inspectAgain}.
     *
     * @param reasonCode 1-64 of a-z, 0-9 and dash
     */
    void abandon(TransactionId transaction, String reasonCode);

    /** The whole inspection as it stands or stood; survives restarts once opened (checks of an unfinished one may be missing). */
    Optional<Inspection> find(TransactionId transaction);

    /**
     * The same of one that must exist.
     *
     * @throws LintasException with {@link ErrorCode#NOT_FOUND} when it does not
     */
    default Inspection existing(TransactionId transaction) {
        return find(transaction)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such inspection."));
    }

    /** The last inspections of a lane, newest first; at most 200. */
    List<InspectionSummary> recent(Optional<String> lane, int countMax);

    /** Runs the policies in force when it was made again over the stored facts. */
    Replay replay(TransactionId transaction);
}
