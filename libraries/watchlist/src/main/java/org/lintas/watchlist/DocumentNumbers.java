package org.lintas.watchlist;

import java.util.Locale;
import java.util.regex.Pattern;

/** Document numbers brought to one form, and what it says that two are equal. */
final class DocumentNumbers {

    /** Characters that a number needs to say anything. */
    private static final int CHARACTERS_MIN = 5;

    /** Characters from which on a number is hardly anybody else's; most passports have eight or nine. */
    private static final int CHARACTERS_DECISIVE = 7;

    /** Bits that a character of a number says: numbers are given in series, so less than the 3.3 of a free digit. Set by hand. */
    private static final double BITS_PER_CHARACTER = 2.4;

    /** Most bits of a number without its issuer: all States number their documents. Set by hand. */
    private static final double BITS_MAX = 22;

    /** Bits of the same issuer: some two hundred issue documents, a few of them most. Set by hand. */
    private static final double SAME_ISSUER_BITS = 4;

    private static final Pattern OTHER = Pattern.compile("[^A-Z0-9]");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private DocumentNumbers() {}

    /** Letters and digits alone, O as 0 and I as 1, which readers and typists exchange; empty if too little is left to say anything. */
    static String normalised(String number) {
        String plain = OTHER.matcher(number.toUpperCase(Locale.ROOT)).replaceAll("");
        boolean good = plain.length() >= CHARACTERS_MIN && DIGIT.matcher(plain).find();
        return good ? plain.replace('O', '0').replace('I', '1') : "";
    }

    /** Whether a number alone says that it is the same document: no two States are likely to have given it. */
    static boolean decisive(String number) {
        return normalised(number).length() >= CHARACTERS_DECISIVE;
    }

    static double bits(String normalised, boolean sameIssuer) {
        return Math.min(BITS_MAX, BITS_PER_CHARACTER * normalised.length()) + (sameIssuer ? SAME_ISSUER_BITS : 0);
    }
}
