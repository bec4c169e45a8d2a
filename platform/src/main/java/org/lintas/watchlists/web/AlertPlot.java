package org.lintas.watchlists.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.calibration.ErrorRate;
import org.lintas.calibration.SkewTest;
import org.lintas.watchlists.WatchlistFairness.GroupAlerts;
import org.lintas.watchlists.WatchlistFairness.Measure;

/**
 * The rate of each group with its interval as a drawing, of those with enough cases; public because the template draws it. Abscissas are 0 to
 * {@value #WIDTH}.
 *
 * @param measure what is drawn
 * @param most the share at the right end, above 0
 * @param bars one for each group with enough cases
 */
public record AlertPlot(Measure measure, double most, List<Bar> bars) {

    /** Width in units of the drawing. */
    public static final int WIDTH = 200;

    /** Groups that are drawn; the table has all. */
    private static final int BARS_MAX = 20;

    /** Ends of the axis, as shares: the least that holds every interval drawn is taken. */
    private static final List<Double> ENDS = List.of(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0);

    /** Copies the bars. */
    public AlertPlot {
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

    static AlertPlot of(Measure measure, List<GroupAlerts> groups) {
        List<GroupAlerts> drawn = groups.stream()
                .filter(group -> enough(group.rate(measure)))
                .limit(BARS_MAX)
                .toList();
        double highest = 0;
        for (GroupAlerts group : drawn) {
            highest = Math.max(
                    highest, group.rate(measure).orElseThrow().interval().high());
        }
        double end = highest;
        double most = ENDS.stream().filter(each -> each >= end).findFirst().orElse(1.0);
        List<Bar> bars = new ArrayList<>();
        for (GroupAlerts group : drawn) {
            bars.add(bar(group.value(), group.rate(measure).orElseThrow(), most));
        }
        return new AlertPlot(measure, most, bars);
    }

    private static boolean enough(Optional<ErrorRate> rate) {
        return rate.isPresent() && rate.orElseThrow().comparisons() >= SkewTest.CASES_MIN;
    }

    private static Bar bar(String value, ErrorRate rate, double most) {
        return new Bar(
                value,
                rate,
                x(rate.share(), most),
                x(rate.interval().low(), most),
                x(rate.interval().high(), most));
    }

    private static double x(double share, double most) {
        return Math.round(share / most * WIDTH * 10) / 10.0;
    }
}
