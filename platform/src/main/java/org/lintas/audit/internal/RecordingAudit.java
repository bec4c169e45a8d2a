package org.lintas.audit.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes events into the caller's transaction, or one of their own. */
@Component
class RecordingAudit implements Audit {

    private final EventTable events;
    private final Clock clock;

    RecordingAudit(EventTable events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(AuditEvent event) {
        events.insert(event, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
