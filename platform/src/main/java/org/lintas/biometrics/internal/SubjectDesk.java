package org.lintas.biometrics.internal;

import java.time.Clock;
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
    private final SubjectTable subjects;
    private final BiometricGalleries galleries;
    private final GallerySearch searches;
    private final DeletionReceipts receipts;
    private final Clock clock;

    SubjectDesk(
            SubjectStore store,
            SubjectTable subjects,
            BiometricGalleries galleries,
            GallerySearch searches,
            DeletionReceipts receipts,
            Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.galleries = galleries;
        this.searches = searches;
        this.receipts = receipts;
        this.clock = clock;
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
        Held held = held(subject).orElseThrow(SubjectDesk::nobody);
        long entry = subjects.living(subject).orElseThrow(SubjectDesk::nobody).entry();
        var receipt = new DeletionReceipt(
                subject,
                held.summary().quality().size(),
                held.summary().face() ? 1 : 0,
                held.identities(),
                reason,
                clock.instant());
        if (!receipts.delete(receipt)) {
            throw nobody();
        }
        held.summary().galleries().forEach(gallery -> searches.delete(gallery, entry));
        return receipt;
    }

    @Override
    public Optional<DeletionReceipt> receipt(SubjectId subject) {
        return receipts.find(subject);
    }

    private static LintasException nobody() {
        return new LintasException(ErrorCode.NOT_FOUND, "There is no such biometric subject.");
    }
}
