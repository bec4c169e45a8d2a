package org.lintas.passengers.internal;

import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Component;

/** Writes down what people do with messages and journeys. */
@Component
class RepairAudit {

    private static final Purpose CASE_WORK = new Purpose("case-work");

    private final Audit audit;
    private final CurrentActor current;

    RepairAudit(Audit audit, CurrentActor current) {
        this.audit = audit;
        this.current = current;
    }

    /** A message was read again or settled. */
    void repaired(String act, AuditSubject subject, StatedReason reason) {
        record(AuditAction.PASSENGER_MESSAGE_REPAIRED, act, subject, reason);
    }

    /** An officer decided whether a passenger may board. */
    void decided(String act, AuditSubject subject, StatedReason reason) {
        record(AuditAction.BOARDING_DECIDED, act, subject, reason);
    }

    private void record(AuditAction action, String act, AuditSubject subject, StatedReason reason) {
        AuditActor actor = current.actor();
        audit.record(AuditEvent.done(action, actor, subject, CASE_WORK)
                .with("act", act)
                .with(
                        "reason",
                        reason.words().substring(0, Math.min(reason.words().length(), AuditEvent.DETAIL_LENGTH_MAX))));
    }
}
