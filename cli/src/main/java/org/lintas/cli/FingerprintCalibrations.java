package org.lintas.cli;

import java.io.IOException;
import java.util.List;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Threshold;
import org.lintas.fingerprint.FingerCalibrations;
import picocli.CommandLine.Option;

/** Options that say which score is a match. */
final class FingerprintCalibrations {

    private static final String SCANNERS = "scanners";

    @Option(
            names = "--calibration",
            paramLabel = "NAME",
            description = "scanners (default), simulated-site for made prints, or a site's own calibration file.")
    private String calibration = SCANNERS;

    @Option(
            names = "--rate",
            paramLabel = "RATE",
            description =
                    "False match rate of the threshold, of one comparison: 1-in-1000 (usual for compare), 1-in-10000 (usual for identify) or 1-in-100000.")
    private String rate = "";

    /**
     * The threshold that was asked for.
     *
     * @param usual rate where none was asked for
     * @throws IllegalArgumentException with a sentence for the user, if there is none such
     */
    Threshold threshold(FalseMatchRate usual) throws IOException {
        return new CalibrationChoice(List.of(FingerCalibrations.scanners(), FingerCalibrations.simulatedSite()))
                .threshold(calibration, rate.isEmpty() ? usual.label() : rate);
    }
}
