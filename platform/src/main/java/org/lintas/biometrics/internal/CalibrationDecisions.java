package org.lintas.biometrics.internal;

import java.time.Clock;
import java.util.Optional;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.lintas.biometrics.BiometricModality;
import org.lintas.biometrics.CalibrationRegister.Act;
import org.lintas.biometrics.CalibrationRegister.MeasuredScores;
import org.lintas.biometrics.CalibrationRegister.SiteCalibration;
import org.lintas.calibration.Calibration;
import org.lintas.face.FaceCalibrations;
import org.lintas.fingerprint.FingerCalibrations;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes proposals of calibrations and the decisions about them durable, each with its audit event. */
@Component
class CalibrationDecisions {

    private final CalibrationTable table;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    CalibrationDecisions(CalibrationTable table, Audit audit, CurrentActor actor, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public SiteCalibration propose(Calibration calibration, Optional<MeasuredScores> scores, StatedReason reason) {
        long number = table.add(modality(calibration), calibration, scores, new Act(reason, clock.instant()))
                .orElseThrow(() -> new LintasException(
                        ErrorCode.STATE_CONFLICT, "There is a calibration of this name; choose another."));
        SiteCalibration proposed = existing(number);
        record(AuditAction.CALIBRATION_PROPOSED, AuditActor.person(reason.person()), proposed);
        return proposed;
    }

    @Transactional
    public SiteCalibration approve(long number, StatedReason reason) {
        if (existing(number).proposed().reason().person().equals(reason.person())) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "A second person approves a calibration.");
        }
        return decide(number, true, reason);
    }

    @Transactional
    public SiteCalibration reject(long number, StatedReason reason) {
        existing(number);
        return decide(number, false, reason);
    }

    private SiteCalibration decide(long number, boolean approved, StatedReason reason) {
        if (!table.decide(number, approved, reason, clock.instant())) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Somebody has decided this calibration already.");
        }
        SiteCalibration decided = existing(number);
        record(approved ? AuditAction.CALIBRATION_APPROVED : AuditAction.CALIBRATION_REJECTED, actor.actor(), decided);
        return decided;
    }

    private SiteCalibration existing(long number) {
        return table.find(number)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such calibration."));
    }

    private void record(AuditAction action, AuditActor who, SiteCalibration calibration) {
        audit.record(AuditEvent.done(
                        action,
                        who,
                        new AuditSubject("calibration", Long.toString(calibration.number())),
                        Purpose.ADMINISTRATION)
                .with("name", calibration.calibration().name()));
    }

    private static BiometricModality modality(Calibration calibration) {
        if (calibration.matcher().equals(FaceCalibrations.MATCHER)) {
            return BiometricModality.FACE;
        }
        if (calibration.matcher().equals(FingerCalibrations.MATCHER)) {
            return BiometricModality.FINGER;
        }
        throw new LintasException(
                ErrorCode.VALUE_INVALID,
                "It is a calibration of '%s'; here faces are compared by '%s' and fingers by '%s'."
                        .formatted(calibration.matcher(), FaceCalibrations.MATCHER, FingerCalibrations.MATCHER));
    }
}
