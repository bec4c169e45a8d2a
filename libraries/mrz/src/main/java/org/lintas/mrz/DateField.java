package org.lintas.mrz;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date as a zone carries it, YYMMDD with {@code <<} for each unknown part, and the century it belongs to.
 *
 * <p>Doc 9303-3 section 4.8 leaves the century open. The rule here: a birth is the latest date that is not after the
 * reference date, so that nobody is older than 99; an expiry lies from 49 years before the reference year to 50 years
 * after it.
 *
 * @param date what is known; empty if the year is unknown, or if there is no such date
 * @param possible whether the characters are a date, whole or in part
 */
record DateField(Optional<PartialDate> date, boolean possible) {

    /** Years after the reference year that an expiry may lie at most: no document is valid for longer. */
    static final int EXPIRY_YEARS_AHEAD_MAX = 50;

    private static final int UNKNOWN = -1;
    private static final int MALFORMED = -2;
    private static final DateField NOT_KNOWN = new DateField(Optional.empty(), true);
    private static final DateField IMPOSSIBLE = new DateField(Optional.empty(), false);

    static DateField birth(byte[] zone, int start, LocalDate reference) {
        int year = pair(zone, start);
        int month = pair(zone, start + 2);
        int day = pair(zone, start + 4);
        int candidate = reference.getYear() - reference.getYear() % 100 + year;
        boolean future = number(candidate, month, day)
                > number(reference.getYear(), reference.getMonthValue(), reference.getDayOfMonth());
        return of(year, future ? candidate - 100 : candidate, month, day);
    }

    static DateField expiry(byte[] zone, int start, LocalDate reference) {
        int year = pair(zone, start);
        int latest = reference.getYear() + EXPIRY_YEARS_AHEAD_MAX;
        int candidate = latest - latest % 100 + year;
        return of(year, candidate > latest ? candidate - 100 : candidate, pair(zone, start + 2), pair(zone, start + 4));
    }

    static String write(Optional<PartialDate> date) {
        if (date.isEmpty()) {
            return "<<<<<<";
        }
        PartialDate known = date.get();
        return pair(OptionalInt.of(known.year() % 100)) + pair(known.month()) + pair(known.day());
    }

    private static DateField of(int pair, int year, int month, int day) {
        if (pair == MALFORMED || month == MALFORMED || day == MALFORMED || month == 0 || month > 12 || day == 0) {
            return IMPOSSIBLE;
        }
        if (pair == UNKNOWN) {
            return day > 31 ? IMPOSSIBLE : NOT_KNOWN;
        }
        if (month == UNKNOWN) {
            return day > 31 ? IMPOSSIBLE : new DateField(Optional.of(PartialDate.of(year)), true);
        }
        if (day == UNKNOWN) {
            return new DateField(Optional.of(PartialDate.of(year, month)), true);
        }
        boolean exists = YearMonth.of(year, month).isValidDay(day);
        return exists ? new DateField(Optional.of(PartialDate.of(year, month, day)), true) : IMPOSSIBLE;
    }

    /** Orders dates; what is unknown counts as the earliest it can be. */
    private static int number(int year, int month, int day) {
        return (year * 100 + Math.max(month, 0)) * 100 + Math.max(day, 0);
    }

    private static int pair(byte[] zone, int start) {
        int tens = zone[start];
        int ones = zone[start + 1];
        if (Characters.isDigit(tens) && Characters.isDigit(ones)) {
            return (tens - '0') * 10 + ones - '0';
        }
        return tens == Characters.FILL && ones == Characters.FILL ? UNKNOWN : MALFORMED;
    }

    private static String pair(OptionalInt number) {
        if (number.isEmpty()) {
            return "<<";
        }
        int value = number.getAsInt();
        return value < 10 ? "0" + value : Integer.toString(value);
    }
}
