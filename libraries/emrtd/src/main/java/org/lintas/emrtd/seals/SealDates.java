package org.lintas.emrtd.seals;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.lintas.emrtd.lds.Octets;

/** Dates in bytes: the decimal digits of month, day and year as one number, big-endian. */
final class SealDates {

    private SealDates() {}

    /** A day in three bytes (Doc 9303-13, 8th edition, 2.3.1); empty if it is none. */
    static Optional<LocalDate> day(Octets encoded) {
        return encoded.length() == 3 ? day(number(encoded)) : Optional.empty();
    }

    private static Optional<LocalDate> day(long digits) {
        try {
            return Optional.of(
                    LocalDate.of((int) (digits % 10_000), (int) (digits / 1_000_000), (int) (digits / 10_000 % 100)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /**
     * A day in four bytes of which digits may be unknown (ICAO Datastructure for Barcode): the first byte says which of
     * {@code MMDDYYYY} are. As ISO 8601 with {@code x} for each unknown digit; empty if it is none.
     */
    static Optional<String> masked(Octets encoded) {
        if (encoded.length() != 4) {
            return Optional.empty();
        }
        long number = number(encoded.slice(1, 3));
        StringBuilder digits = new StringBuilder("%08d".formatted(number));
        for (int i = 0; i < 8; i++) {
            if ((encoded.at(0) & (0x80 >> i)) != 0) {
                digits.setCharAt(i, 'x');
            }
        }
        boolean known = encoded.at(0) == 0;
        if (digits.length() != 8 || (known && day(number).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of("%s-%s-%s".formatted(digits.substring(4), digits.substring(0, 2), digits.substring(2, 4)));
    }

    /** An instant in six bytes, without zone: month, day, year, hour, minute, second; empty if it is none. */
    static Optional<LocalDateTime> time(Octets encoded) {
        if (encoded.length() != 6) {
            return Optional.empty();
        }
        long digits = number(encoded);
        try {
            return day(digits / 1_000_000)
                    .map(day -> day.atTime(
                            (int) (digits / 10_000 % 100), (int) (digits / 100 % 100), (int) (digits % 100)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A day in eight digits {@code YYYYMMDD} (BSI TR-03171); empty if it is none. */
    static Optional<LocalDate> digits(String text) {
        if (text.length() != 8 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return day(number % 10_000 * 10_000L + number / 10_000);
    }

    static long number(Octets encoded) {
        long number = 0;
        for (int i = 0; i < encoded.length(); i++) {
            number = (number << 8) | encoded.at(i);
        }
        return number;
    }
}
