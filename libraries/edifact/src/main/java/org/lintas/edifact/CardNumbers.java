package org.lintas.edifact;

import java.util.regex.Pattern;

/** Masks what may be the number of a payment card but for its last characters. */
final class CardNumbers {

    /** Characters of an account number that stay. */
    private static final int SHOWN = 4;

    private static final int DIGITS_MIN = 14;

    /** Digits, perhaps in groups, as many as the number of a payment card has (ISO/IEC 7812) and that of a ticket has not. */
    private static final Pattern CARD = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){13,18}(?!\\d)");

    private CardNumbers() {}

    /** Whatever of a form of payment is as long as an account number may be one. */
    static String account(String text) {
        int shown = text.length() - SHOWN;
        return text.length() < 8 ? text : "X".repeat(shown) + text.substring(shown);
    }

    /** Free text in which what may be the number of a card is masked: one run of digits, or groups whose check digit is right. */
    static String masked(String text) {
        return !mayHold(text)
                ? text
                : CARD.matcher(text)
                        .replaceAll(found -> mayBeCard(found.group()) ? account(found.group()) : found.group());
    }

    /** A telephone number or address in which only a number with the right check digit is masked: the numbers of telephones are as long. */
    static String maskedContact(String text) {
        return !mayHold(text)
                ? text
                : CARD.matcher(text)
                        .replaceAll(found -> checked(found.group()) ? account(found.group()) : found.group());
    }

    /** Whether a text has as many digits as a card at all. */
    private static boolean mayHold(String text) {
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            digits += text.charAt(at) >= '0' && text.charAt(at) <= '9' ? 1 : 0;
        }
        return digits >= DIGITS_MIN;
    }

    private static boolean mayBeCard(String digits) {
        return Dates.digits(digits) || checked(digits);
    }

    /** Whether the last digit is the check digit of the others, those between them left out (ISO/IEC 7812-1, annex B). */
    private static boolean checked(String digits) {
        int sum = 0;
        int place = 0;
        for (int at = digits.length() - 1; at >= 0; at--) {
            int digit = Character.digit(digits.charAt(at), 10);
            if (digit >= 0) {
                int doubled = place++ % 2 == 0 ? digit : 2 * digit;
                sum += doubled / 10 + doubled % 10;
            }
        }
        return sum % 10 == 0;
    }
}
