package org.lintas.emrtd.seals;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.lintas.emrtd.lds.Octets;

/** Base 32 (RFC 4648, 6) with or without padding, in either case. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    /** The bytes; empty if the text is none, or its last bits are not zero. */
    static Optional<Octets> decode(String text) {
        String digits = withoutPadding(text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int bits = 0;
        int count = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = ALPHABET.indexOf(upper(digits.charAt(i)));
            if (value < 0) {
                return Optional.empty();
            }
            bits = ((bits << 5) | value) & 0xFFF;
            count += 5;
            if (count >= 8) {
                count -= 8;
                bytes.write(bits >> count);
            }
        }
        boolean whole = count < 5 && (bits & ((1 << count) - 1)) == 0;
        return whole ? Optional.of(Octets.of(bytes.toByteArray())) : Optional.empty();
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    }

    private static String withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        return text.substring(0, end);
    }
}
