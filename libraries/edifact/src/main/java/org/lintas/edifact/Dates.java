package org.lintas.edifact;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.lintas.mrz.PartialDate;

/** Dates and times as carriers write them (code list 2379 and what is sent in its place). */
final class Dates {

    /** A document's validity lies at most so many years from today, either way. */
    private static final int VALIDITY_YEARS = 50;

    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

    private Dates() {}

    /** A date of birth, which is not after the reference; empty if it is none. */
    static Optional<PartialDate> birth(String text, LocalDate reference) {
        return read(text, reference.getYear() % 100, reference.getYear() - reference.getYear() % 100)
                .filter(date -> date.year() <= reference.getYear() + 1)
                .map(date -> date.earliest().isAfter(reference) && shortYear(text) ? minusCentury(date) : date);
    }

    /** A day of a document's validity; empty if it is none. */
    static Optional<PartialDate> validity(String text, LocalDate reference) {
        int last = reference.getYear() + VALIDITY_YEARS - 1;
        return read(text, last % 100, last - last % 100);
    }

    private static boolean shortYear(String text) {
        return text.length() == 6 || text.length() == 7;
    }

    private static PartialDate minusCentury(PartialDate date) {
        return new PartialDate(date.year() - 100, date.month(), date.day());
    }

    /** Short years up to {@code last} are of {@code century}, others of the one before. */
    private static Optional<PartialDate> read(String text, int last, int century) {
        String plain = text.replace("-", "").replace("/", "").strip().toUpperCase(Locale.ROOT);
        if (plain.length() == 7 || plain.length() == 9) {
            return withMonthName(plain, last, century);
        }
        if (!digits(plain)) {
            return Optional.empty();
        }
        return switch (plain.length()) {
            case 4 -> of(number(plain, 0, 4), 0, 0);
            case 6 -> of(year(number(plain, 0, 2), last, century), number(plain, 2, 4), number(plain, 4, 6));
            case 8, 12, 14 -> of(number(plain, 0, 4), number(plain, 4, 6), number(plain, 6, 8));
            case 10 -> of(year(number(plain, 0, 2), last, century), number(plain, 2, 4), number(plain, 4, 6));
            default -> Optional.empty();
        };
    }

    /** {@code 30SEP72} or {@code 30SEP1972}. */
    private static Optional<PartialDate> withMonthName(String text, int last, int century) {
        int month = MONTHS.indexOf(text.substring(2, 5));
        if (month < 0 || month % 3 != 0 || !digits(text.substring(0, 2)) || !digits(text.substring(5))) {
            return Optional.empty();
        }
        int year = number(text, 5, text.length());
        return of(text.length() == 7 ? year(year, last, century) : year, month / 3 + 1, number(text, 0, 2));
    }

    private static int year(int shortYear, int last, int century) {
        return shortYear <= last ? century + shortYear : century - 100 + shortYear;
    }

    /** A month or day of 0 or 99 is unknown. */
    private static Optional<PartialDate> of(int year, int month, int day) {
        try {
            if (month == 0 || month == 99) {
                return Optional.of(PartialDate.of(year));
            }
            return Optional.of(day == 0 || day == 99 ? PartialDate.of(year, month) : PartialDate.of(year, month, day));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** A local time, {@code 2026-11-22T13:45}, or a date; the text itself if it is neither. */
    static String time(String stated) {
        String text = stated.strip();
        if (!digits(text)) {
            return text;
        }
        return switch (text.length()) {
            case 6 -> "20%s-%s-%s".formatted(text.substring(0, 2), text.substring(2, 4), text.substring(4));
            case 8 -> "%s-%s-%s".formatted(text.substring(0, 4), text.substring(4, 6), text.substring(6));
            case 10 -> instant("20" + text);
            case 12, 14 -> instant(text);
            default -> text;
        };
    }

    private static String instant(String text) {
        StringBuilder time =
                new StringBuilder(16).append(text, 0, 4).append('-').append(text, 4, 6);
        time.append('-').append(text, 6, 8).append('T').append(text, 8, 10);
        return time.append(':').append(text, 10, 12).toString();
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    static boolean digits(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
