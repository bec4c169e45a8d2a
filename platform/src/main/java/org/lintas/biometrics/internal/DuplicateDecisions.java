package org.lintas.biometrics.internal;

import java.time.Clock;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.lintas.biometrics.DuplicateCandidates.Pair;
import org.lintas.biometrics.DuplicateCandidates.Verdict;
import org.lintas.biometrics.GalleryName;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an officer's decision on a pair durable. Of one person the older subject has both documents from now on and is alone searched; what
 * is held of the newer one stays as evidence.
 */
@Component
class DuplicateDecisions {

    private final DuplicateTable duplicates;
    private final SubjectTable subjects;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    DuplicateDecisions(DuplicateTable duplicates, SubjectTable subjects, Audit audit, CurrentActor actor, Clock clock) {
        this.duplicates = duplicates;
        this.subjects = subjects;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public Pair decide(Pair pair, Verdict verdict, StatedReason reason) {
        if (!duplicates.decide(pair.id(), verdict, reason, clock.instant())) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Somebody has decided this pair already.");
        }
        if (verdict == Verdict.SAME_PERSON) {
            subjects.relink(pair.newer(), pair.older());
            subjects.leave(pair.newer(), GalleryName.TRAVELLERS);
        }
        audit.record(AuditEvent.done(
                        AuditAction.DUPLICATE_DECIDED,
                        actor.actor(),
                        new AuditSubject("duplicate", pair.id().toString()),
                        Purpose.SECOND_LINE)
                .with("verdict", verdict.name())
                .with("newer", pair.newer().toString())
                .with("older", pair.older().toString()));
        return duplicates.find(pair.id()).orElseThrow();
    }
}
