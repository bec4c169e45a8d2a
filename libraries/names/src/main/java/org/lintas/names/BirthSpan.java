package org.lintas.names;

import org.lintas.mrz.PartialDate;

/**
 * When a listed person was born, as exactly as a list knows: a day, a month, a year, or a span of years.
 *
 * @param first a date, or the first year of the span
 * @param last equal to the first, or a later year; at most {@link #YEARS_MAX} years from the first one on
 */
public record BirthSpan(PartialDate first, PartialDate last) {

    /** Most years of a span, both ends counted: a longer one says nothing of a person. */
    public static final int YEARS_MAX = 100;

    /** Refuses spans with days and months, backward and too long ones with {@link IllegalArgumentException}. */
    public BirthSpan {
        if (!first.equals(last)) {
            if (first.month().isPresent() || last.month().isPresent()) {
                throw new IllegalArgumentException("a span of births is between years");
            }
            if (last.year() < first.year() || last.year() - first.year() >= YEARS_MAX) {
                throw new IllegalArgumentException("a span of births of 1 to " + YEARS_MAX + " years");
            }
        }
    }

    /** A day, a month or a year. */
    public static BirthSpan of(PartialDate date) {
        return new BirthSpan(date, date);
    }

    /** From one year to another, both counted. */
    public static BirthSpan between(int first, int last) {
        return new BirthSpan(PartialDate.of(first), PartialDate.of(last));
    }

    /** About a year: two years before to two years after. */
    public static BirthSpan about(int year) {
        return between(year - 2, year + 2);
    }

    /** Whether it is one date, however much of it is known. */
    public boolean single() {
        return first.equals(last);
    }

    /** Years of the span, both ends counted. */
    int years() {
        return last.year() - first.year() + 1;
    }

    /** The date, or the years with two dots between. */
    @Override
    public String toString() {
        return single() ? first.toString() : first + ".." + last;
    }
}
