package org.lintas.cli;

import java.io.IOException;
import java.util.List;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Threshold;
import org.lintas.face.FaceCalibrations;
import picocli.CommandLine.Option;

/** Which score is a match: the options that verbs on faces share. */
final class FaceThresholdOptions {

    private static final String PHOTOGRAPHS = "photographs";

    @Option(
            names = "--calibration",
            paramLabel = "NAME",
            description = "photographs (default), simulated-site for rendered faces, or a site's own calibration file.")
    private String calibration = PHOTOGRAPHS;

    @Option(
            names = {"--rate", "--false-match-rate"},
            paramLabel = "RATE",
            description =
                    "False match rate of the threshold, of one comparison: 1-in-1000 (usual for compare) or 1-in-10000 (usual for identify).")
    private String rate = "";

    /**
     * The threshold that was asked for.
     *
     * @param usual rate where none was asked for
     * @throws IllegalArgumentException with a sentence for the user, if there is none such
     */
    Threshold threshold(FalseMatchRate usual) throws IOException {
        return new CalibrationChoice(List.of(FaceCalibrations.photographs(), FaceCalibrations.simulatedSite()))
                .threshold(calibration, rate.isEmpty() ? usual.label() : rate);
    }
}
