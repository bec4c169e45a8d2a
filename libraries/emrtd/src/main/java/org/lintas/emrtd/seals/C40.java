package org.lintas.emrtd.seals;

import java.util.Optional;
import org.lintas.emrtd.lds.Octets;

/** Text in C40 (ISO/IEC 16022:2006, 5.2.5, as Doc 9303-13, 8th edition, 2.6 uses it): three characters in two bytes. */
final class C40 {

    /** Characters of the basic set by their value; those of the first three are shifts. */
    private static final String BASIC = "\0\0\0 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** Characters after a shift to the second set. */
    private static final String SECOND = "!\"#$%&'()*+,-./:;<=>?@[\\]^_";

    /** First value that is no shift. */
    private static final int SHIFTS = 3;

    /** Byte after which one character follows in ASCII, plus one. */
    private static final int UNLATCH = 0xFE;

    private final StringBuilder text = new StringBuilder();
    private int shift = -1;
    private boolean malformed;

    private C40() {}

    /** The text; empty if the bytes are none. A shift at the very end is padding. */
    static Optional<String> decode(Octets encoded) {
        C40 reading = new C40();
        reading.read(encoded);
        return reading.malformed ? Optional.empty() : Optional.of(reading.text.toString());
    }

    private void read(Octets encoded) {
        for (int i = 0; i < encoded.length() && !malformed; i += 2) {
            if (i + 1 >= encoded.length()) {
                malformed = true;
            } else if (encoded.at(i) == UNLATCH) {
                malformed = i + 2 < encoded.length() || encoded.at(i + 1) == 0 || encoded.at(i + 1) > 0x80;
                text.append((char) (encoded.at(i + 1) - 1));
            } else {
                triple(((encoded.at(i) << 8) | encoded.at(i + 1)) - 1);
            }
        }
    }

    private void triple(int packed) {
        if (packed < 0 || packed >= 40 * 40 * 40) {
            malformed = true;
            return;
        }
        value(packed / 1_600);
        value(packed / 40 % 40);
        value(packed % 40);
    }

    private void value(int value) {
        if (shift < 0 && value < SHIFTS) {
            shift = value;
        } else if (shift < 0) {
            text.append(BASIC.charAt(value));
        } else {
            shifted(value);
            shift = -1;
        }
    }

    private void shifted(int value) {
        if (shift == 0 && value < 32) {
            text.append((char) value);
        } else if (shift == 1 && value < SECOND.length()) {
            text.append(SECOND.charAt(value));
        } else if (shift == 2 && value < 32) {
            text.append((char) (96 + value));
        } else {
            malformed = true;
        }
    }
}
