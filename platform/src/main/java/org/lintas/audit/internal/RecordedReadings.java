package org.lintas.audit.internal;

import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.PageKind;
import org.lintas.audit.PersonalDataAccess;
import org.lintas.audit.Purpose;
import org.lintas.audit.PurposeNeeded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes readings down in a transaction of their own: a page that fails afterwards has still been opened. */
@Component
class RecordedReadings implements PersonalDataAccess {

    private final Audit audit;
    private final CurrentActor current;
    private final Purposes purposes;
    private final PurposeMemory memory;

    RecordedReadings(Audit audit, CurrentActor current, Purposes purposes, PurposeMemory memory) {
        this.audit = audit;
        this.current = current;
        this.purposes = purposes;
        this.memory = memory;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void reading(PageKind page, AuditSubject subject) {
        Purpose purpose = memory.stated(page)
                .or(() -> purposes.unasked(page, current.roles()))
                .orElseThrow(() -> new PurposeNeeded(page));
        audit.record(read(subject, purpose).with("page", page.code()));
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void reading(Purpose purpose, AuditSubject subject) {
        audit.record(read(subject, purpose));
    }

    private AuditEvent read(AuditSubject subject, Purpose purpose) {
        return AuditEvent.done(AuditAction.PERSONAL_DATA_READ, current.actor(), subject, purpose);
    }
}
