package org.lintas.fingerprint;

import java.util.Objects;
import org.lintas.calibration.Calibration;
import org.lintas.calibration.Matcher;
import org.lintas.calibration.ScoreScale;

/** The matcher of fingerprints, for calibrations of its scores, and those that are shipped. */
public final class FingerCalibrations {

    /** The scores of {@link FingerComparer}. */
    public static final Matcher MATCHER = new Matcher(FingerComparer.ENGINE, ScoreScale.EVIDENCE);

    private FingerCalibrations() {}

    /** Prints of people on optical scanners, for real sites until they have measured their own. */
    public static Calibration scanners() {
        return shipped("scanners");
    }

    /** Made prints of nobody, for simulated sites only: they are more alike than those of people. */
    public static Calibration simulatedSite() {
        return shipped("simulated-site");
    }

    private static Calibration shipped(String name) {
        String file = "calibrations/" + name + ".properties";
        return Calibration.shipped(Objects.requireNonNull(FingerCalibrations.class.getResourceAsStream(file), file));
    }
}
