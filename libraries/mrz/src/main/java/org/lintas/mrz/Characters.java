package org.lintas.mrz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The 37 characters of a zone (Doc 9303-3 section 4.3, figure 4), their classes and check digit values. */
final class Characters {

    static final byte LETTER = 1;
    static final byte DIGIT = 2;
    static final byte FILLER = 4;

    /** The character that fills unused positions. */
    static final char FILL = '<';

    private static final byte[] CLASSES = new byte[128];
    private static final byte[] VALUES = new byte[128];

    static {
        Arrays.fill(CLASSES, '0', '9' + 1, DIGIT);
        Arrays.fill(CLASSES, 'A', 'Z' + 1, LETTER);
        CLASSES[FILL] = FILLER;
        for (char c = '0'; c <= '9'; c++) {
            VALUES[c] = (byte) (c - '0');
        }
        for (char c = 'A'; c <= 'Z'; c++) {
            VALUES[c] = (byte) (c - 'A' + 10);
        }
    }

    private Characters() {}

    /** The class of a character as a mask: {@link #LETTER}, {@link #DIGIT}, {@link #FILLER}, or 0 if it has none. */
    static int classOf(int c) {
        return c >= 0 && c < CLASSES.length ? CLASSES[c] : 0;
    }

    /** The value of a character of the alphabet in a check digit, 0 to 35; 0 for the filler (Doc 9303-3 section 4.9). */
    static int valueOf(int c) {
        return VALUES[c];
    }

    static boolean isDigit(int c) {
        return classOf(c) == DIGIT;
    }

    static boolean isLetter(int c) {
        return classOf(c) == LETTER;
    }

    /** Whether every character of the text has one of the classes of the mask. */
    static boolean consistsOf(String text, int mask) {
        for (int i = 0; i < text.length(); i++) {
            if ((classOf(text.charAt(i)) & mask) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The text of some positions, without the fillers at its end. */
    static String unfilled(byte[] zone, int start, int end) {
        int last = end;
        while (last > start && zone[last - 1] == FILL) {
            last--;
        }
        return text(zone, start, last);
    }

    static String text(byte[] bytes, int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    static boolean filledOnly(byte[] zone, Span field) {
        for (int i = field.start(); i < field.end(); i++) {
            if (zone[i] != FILL) {
                return false;
            }
        }
        return true;
    }

    static String filled(String text, int length) {
        StringBuilder field = new StringBuilder(length).append(text);
        while (field.length() < length) {
            field.append(FILL);
        }
        return field.toString();
    }
}
