package org.lintas.biometrics.internal;

import java.time.Clock;
import java.util.UUID;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.Purpose;
import org.lintas.biometrics.BiometricFigures.SkewAlarm;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes durable what a person says of an alarm on skew, with its audit event. */
@Component
class SkewAcknowledgements {

    private final SkewAlarmTable alarms;
    private final Audit audit;
    private final Clock clock;

    SkewAcknowledgements(SkewAlarmTable alarms, Audit audit, Clock clock) {
        this.alarms = alarms;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public SkewAlarm acknowledge(UUID id, StatedReason reason) {
        SkewAlarm alarm =
                alarms.find(id).orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such alarm."));
        if (!alarms.acknowledge(id, reason, clock.instant())) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Somebody has acknowledged this alarm already.");
        }
        audit.record(AuditEvent.done(
                        AuditAction.SKEW_ACKNOWLEDGED,
                        AuditActor.person(reason.person()),
                        new AuditSubject("skew-alarm", id.toString()),
                        Purpose.ADMINISTRATION)
                .with("measure", alarm.measure().name())
                .with("dimension", alarm.dimension().name())
                .with("group", alarm.value()));
        return alarms.find(id).orElseThrow();
    }
}
