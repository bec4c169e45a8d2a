package org.lintas.simulators.seals;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;

/** Writes the parts of seals (Doc 9303-13, 8th edition, 2.3 to 2.6). */
final class SealBytes {

    /** Characters of C40 from its value 3 on. */
    private static final String CHARACTERS = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** Byte before a character that is left alone at the end of a text in C40. */
    private static final int UNLATCH = 0xFE;

    /** Digits of base 32 (RFC 4648, 6). */
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    SealBytes octet(int value) {
        out.write(value);
        return this;
    }

    SealBytes octets(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** Text of capital letters, digits and blanks; fillers become blanks. */
    SealBytes c40(String text) {
        String blanks = text.replace('<', ' ');
        for (int i = 0; i < blanks.length(); i += 3) {
            int left = blanks.length() - i;
            if (left == 1) {
                octet(UNLATCH).octet(blanks.charAt(i) + 1);
            } else {
                int third = left == 2 ? 0 : value(blanks.charAt(i + 2));
                int packed = 1_600 * value(blanks.charAt(i)) + 40 * value(blanks.charAt(i + 1)) + third + 1;
                octet(packed >> 8).octet(packed & 0xFF);
            }
        }
        return this;
    }

    private static int value(char c) {
        int index = CHARACTERS.indexOf(c);
        if (index < 0) {
            throw new IllegalArgumentException("not a character of a seal: " + (int) c);
        }
        return index + 3;
    }

    SealBytes day(LocalDate day) {
        int digits = day.getMonthValue() * 1_000_000 + day.getDayOfMonth() * 10_000 + day.getYear();
        return octet(digits >> 16).octet(digits >> 8 & 0xFF).octet(digits & 0xFF);
    }

    SealBytes feature(int tag, byte[] value) {
        octet(tag);
        if (value.length > 0xFF) {
            octet(0x82).octet(value.length >> 8);
        } else if (value.length > 0x7F) {
            octet(0x81);
        }
        return octet(value.length & 0xFF).octets(value);
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }

    /** In base 32 without padding. */
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int count = 0;
        for (byte each : bytes) {
            bits = ((bits << 8) | (each & 0xFF)) & 0xFFF;
            for (count += 8; count >= 5; count -= 5) {
                text.append(BASE_32.charAt((bits >> (count - 5)) & 31));
            }
        }
        return count == 0
                ? text.toString()
                : text.append(BASE_32.charAt((bits << (5 - count)) & 31)).toString();
    }
}
