package org.lintas.face;

import java.util.Objects;
import org.lintas.calibration.Calibration;
import org.lintas.calibration.Matcher;
import org.lintas.calibration.ScoreScale;

/** The matcher of faces, for calibrations of its scores, and those that are shipped. */
public final class FaceCalibrations {

    /** Compares templates of {@link FaceTemplate#MODEL} by their cosine. */
    public static final Matcher MATCHER = new Matcher(FaceTemplate.MODEL, ScoreScale.COSINE);

    private FaceCalibrations() {}

    /** Photographs of people, for real sites until they have measured their own. */
    public static Calibration photographs() {
        return shipped("photographs");
    }

    /** Rendered faces of nobody, for simulated sites only: their scores lie higher than those of photographs. */
    public static Calibration simulatedSite() {
        return shipped("simulated-site");
    }

    private static Calibration shipped(String name) {
        String file = "calibrations/" + name + ".properties";
        return Calibration.shipped(Objects.requireNonNull(FaceCalibrations.class.getResourceAsStream(file), file));
    }
}
