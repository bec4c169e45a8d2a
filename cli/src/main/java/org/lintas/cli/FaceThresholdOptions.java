package org.lintas.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lintas.face.Calibration;
import org.lintas.face.FalseMatchRate;
import org.lintas.face.Threshold;
import picocli.CommandLine.Option;

/** Which score is a match: the options that verbs on faces share. */
final class FaceThresholdOptions {

    private static final String SIMULATED_SITE = "simulated-site";
    private static final String PHOTOGRAPHS = "photographs";

    /** Longest calibration file, in bytes: twice its most characters. */
    private static final long CALIBRATION_BYTES_MAX = 32 * 1_024;

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
        String wanted = rate.isEmpty() ? usual.label() : rate;
        for (FalseMatchRate known : FalseMatchRate.values()) {
            if (known.label().equals(wanted)) {
                return calibration().threshold(known);
            }
        }
        throw new IllegalArgumentException("no such rate: " + rate + "; 1-in-1000 or 1-in-10000");
    }

    private Calibration calibration() throws IOException {
        return switch (calibration) {
            case PHOTOGRAPHS -> Calibration.photographs();
            case SIMULATED_SITE -> Calibration.simulatedSite();
            default -> ownCalibration(Path.of(calibration));
        };
    }

    private static Calibration ownCalibration(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > CALIBRATION_BYTES_MAX) {
            throw new IllegalArgumentException(file + " is no calibration: photographs, simulated-site or a file");
        }
        return Calibration.of(Files.readString(file, StandardCharsets.UTF_8));
    }
}
