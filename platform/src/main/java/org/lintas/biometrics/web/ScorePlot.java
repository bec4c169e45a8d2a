package org.lintas.biometrics.web;

import java.util.ArrayList;
import java.util.List;
import org.lintas.biometrics.CalibrationRegister.MeasuredScores;

/**
 * The distributions of genuine and impostor scores as a drawing; public because the template draws it. Abscissas are 0 to {@value #WIDTH},
 * ordinates 0 to {@value #HEIGHT}, downwards. Each distribution is scaled to its own highest step.
 *
 * @param genuine points of the line
 * @param impostor points of the line
 * @param lowest score at the left end
 * @param highest score at the right end
 * @param thresholds abscissa of each threshold
 */
public record ScorePlot(String genuine, String impostor, double lowest, double highest, List<Double> thresholds) {

    /** Width in units of the drawing. */
    public static final int WIDTH = 400;

    /** Height in units of the drawing. */
    public static final int HEIGHT = 120;

    /** Copies the list. */
    public ScorePlot {
        thresholds = List.copyOf(thresholds);
    }

    static ScorePlot of(MeasuredScores scores) {
        double highest = scores.lowest() + scores.step() * scores.genuine().size();
        List<Double> thresholds = scores.points().stream()
                .map(point -> rounded(
                        Math.clamp((point.threshold() - scores.lowest()) / (highest - scores.lowest()), 0.0, 1.0)
                                * WIDTH))
                .toList();
        return new ScorePlot(line(scores.genuine()), line(scores.impostor()), scores.lowest(), highest, thresholds);
    }

    private static String line(List<Long> counts) {
        double most = counts.stream().mapToDouble(Long::doubleValue).max().orElse(0);
        List<String> points = new ArrayList<>();
        for (int step = 0; step < counts.size(); step++) {
            points.add("%s,%s"
                    .formatted(
                            rounded((step + 0.5) * WIDTH / counts.size()),
                            rounded(HEIGHT - counts.get(step).doubleValue() / Math.max(most, 1) * HEIGHT)));
        }
        return String.join(" ", points);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
