package org.lintas.mrz;

import java.util.List;

/**
 * The check digit of Doc 9303-3 section 4.9: the sum of the character values times 7, 3, 1, 7, 3, 1 ..., modulo 10.
 *
 * <p>Digits count as they are, A to Z as 10 to 35, the filler {@code <} as 0.
 */
public final class CheckDigits {

    private CheckDigits() {}

    /**
     * The check digit of a text, {@code '0'} to {@code '9'}.
     *
     * @throws IllegalArgumentException if the text holds anything but A-Z, 0-9 and {@code <}
     */
    public static char of(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Characters.classOf(c) == 0) {
                throw new IllegalArgumentException("not a character of a machine readable zone at " + i + ": " + text);
            }
            sum += weight(i) * Characters.valueOf(c);
        }
        return (char) ('0' + sum % 10);
    }

    static boolean agrees(byte[] zone, Span field, int check) {
        return zone[check] == digit(sum(zone, field, 0));
    }

    static boolean agrees(byte[] zone, List<Span> fields, int check) {
        int sum = 0;
        int before = 0;
        for (int i = 0; i < fields.size(); i++) {
            Span field = fields.get(i);
            sum += sum(zone, field, before);
            before += field.length();
        }
        return zone[check] == digit(sum);
    }

    /** The weighted sum of a field that stands after {@code before} other characters. */
    static int sum(byte[] zone, Span field, int before) {
        int sum = 0;
        int i = field.start();
        for (int place = before; i < field.end() && place % 3 != 0; i++, place++) {
            sum += weight(place) * Characters.valueOf(zone[i]);
        }
        for (; i + 2 < field.end(); i += 3) {
            sum += 7 * Characters.valueOf(zone[i])
                    + 3 * Characters.valueOf(zone[i + 1])
                    + Characters.valueOf(zone[i + 2]);
        }
        for (int place = 0; i < field.end(); i++, place++) {
            sum += weight(place) * Characters.valueOf(zone[i]);
        }
        return sum;
    }

    static int digit(int sum) {
        return '0' + sum % 10;
    }

    private static int weight(int position) {
        return switch (position % 3) {
            case 0 -> 7;
            case 1 -> 3;
            default -> 1;
        };
    }
}
