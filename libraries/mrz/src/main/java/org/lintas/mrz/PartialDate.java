package org.lintas.mrz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date of the Gregorian calendar of which day, or month and day, may be unknown (Doc 9303-3 section 4.8).
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or empty
 * @param day a day of that month, or empty; empty if the month is
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day) {

    private static final int YEAR_MAX = 9_999;

    /** Refuses what is no date with {@link IllegalArgumentException}. */
    public PartialDate {
        if (year < 1 || year > YEAR_MAX) {
            throw new IllegalArgumentException("year out of 1 to 9999: " + year);
        }
        if (month.isEmpty() && day.isPresent()) {
            throw new IllegalArgumentException("a day without a month");
        }
        if (month.isPresent() && (month.getAsInt() < 1 || month.getAsInt() > 12)) {
            throw new IllegalArgumentException("month out of 1 to 12: " + month.getAsInt());
        }
        if (day.isPresent() && !YearMonth.of(year, month.getAsInt()).isValidDay(day.getAsInt())) {
            throw new IllegalArgumentException("no day " + day.getAsInt() + " in " + year + "-" + month.getAsInt());
        }
    }

    /** A year of which month and day are unknown. */
    public static PartialDate of(int year) {
        return new PartialDate(year, OptionalInt.empty(), OptionalInt.empty());
    }

    /** A month of which the day is unknown. */
    public static PartialDate of(int year, int month) {
        return new PartialDate(year, OptionalInt.of(month), OptionalInt.empty());
    }

    /** A wholly known date. */
    public static PartialDate of(int year, int month, int day) {
        return new PartialDate(year, OptionalInt.of(month), OptionalInt.of(day));
    }

    /** A wholly known date. */
    public static PartialDate of(LocalDate date) {
        return of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Reads {@code 1972}, {@code 1972-09} or {@code 1972-09-30}.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static PartialDate parse(String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            throw new IllegalArgumentException("a date with a sign: " + text);
        }
        try {
            return switch (text.length()) {
                case 4 -> of(Year.parse(text).getValue());
                case 7 ->
                    of(YearMonth.parse(text).getYear(), YearMonth.parse(text).getMonthValue());
                default -> of(LocalDate.parse(text));
            };
        } catch (DateTimeException bad) {
            throw new IllegalArgumentException("not a date such as 1972, 1972-09 or 1972-09-30: " + text, bad);
        }
    }

    /** The date, if it is wholly known. */
    public Optional<LocalDate> whole() {
        return day.isPresent() ? Optional.of(earliest()) : Optional.empty();
    }

    /** The first day that it can be. */
    public LocalDate earliest() {
        return LocalDate.of(year, month.orElse(1), day.orElse(1));
    }

    /** The last day that it can be. */
    public LocalDate latest() {
        YearMonth lastMonth = YearMonth.of(year, month.orElse(12));
        return lastMonth.atDay(day.orElse(lastMonth.lengthOfMonth()));
    }

    /** ISO 8601: {@code 1972}, {@code 1972-09} or {@code 1972-09-30}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(10).append(year);
        text.insert(0, "0".repeat(4 - text.length()));
        month.ifPresent(value -> text.append(value < 10 ? "-0" : "-").append(value));
        day.ifPresent(value -> text.append(value < 10 ? "-0" : "-").append(value));
        return text.toString();
    }
}
