package org.lintas.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lintas.face.Calibration;
import org.lintas.face.ComparisonScores;
import org.lintas.face.FalseMatchRate;

/**
 * Measures the face comparison on faces of known truth and prints error rates and a calibration.
 *
 * <p>Usage: {@code FaceAccuracy rendered FIRST COUNT} renders identities; {@code FaceAccuracy photographs DIR} reads grey PGM
 * pictures named {@code PREFIX-sPERSON-NUMBER.pgm}, which stay where they are.
 */
public final class FaceAccuracy {

    /** False match rates that are reported, as shares. */
    private static final double[] RATES = {1e-2, 1e-3, 1e-4};

    private final PrintStream out;

    private FaceAccuracy(PrintStream out) {
        this.out = out;
    }

    /** Runs one measurement. */
    public static void main(String[] arguments) throws IOException {
        var accuracy = new FaceAccuracy(System.out);
        if (arguments.length == 3 && arguments[0].equals("rendered")) {
            accuracy.rendered(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
            return;
        }
        if (arguments.length == 2 && arguments[0].equals("photographs")) {
            accuracy.report("photographs, all pairs", PhotographedFaces.measure(Path.of(arguments[1])), Pairing.ALL);
            return;
        }
        throw new IllegalArgumentException("usage: rendered FIRST COUNT | photographs DIR");
    }

    private void rendered(long first, int count) {
        var faces = RenderedFaces.measure(first, count);
        report("rendered, all pairs", faces, Pairing.ALL);
        report("rendered, portrait against live", faces, Pairing.REFERENCE_WITH_PROBE);
        String method =
                "Identities of seeds %d to %d of the renderer, each a portrait of at most 15 kB and three live captures;"
                                .formatted(first, first + count - 1)
                        + " every portrait with every live capture. Faces of nobody: never for photographs.";
        var calibration = faces.scores(Pairing.REFERENCE_WITH_PROBE)
                .calibration("simulated-site", LocalDate.now(Clock.systemUTC()), method);
        out.println(calibration.text());
    }

    private void report(String name, MeasuredFaces faces, Pairing pairing) {
        var scores = faces.scores(pairing);
        out.printf("%s: %d pictures, %d without a face%n", name, faces.pictures(), faces.missed());
        out.printf(
                "  %d genuine pairs, lowest %.3f; %d impostor pairs; EER %.3f %%%n",
                scores.genuinePairs(), scores.lowestGenuine(), scores.impostorPairs(), 100 * scores.equalErrorRate());
        for (double rate : RATES) {
            double threshold = scores.threshold(rate);
            out.printf(
                    "  FMR %.2f %%: threshold %.4f, FNMR %.2f %%%n",
                    100 * rate, threshold, 100 * scores.falseNonMatchRate(threshold));
        }
        for (var calibration : List.of(Calibration.photographs(), Calibration.simulatedSite())) {
            for (var rate : calibration.thresholds().keySet()) {
                shipped(calibration, rate, scores);
            }
        }
    }

    private void shipped(Calibration calibration, FalseMatchRate rate, ComparisonScores scores) {
        double threshold = calibration.threshold(rate).value();
        out.printf(
                "  at %.4f (%s, %s): FMR %.4f %%, FNMR %.2f %%%n",
                threshold,
                calibration.name(),
                rate.label(),
                100 * scores.falseMatchRate(threshold),
                100 * scores.falseNonMatchRate(threshold));
    }
}
