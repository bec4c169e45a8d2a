package org.lintas.edifact;

/**
 * The service characters of an interchange (ISO 9735, UNA).
 *
 * @param repetition separates repetitions from syntax version 4 on; a blank means that nothing does
 */
record Delimiters(byte component, byte element, byte release, byte repetition, byte terminator) {

    /** Length of a service string advice: its tag and six characters. */
    static final int ADVICE_LENGTH = 9;

    private static final byte UNIT_SEPARATOR = 0x1F;
    /** Between elements in character set level B. */
    static final byte GROUP_SEPARATOR = 0x1D;

    private static final byte FILE_SEPARATOR = 0x1C;

    /** Those of character set level A. */
    static final Delimiters USUAL = new Delimiters((byte) ':', (byte) '+', (byte) '?', (byte) '*', (byte) '\'');

    /** Those of character set level B. */
    static final Delimiters CONTROLS =
            new Delimiters(UNIT_SEPARATOR, GROUP_SEPARATOR, (byte) 0, (byte) 0, FILE_SEPARATOR);

    /** Those that an advice at this place declares. */
    static Delimiters declared(byte[] bytes, int at) {
        return new Delimiters(bytes[at + 3], bytes[at + 4], bytes[at + 6], bytes[at + 7], bytes[at + 8]);
    }

    /** The same with other separators and another terminator. */
    Delimiters with(byte otherElement, byte otherComponent, byte otherTerminator) {
        return new Delimiters(otherComponent, otherElement, release, repetition, otherTerminator);
    }
}
