package org.lintas.mrz;

/** What a check digit says. */
public enum Check {
    /** The printed digit is the computed one. */
    AGREES,
    /** The printed digit is another one, or no digit. */
    DISAGREES,
    /** The format has no such check digit. */
    NOT_IN_FORMAT;

    static Check of(boolean agrees) {
        return agrees ? AGREES : DISAGREES;
    }
}
