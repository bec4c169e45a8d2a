package org.lintas.mrz;

/** Sex as a document states it (Doc 9303 parts 4 to 7): the letters of the visual zone. */
public enum Sex {
    /** Female. */
    F('F'),
    /** Male. */
    M('M'),
    /** Unspecified: X in the visual zone, {@code <} in the machine readable zone. */
    X('<');

    private final char inZone;

    Sex(char inZone) {
        this.inZone = inZone;
    }

    char inZone() {
        return inZone;
    }

    /** Reads a zone character. An X, against the standard but in circulation, reads as unspecified, as does any other. */
    static Sex of(byte inZone) {
        return switch (inZone) {
            case 'F' -> F;
            case 'M' -> M;
            default -> X;
        };
    }

    static boolean allowed(byte inZone) {
        return inZone == 'F' || inZone == 'M' || inZone == Characters.FILL || inZone == 'X';
    }
}
