package org.lintas.biometrics.internal;

import java.util.Optional;
import org.lintas.biometrics.BiometricGalleries;
import org.lintas.biometrics.BiometricSubjects;
import org.lintas.biometrics.SubjectId;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Service;

/** Tells what is held of a person, and deletes it. */
@Service
class SubjectDesk implements BiometricSubjects {

    private final SubjectStore store;
    private final BiometricGalleries galleries;
    private final DeletionReceipts receipts;
    private final SubjectDeletion deletion;

    SubjectDesk(SubjectStore store, BiometricGalleries galleries, DeletionReceipts receipts, SubjectDeletion deletion) {
        this.store = store;
        this.galleries = galleries;
        this.receipts = receipts;
        this.deletion = deletion;
    }

    @Override
    public Optional<SubjectId> holder(DocumentKey document) {
        return store.holder(document);
    }

    @Override
    public Optional<Held> held(SubjectId subject) {
        return receipts.enrolledAt(subject)
                .flatMap(since -> galleries
                        .summary(subject)
                        .map(summary -> new Held(
                                summary, since, store.identities(subject).size())));
    }

    @Override
    public DeletionReceipt delete(SubjectId subject, StatedReason reason) {
        return deletion.delete(subject, reason)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such biometric subject."));
    }

    @Override
    public Optional<DeletionReceipt> receipt(SubjectId subject) {
        return receipts.find(subject);
    }
}
