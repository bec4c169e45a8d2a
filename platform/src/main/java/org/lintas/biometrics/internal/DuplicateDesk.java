package org.lintas.biometrics.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.biometrics.ComparisonView;
import org.lintas.biometrics.DuplicateCandidates;
import org.lintas.biometrics.GalleryName;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Service;

/** The queue of pairs that an officer looks at. */
@Service
class DuplicateDesk implements DuplicateCandidates {

    private final DuplicateTable duplicates;
    private final SubjectTable subjects;
    private final GallerySearch galleries;
    private final ComparisonDrawing drawing;
    private final DuplicateDecisions decisions;

    DuplicateDesk(
            DuplicateTable duplicates,
            SubjectTable subjects,
            GallerySearch galleries,
            ComparisonDrawing drawing,
            DuplicateDecisions decisions) {
        this.duplicates = duplicates;
        this.subjects = subjects;
        this.galleries = galleries;
        this.drawing = drawing;
        this.decisions = decisions;
    }

    @Override
    public List<Pair> open() {
        return duplicates.open();
    }

    @Override
    public Optional<Pair> find(UUID pair) {
        return duplicates.find(pair);
    }

    @Override
    public ComparisonView compare(UUID id) {
        Pair pair = existing(id);
        return drawing.of(pair.newer(), pair.older());
    }

    /** Who was taken for another person is no longer found by searches, once that is durable. */
    @Override
    public Pair decide(UUID id, Verdict verdict, StatedReason reason) {
        Pair decided = decisions.decide(existing(id), verdict, reason);
        if (verdict == Verdict.SAME_PERSON) {
            subjects.living(decided.newer())
                    .ifPresent(newer -> galleries.delete(GalleryName.TRAVELLERS, newer.entry()));
        }
        return decided;
    }

    private Pair existing(UUID id) {
        return duplicates
                .find(id)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such pair of persons."));
    }
}
