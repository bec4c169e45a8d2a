package org.lintas.watchlists.internal;

import java.util.Map;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.springframework.stereotype.Component;

/** Writes what reviewers do to the audit log, in the caller's transaction. */
@Component
class ReviewLog {

    private static final Purpose CASE_WORK = new Purpose("case-work");

    private final Audit audit;
    private final CurrentActor actor;

    ReviewLog(Audit audit, CurrentActor actor) {
        this.audit = audit;
        this.actor = actor;
    }

    void done(AuditAction action, AuditSubject subject, Map<String, String> details) {
        AuditEvent event = AuditEvent.done(action, actor.actor(), subject, CASE_WORK);
        for (Map.Entry<String, String> detail : details.entrySet()) {
            event = event.with(detail.getKey(), detail.getValue());
        }
        audit.record(event);
    }
}
