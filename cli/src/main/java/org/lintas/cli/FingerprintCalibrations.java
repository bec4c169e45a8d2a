package org.lintas.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lintas.fingerprint.Calibration;
import org.lintas.fingerprint.FalseMatchRate;
import org.lintas.fingerprint.Threshold;
import picocli.CommandLine.Option;

/** Options that say which score is a match. */
final class FingerprintCalibrations {

    private static final String SCANNERS = "scanners";
    private static final String SIMULATED_SITE = "simulated-site";

    /** Longest calibration file, in bytes: twice its most characters. */
    private static final long CALIBRATION_BYTES_MAX = 32 * 1_024;

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
        String wanted = rate.isEmpty() ? usual.label() : rate;
        for (FalseMatchRate known : FalseMatchRate.values()) {
            if (known.label().equals(wanted)) {
                return calibration().threshold(known);
            }
        }
        throw new IllegalArgumentException("no such rate: " + rate + "; 1-in-1000, 1-in-10000 or 1-in-100000");
    }

    private Calibration calibration() throws IOException {
        return switch (calibration) {
            case SCANNERS -> Calibration.scanners();
            case SIMULATED_SITE -> Calibration.simulatedSite();
            default -> own(Path.of(calibration));
        };
    }

    private static Calibration own(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > CALIBRATION_BYTES_MAX) {
            throw new IllegalArgumentException(file + " is no calibration: scanners, simulated-site or a file");
        }
        return Calibration.of(Files.readString(file, StandardCharsets.UTF_8));
    }
}
