package org.lintas.foundation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.StateCode;

/**
 * Values read from text that came from outside, in the forms of the command line and the HTTP API. A wrong one is the caller's fault:
 * {@link ErrorCode#VALUE_INVALID}.
 */
public final class OutsideText {

    /** Text repeated in an error, in characters. */
    private static final int REPEATED_LENGTH_MAX = 40;

    private OutsideText() {}

    /** A State's code, for example {@code UTO}, in capitals or not. */
    public static StateCode stateCode(String text) {
        return read(text.strip().toUpperCase(Locale.ROOT), "a State's code of one to three letters", StateCode::new);
    }

    /** A document by issuer and number. */
    public static DocumentKey document(String issuer, String number) {
        return new DocumentKey(stateCode(issuer), number);
    }

    /** A day, for example {@code 1972-09-30}. */
    public static LocalDate date(String text) {
        return read(text.strip(), "a day such as 1972-09-30", LocalDate::parse);
    }

    /** A day and time without a zone, for example {@code 1972-09-30T14:05}. */
    public static LocalDateTime dateAndTime(String text) {
        return read(text.strip(), "a day and time such as 1972-09-30T14:05", LocalDateTime::parse);
    }

    /** A date that may be partly known: {@code 1972}, {@code 1972-09} or {@code 1972-09-30}. */
    public static PartialDate partialDate(String text) {
        return read(text.strip(), "a date such as 1972, 1972-09 or 1972-09-30", PartialDate::parse);
    }

    /** An identifier. */
    public static UUID identifier(String text) {
        return read(text.strip(), "a UUID", UUID::fromString);
    }

    /** A constant by its words in lower case with dashes, for example {@code visa-holder}. */
    public static <E extends Enum<E>> E word(Class<E> type, String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return read(name, "one of the words known here", it -> Enum.valueOf(type, it));
    }

    /** The words of a constant in lower case with dashes. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> T read(String text, String expected, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            String repeated = text.length() <= REPEATED_LENGTH_MAX ? text : text.substring(0, REPEATED_LENGTH_MAX);
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "Expected %s, not '%s'.".formatted(expected, repeated), e);
        }
    }
}
