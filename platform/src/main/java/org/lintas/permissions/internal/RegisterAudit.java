package org.lintas.permissions.internal;

import java.util.UUID;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.lintas.foundation.Identifiers;
import org.springframework.stereotype.Component;

/** Names what is added to the register, and writes down who changed it. */
@Component
class RegisterAudit {

    private final Audit audit;
    private final CurrentActor actor;
    private final Identifiers identifiers;

    RegisterAudit(Audit audit, CurrentActor actor, Identifiers identifiers) {
        this.audit = audit;
        this.actor = actor;
        this.identifiers = identifiers;
    }

    UUID nextId() {
        return identifiers.next();
    }

    void changed(String kind, UUID id, String change, String what) {
        AuditSubject subject = new AuditSubject(kind, id.toString());
        AuditEvent event =
                AuditEvent.done(AuditAction.PERMISSION_CHANGED, actor.actor(), subject, Purpose.ADMINISTRATION);
        audit.record(event.with("change", change).with("what", what));
    }
}
