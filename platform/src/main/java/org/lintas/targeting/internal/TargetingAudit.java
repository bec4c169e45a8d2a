package org.lintas.targeting.internal;

import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Component;

/** Writes down what people do with rules and hits. */
@Component
class TargetingAudit {

    private static final Purpose CASE_WORK = new Purpose("case-work");

    private final Audit audit;
    private final CurrentActor current;

    TargetingAudit(Audit audit, CurrentActor current) {
        this.audit = audit;
        this.current = current;
    }

    void rule(String act, AuditSubject subject, StatedReason reason) {
        record(AuditAction.TARGETING_RULE_CHANGED, act, subject, reason);
    }

    void hit(String act, AuditSubject subject, StatedReason reason) {
        record(AuditAction.TARGETING_HIT_DISPOSED, act, subject, reason);
    }

    void lookout(String act, AuditSubject subject, StatedReason reason) {
        record(AuditAction.LOOKOUT_CHANGED, act, subject, reason);
    }

    private void record(AuditAction action, String act, AuditSubject subject, StatedReason reason) {
        String words = reason.words();
        audit.record(AuditEvent.done(action, current.actor(), subject, CASE_WORK)
                .with("act", act)
                .with("reason", words.substring(0, Math.min(words.length(), AuditEvent.DETAIL_LENGTH_MAX))));
    }
}
