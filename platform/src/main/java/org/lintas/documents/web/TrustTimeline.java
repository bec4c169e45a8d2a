package org.lintas.documents.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.lintas.documents.TrustContents.Period;

/**
 * A picture of periods on a line of time; public because the template draws it. Abscissas are 0 to {@value #WIDTH}.
 *
 * @param from instant at its left end
 * @param to instant at its right end
 * @param now where today is
 */
public record TrustTimeline(Instant from, Instant to, Instant now) {

    /** Width in units of the drawing. */
    public static final int WIDTH = 400;

    /** Years before today: documents are valid for ten, and half of them are newer. A choice of ours. */
    private static final int YEARS_BEFORE = 5;

    /** Years after today: an authority's certificate outlives the last document signed under it (Doc 9303-12, 7.1.1). */
    private static final int YEARS_AFTER = 15;

    /** Years between two marks. */
    private static final int MARK_YEARS = 5;

    /**
     * A bar.
     *
     * @param x its left end
     * @param width of it
     */
    public record Bar(double x, double width) {}

    /**
     * A mark.
     *
     * @param x where it is
     * @param year that begins there
     */
    public record Mark(double x, int year) {}

    static TrustTimeline around(Instant now) {
        OffsetDateTime today = now.atOffset(ZoneOffset.UTC);
        return new TrustTimeline(
                today.minusYears(YEARS_BEFORE).toInstant(),
                today.plusYears(YEARS_AFTER).toInstant(),
                now);
    }

    /** Where today is. */
    public double today() {
        return x(now);
    }

    /** Beginnings of years, five years apart. */
    public List<Mark> marks() {
        int first = from.atOffset(ZoneOffset.UTC).getYear() + 1;
        int last = to.atOffset(ZoneOffset.UTC).getYear();
        return IntStream.rangeClosed(first, last)
                .filter(year -> year % MARK_YEARS == 0)
                .mapToObj(year -> new Mark(
                        x(OffsetDateTime.of(year, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                                .toInstant()),
                        year))
                .toList();
    }

    /** The part of each period that is within the picture. */
    public List<Bar> bars(List<Period> periods) {
        return periods.stream()
                .filter(period -> period.to().isAfter(from) && period.from().isBefore(to))
                .map(period -> new Bar(x(period.from()), rounded(x(period.to()) - x(period.from()))))
                .toList();
    }

    private double x(Instant at) {
        double share = (double) Duration.between(from, at).toSeconds()
                / Duration.between(from, to).toSeconds();
        return rounded(Math.clamp(share, 0.0, 1.0) * WIDTH);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
