package org.lintas.crossings.internal;

import java.util.UUID;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.lintas.crossings.Crossing;
import org.lintas.crossings.CrossingCorrected;
import org.lintas.crossings.CrossingRecorded;
import org.lintas.crossings.IdentityPair.Verdict;
import org.lintas.foundation.DocumentKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the audit log and the other modules what was written, in the database transaction that wrote it. */
@Component
class CrossingJournal {

    private static final Purpose CORRECTION = new Purpose("correction");

    private final Audit audit;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    CrossingJournal(Audit audit, CurrentActor actor, ApplicationEventPublisher events) {
        this.audit = audit;
        this.actor = actor;
        this.events = events;
    }

    void recorded(Crossing crossing) {
        AuditEvent event =
                AuditEvent.done(AuditAction.CROSSING_RECORDED, actor.actor(), subject(crossing), Purpose.BORDER_CHECK);
        audit.record(event.with("direction", crossing.direction().name()));
        events.publishEvent(new CrossingRecorded(crossing));
    }

    void corrected(Crossing before, Crossing now) {
        correction(subject(now), "version-" + now.version().number());
        events.publishEvent(new CrossingCorrected(before, now));
    }

    void linked(DocumentKey document, String change) {
        correction(new AuditSubject("document", document.toString()), change);
    }

    void judged(UUID pair, Verdict verdict) {
        AuditEvent event = AuditEvent.done(
                AuditAction.IDENTITY_JUDGED,
                actor.actor(),
                new AuditSubject("identity-pair", pair.toString()),
                CORRECTION);
        audit.record(event.with("verdict", verdict.name()));
    }

    private void correction(AuditSubject subject, String change) {
        AuditEvent event = AuditEvent.done(AuditAction.CROSSING_CORRECTED, actor.actor(), subject, CORRECTION);
        audit.record(event.with("change", change));
    }

    private static AuditSubject subject(Crossing crossing) {
        return new AuditSubject("transaction", crossing.transaction().toString());
    }
}
