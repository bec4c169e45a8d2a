package org.lintas.biometrics.internal;

import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Optional;
import org.lintas.biometrics.BiometricModality;
import org.lintas.biometrics.BiometricUse;
import org.lintas.biometrics.CalibrationRegister;
import org.lintas.calibration.Calibration;
import org.lintas.calibration.Threshold;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Keeps the calibrations of this site and puts the approved ones in force. */
@Service
class CalibrationDesk implements CalibrationRegister {

    /** After how long an approval at another process of this node is seen here, in milliseconds. */
    private static final long OTHERS_SEEN_AFTER_MILLIS = 10_000;

    private final SiteCalibrations calibrations;
    private final CalibrationTable table;
    private final CalibrationDecisions decisions;
    private final CalibrationMeasurement measurement;

    CalibrationDesk(
            SiteCalibrations calibrations,
            CalibrationTable table,
            CalibrationDecisions decisions,
            CalibrationMeasurement measurement) {
        this.calibrations = calibrations;
        this.table = table;
        this.decisions = decisions;
        this.measurement = measurement;
    }

    @PostConstruct
    @Scheduled(fixedDelay = OTHERS_SEEN_AFTER_MILLIS, initialDelay = OTHERS_SEEN_AFTER_MILLIS)
    void putInForce() {
        table.inForce().forEach(approved -> calibrations.use(approved.calibration()));
    }

    @Override
    public Calibration inForce(BiometricModality modality) {
        return switch (modality) {
            case FACE -> calibrations.faces();
            case FINGER -> calibrations.fingers();
        };
    }

    @Override
    public Threshold threshold(BiometricModality modality, BiometricUse use, int samples) {
        return switch (modality) {
            case FACE -> calibrations.face(use);
            case FINGER -> calibrations.fingers(use, samples);
        };
    }

    @Override
    public List<SiteCalibration> recent() {
        return table.recent();
    }

    @Override
    public Optional<SiteCalibration> find(long number) {
        return table.find(number);
    }

    @Override
    public SiteCalibration propose(String text, StatedReason reason) {
        return decisions.propose(read(text), Optional.empty(), reason);
    }

    @Override
    public SiteCalibration approve(long number, StatedReason reason) {
        SiteCalibration approved = decisions.approve(number, reason);
        putInForce();
        return approved;
    }

    @Override
    public SiteCalibration reject(long number, StatedReason reason) {
        return decisions.reject(number, reason);
    }

    @Override
    public void measure(BiometricModality modality, StatedReason reason) {
        measurement.start(modality, reason);
    }

    @Override
    public Optional<CalibrationRun> run() {
        return measurement.run();
    }

    private static Calibration read(String text) {
        try {
            return Calibration.of(text);
        } catch (IllegalArgumentException wrong) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "This is no calibration: " + wrong.getMessage(), wrong);
        }
    }
}
