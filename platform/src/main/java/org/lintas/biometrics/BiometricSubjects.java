package org.lintas.biometrics;

import java.time.Instant;
import java.util.Optional;
import org.lintas.biometrics.BiometricGalleries.SubjectSummary;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;

/** What is held of a person's body, for the person's rights: to know it and to have it deleted. Thread-safe. Callers log each reading. */
public interface BiometricSubjects {

    /** Whom a document leads to; empty when nobody was enrolled with it. */
    Optional<SubjectId> holder(DocumentKey document);

    /** What is held; empty when there is nobody, or the person was deleted. */
    Optional<Held> held(SubjectId subject);

    /**
     * Deletes everything by destroying the key that opens it; no search that begins afterwards finds the person.
     *
     * @throws LintasException with {@link ErrorCode#NOT_FOUND} when there is nobody to delete
     */
    DeletionReceipt delete(SubjectId subject, StatedReason reason);

    /** The receipt of a deletion; empty when there is none. */
    Optional<DeletionReceipt> receipt(SubjectId subject);

    /**
     * What is held of a person.
     *
     * @param summary without anything of the body
     * @param since when the person was enrolled
     * @param identities how many documents' words are kept, encrypted
     */
    record Held(SubjectSummary summary, Instant since, int identities) {}

    /**
     * That a person was deleted.
     *
     * @param subject who; says nothing of the person any more
     * @param fingers that were held
     * @param faces that were held, 0 or 1
     * @param identities documents' words that were held
     * @param reason who deleted and why
     * @param at when
     */
    record DeletionReceipt(
            SubjectId subject, int fingers, int faces, int identities, StatedReason reason, Instant at) {}
}
