package org.lintas.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lintas.calibration.Calibration;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Threshold;

/**
 * The calibrations that a verb's option can name: those that are shipped, or a site's own file of the same matcher.
 *
 * @param shipped at least one
 */
record CalibrationChoice(List<Calibration> shipped) {

    /** Longest calibration file, in bytes: twice its most characters. */
    private static final long CALIBRATION_BYTES_MAX = 32 * 1_024;

    CalibrationChoice {
        shipped = List.copyOf(shipped);
    }

    /**
     * The threshold of a calibration at a rate.
     *
     * @param calibration name of a shipped one, or of a file
     * @param rate label of the rate
     * @throws IllegalArgumentException with a sentence for the user, if there is none such
     */
    Threshold threshold(String calibration, String rate) throws IOException {
        for (FalseMatchRate known : FalseMatchRate.values()) {
            if (known.label().equals(rate)) {
                return calibration(calibration)
                        .threshold(known)
                        .of(shipped.getFirst().matcher());
            }
        }
        throw new IllegalArgumentException("no such rate: " + rate + "; " + rates());
    }

    private Calibration calibration(String name) throws IOException {
        for (Calibration known : shipped) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        Path file = Path.of(name);
        if (!Files.isRegularFile(file) || Files.size(file) > CALIBRATION_BYTES_MAX) {
            String names = shipped.stream().map(Calibration::name).collect(Collectors.joining(", "));
            throw new IllegalArgumentException(file + " is no calibration: " + names + " or a file");
        }
        return Calibration.of(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static String rates() {
        return Arrays.stream(FalseMatchRate.values()).map(FalseMatchRate::label).collect(Collectors.joining(", "));
    }
}
