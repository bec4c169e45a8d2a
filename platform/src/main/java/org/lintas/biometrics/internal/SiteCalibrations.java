package org.lintas.biometrics.internal;

import java.util.Comparator;
import org.lintas.biometrics.BiometricUse;
import org.lintas.calibration.Calibration;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Threshold;
import org.lintas.face.FaceCalibrations;
import org.lintas.fingerprint.FingerCalibrations;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.stereotype.Component;

/**
 * The calibrations in force at this site, those of the settings until others are approved, and the threshold that each use has by them. A rate is one of single comparisons; the mean over
 * several fingers of strangers reaches the threshold of one finger far more rarely, so a single finger is held to a stricter rate.
 */
@Component
class SiteCalibrations {

    private volatile Calibration faces;
    private volatile Calibration fingers;

    SiteCalibrations(BiometricsSettings settings) {
        switch (settings.calibration()) {
            case "photographs" -> {
                this.faces = FaceCalibrations.photographs();
                this.fingers = FingerCalibrations.scanners();
            }
            case "simulated-site" -> {
                this.faces = FaceCalibrations.simulatedSite();
                this.fingers = FingerCalibrations.simulatedSite();
            }
            default ->
                throw new LintasException(
                        ErrorCode.SETTING_INVALID,
                        "lintas.biometrics.calibration is photographs or simulated-site, not '%s'."
                                .formatted(settings.calibration()));
        }
    }

    /** Holds comparisons that begin from now on against another calibration, of its matcher's modality. */
    void use(Calibration approved) {
        if (approved.matcher().equals(faces.matcher())) {
            this.faces = approved;
        } else if (approved.matcher().equals(fingers.matcher())) {
            this.fingers = approved;
        }
    }

    Calibration faces() {
        return faces;
    }

    Calibration fingers() {
        return fingers;
    }

    Threshold face(FalseMatchRate rate) {
        return nearest(faces, rate);
    }

    /** The threshold of faces where nothing but the face is compared. */
    Threshold face(BiometricUse use) {
        return nearest(faces, stricter(rate(use)));
    }

    /** The threshold of the mean score over so many fingers. */
    Threshold fingers(BiometricUse use, int compared) {
        return nearest(fingers, compared == 1 ? stricter(rate(use)) : rate(use));
    }

    /** What the site measured too few pairs for is held to the strictest rate that it measured. */
    private static Threshold nearest(Calibration calibration, FalseMatchRate wanted) {
        FalseMatchRate rate = calibration.thresholds().containsKey(wanted)
                ? wanted
                : calibration.thresholds().keySet().stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return calibration.threshold(rate);
    }

    private static FalseMatchRate rate(BiometricUse use) {
        return switch (use) {
            case VERIFICATION, DUPLICATES -> FalseMatchRate.ONE_IN_1000;
            case IDENTIFICATION, WATCHLIST -> FalseMatchRate.ONE_IN_10000;
        };
    }

    private static FalseMatchRate stricter(FalseMatchRate rate) {
        return switch (rate) {
            case ONE_IN_1000 -> FalseMatchRate.ONE_IN_10000;
            case ONE_IN_10000, ONE_IN_100000 -> FalseMatchRate.ONE_IN_100000;
        };
    }
}
