package org.lintas.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.lintas.calibration.ComparisonScores;
import org.lintas.face.FaceCalibrations;

/**
 * {@code ./lintas bench face-accuracy FOLDER}: error rates of the face comparison on photographs of known persons, which stay where they
 * are; {@code ./lintas bench face-accuracy rendered FIRST COUNT}: on rendered identities, with a calibration. One JSON object for each
 * threshold to standard output, rates with counts and intervals of 95 %.
 */
final class FaceAccuracyScenario {

    /** False match rates that are reported, as shares. */
    private static final double[] RATES = {1e-2, 1e-3, 1e-4};

    /** Halvings of the range of scores until the equal error rate's threshold is known. */
    private static final int HALVINGS = 30;

    private final PrintStream out;

    private FaceAccuracyScenario(PrintStream out) {
        this.out = out;
    }

    /** Runs one measurement. */
    public static void main(String[] arguments) throws IOException {
        var accuracy = new FaceAccuracyScenario(System.out);
        if (arguments.length == 3 && arguments[0].equals("rendered")) {
            accuracy.rendered(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
            return;
        }
        if (arguments.length == 1) {
            accuracy.report("photographs, all pairs", PhotographedFaces.measure(Path.of(arguments[0])), Pairing.ALL);
            return;
        }
        System.err.println("usage: bench face-accuracy FOLDER | rendered FIRST COUNT");
        System.exit(2);
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
        var resampling = new PersonResampling(faces.genuineByPerson(pairing));
        out.printf(
                Locale.ROOT,
                "{\"set\":\"%s\",\"pictures\":%d,\"withoutFace\":%d,\"persons\":%d,\"genuinePairs\":%d,\"impostorPairs\":%d,"
                        + "\"lowestGenuine\":%.4f}%n",
                name,
                faces.pictures(),
                faces.missed(),
                faces.persons(),
                scores.genuinePairs(),
                scores.impostorPairs(),
                scores.lowestGenuine());
        line(
                "equal error rate %.3f %%".formatted(100 * scores.equalErrorRate()),
                equalThreshold(scores),
                scores,
                resampling);
        for (double rate : RATES) {
            line("false match rate %.2f %%".formatted(100 * rate), scores.threshold(rate), scores, resampling);
        }
        for (var calibration : List.of(FaceCalibrations.photographs(), FaceCalibrations.simulatedSite())) {
            calibration
                    .thresholds()
                    .forEach((rate, threshold) ->
                            line(calibration.name() + " " + rate.label(), threshold, scores, resampling));
        }
    }

    private void line(String at, double threshold, ComparisonScores scores, PersonResampling resampling) {
        var interval = resampling.falseNonMatchRate(threshold);
        double falseMatch = scores.falseMatchRate(threshold);
        double falseNonMatch = scores.falseNonMatchRate(threshold);
        out.printf(
                Locale.ROOT,
                "{\"at\":\"%s\",\"threshold\":%.4f,\"falseMatchRate\":%.6f,\"falseMatches\":%d,\"falseNonMatchRate\":%.5f,"
                        + "\"falseNonMatches\":%d,\"falseNonMatchRate95\":[%.5f,%.5f]}%n",
                at,
                threshold,
                falseMatch,
                Math.round(falseMatch * scores.impostorPairs()),
                falseNonMatch,
                Math.round(falseNonMatch * scores.genuinePairs()),
                interval.low(),
                interval.high());
    }

    /** The threshold from which on more genuine pairs are refused than impostors pass. */
    private static double equalThreshold(ComparisonScores scores) {
        double low = -1;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (scores.falseNonMatchRate(middle) >= scores.falseMatchRate(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
