package org.lintas.biometrics.web;

import java.util.List;
import java.util.Optional;
import org.lintas.biometrics.BiometricFigures.GroupFigures;
import org.lintas.biometrics.BiometricFigures.Measure;
import org.lintas.calibration.ErrorRate;

/**
 * The rate of each group with its interval as a drawing; public because the template draws it. Abscissas are 0 to {@value #WIDTH}.
 *
 * @param measure what is drawn
 * @param most the share at the right end, above 0
 * @param bars one for each group with cases
 */
public record RatePlot(Measure measure, double most, List<Bar> bars) {

    /** Width in units of the drawing. */
    public static final int WIDTH = 200;

    /** Groups that are drawn; the table has all. */
    private static final int BARS_MAX = 20;

    /** Ends of the axis, as shares: the least that holds every interval drawn is taken. */
    private static final List<Double> ENDS = List.of(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0);

    /** Copies the bars. */
    public RatePlot {
        bars = List.copyOf(bars);
    }

    /**
     * One group.
     *
     * @param value of the group
     * @param rate of it
     * @param x its share
     * @param from low end of the interval
     * @param to high end of the interval
     */
    public record Bar(String value, ErrorRate rate, double x, double from, double to) {}

    static RatePlot of(Measure measure, List<GroupFigures> groups) {
        List<GroupFigures> drawn = groups.stream()
                .filter(group -> group.rate(measure).isPresent())
                .limit(BARS_MAX)
                .toList();
        double highest = drawn.stream()
                .flatMap(group -> group.rate(measure).stream())
                .mapToDouble(rate -> rate.interval().high())
                .max()
                .orElse(0);
        double most = ENDS.stream().filter(end -> end >= highest).findFirst().orElse(1.0);
        return new RatePlot(
                measure,
                most,
                drawn.stream()
                        .flatMap(group -> bar(group, group.rate(measure), most).stream())
                        .toList());
    }

    private static Optional<Bar> bar(GroupFigures group, Optional<ErrorRate> rate, double most) {
        return rate.map(known -> new Bar(
                group.value(),
                known,
                x(known.share(), most),
                x(known.interval().low(), most),
                x(known.interval().high(), most)));
    }

    private static double x(double share, double most) {
        return Math.round(share / most * WIDTH * 10) / 10.0;
    }
}
