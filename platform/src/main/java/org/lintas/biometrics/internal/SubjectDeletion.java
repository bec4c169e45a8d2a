package org.lintas.biometrics.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintas.biometrics.BiometricSubjects.DeletionReceipt;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.SubjectId;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Component;

/** Deletes a person, whoever asks for it: with a receipt, and out of every search. */
@Component
class SubjectDeletion {

    private final SubjectStore store;
    private final SubjectTable subjects;
    private final ReferenceTable references;
    private final DeletionReceipts receipts;
    private final GallerySearch searches;
    private final Clock clock;

    SubjectDeletion(
            SubjectStore store,
            SubjectTable subjects,
            ReferenceTable references,
            DeletionReceipts receipts,
            GallerySearch searches,
            Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.references = references;
        this.receipts = receipts;
        this.searches = searches;
        this.clock = clock;
    }

    /** Empty when there is nobody to delete. */
    Optional<DeletionReceipt> delete(SubjectId subject, StatedReason reason) {
        Optional<SubjectTable.Keyed> living = subjects.living(subject);
        if (living.isEmpty()) {
            return Optional.empty();
        }
        Set<GalleryName> in = subjects.galleries(subject);
        DeletionReceipt receipt = receipt(subject, reason);
        if (!receipts.delete(receipt)) {
            return Optional.empty();
        }
        in.forEach(gallery -> searches.delete(gallery, living.get().entry()));
        return Optional.of(receipt);
    }

    private DeletionReceipt receipt(SubjectId subject, StatedReason reason) {
        List<ReferenceTable.Row> held = references.of(subject).stream()
                .filter(row -> row.template().isPresent())
                .toList();
        int faces = (int) held.stream()
                .filter(row -> row.position() == ReferenceTable.FACE)
                .count();
        return new DeletionReceipt(
                subject, held.size() - faces, faces, store.identities(subject).size(), reason, clock.instant());
    }
}
