package org.lintas.mrz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.Optional;

/**
 * A date that may be known only to the month or to the year, in ISO 8601 text: {@code 1972}, {@code 1972-09} or
 * {@code 1972-09-30}.
 *
 * @param text the date
 */
public record PartialDate(String text) {

    /** Refuses text of any other form or a day that does not exist. */
    public PartialDate {
        try {
            parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A date is YYYY, YYYY-MM or YYYY-MM-DD; '" + text + "' is not.", e);
        }
    }

    /** The whole date; empty when only the year or month is known. */
    public Optional<LocalDate> whole() {
        return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    }

    /** The first day that the date may mean. */
    public LocalDate earliest() {
        return switch (parse(text)) {
            case LocalDate day -> day;
            case YearMonth month -> month.atDay(1);
            default -> Year.parse(text).atDay(1);
        };
    }

    /** The last day that the date may mean. */
    public LocalDate latest() {
        return switch (parse(text)) {
            case LocalDate day -> day;
            case YearMonth month -> month.atEndOfMonth();
            default -> Year.parse(text).atMonth(12).atEndOfMonth();
        };
    }

    private static Temporal parse(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text);
            case 7 -> YearMonth.parse(text);
            default -> LocalDate.parse(text);
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
