package org.lintas.watchlist.documents;

import java.text.Normalizer;

/**
 * A number brought to the form that is compared: capital letters and digits alone, in any script, O as 0 and I as 1, which readers and typists
 * exchange. How it was written is kept beside.
 */
final class FoldedNumber {

    /** Fewest characters of a number that says anything. */
    static final int CHARACTERS_MIN = 4;

    /** Most characters; the longest number of a document in Doc 9303 has 22. */
    static final int CHARACTERS_MAX = 32;

    /** Characters of a text that are looked at, also those that do not count. */
    static final int TEXT_MAX = 128;

    /** Bits of {@link #writing}: exact for the first five characters that can be confused. */
    static final int WRITING_BITS = 5;

    private final char[] characters = new char[CHARACTERS_MAX];
    private final char[] capitals = new char[CHARACTERS_MAX];
    private int length;
    private int confusable;
    private int writing;
    private boolean tooLong;

    private FoldedNumber() {}

    /** Reads a number. */
    static FoldedNumber of(String text) {
        FoldedNumber number = new FoldedNumber();
        number.tooLong = text.length() > TEXT_MAX;
        String plain = ascii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (int at = 0; at < plain.length() && !number.tooLong; at++) {
            number.add(plain.charAt(at));
        }
        return number;
    }

    private static boolean ascii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private void add(char written) {
        if (!Character.isLetterOrDigit(written) && !Character.isSurrogate(written)) {
            return;
        }
        if (length == CHARACTERS_MAX) {
            tooLong = true;
            return;
        }
        int digit = Character.digit(written, 10);
        char capital = digit >= 0 ? (char) ('0' + digit) : Character.toUpperCase(written);
        boolean letter = capital == 'O' || capital == 'I';
        char folded = capital == 'O' ? '0' : capital == 'I' ? '1' : capital;
        if (folded == '0' || folded == '1') {
            writing ^= (letter ? 1 : 0) << (confusable++ % WRITING_BITS);
        }
        capitals[length] = capital;
        characters[length++] = folded;
    }

    /** Whether enough is left to say anything, and no more than can be. */
    boolean good() {
        return !tooLong && length >= CHARACTERS_MIN;
    }

    int length() {
        return length;
    }

    /** Which of its characters that can be confused were written as letters. */
    int writing() {
        return writing;
    }

    /** Whether it ends in the check digit of Doc 9303 over the characters before, as written or folded; other letters than A to Z have none. */
    boolean endsInCheckDigit() {
        return endsInCheckDigit(capitals) || endsInCheckDigit(characters);
    }

    private boolean endsInCheckDigit(char[] of) {
        int sum = 0;
        for (int at = 0; at < length - 1; at++) {
            if (of[at] >= 0x80) {
                return false;
            }
            sum += (at % 3 == 0 ? 7 : at % 3 == 1 ? 3 : 1) * Character.digit(of[at], 36);
        }
        return length > 0 && of[length - 1] == '0' + sum % 10;
    }

    /** The fingerprint of its first characters. */
    SipHash.Fingerprint fingerprint(SipHash hash, int count) {
        byte[] bytes = new byte[3 * CHARACTERS_MAX];
        int used = 0;
        for (int at = 0; at < count; at++) {
            char c = characters[at];
            if (c >= 0x80) {
                bytes[used++] = (byte) 0xFF;
                bytes[used++] = (byte) (c >> 8);
            }
            bytes[used++] = (byte) c;
        }
        return hash.of(bytes, used);
    }
}
