package org.lintas.fingerprint.slap;

import java.util.List;

/** Which fingers are laid on together; codes are those of ANSI/NIST-ITL 1-2011 table 8 and ISO/IEC 19794-4. */
public enum SlapKind {
    /** Index to little finger of the right hand. */
    RIGHT(13),
    /** Little to index finger of the left hand. */
    LEFT(14),
    /** Left and right thumb. */
    THUMBS(15);

    private final int code;

    SlapKind(int code) {
        this.code = code;
    }

    /** The friction ridge position of the whole picture, 13 to 15. */
    public int code() {
        return code;
    }

    /** Positions of its fingers, 1 to 10, from left to right in the picture. */
    public List<Integer> positions() {
        return switch (this) {
            case RIGHT -> List.of(2, 3, 4, 5);
            case LEFT -> List.of(10, 9, 8, 7);
            case THUMBS -> List.of(6, 1);
        };
    }
}
