package org.lintas.simulators.chip;

/**
 * The two bytes that end every response (ISO/IEC 7816-4:2020, 5.6).
 *
 * @param code 0x6000-0x9FFF
 */
record StatusWord(int code) {

    static final StatusWord OK = new StatusWord(0x9000);

    /** Fewer bytes than asked for: the file ends here. */
    static final StatusWord END_OF_FILE = new StatusWord(0x6282);

    /** A key, token or cryptogram of the reader is wrong. */
    static final StatusWord AUTHENTICATION_FAILED = new StatusWord(0x6300);

    static final StatusWord WRONG_LENGTH = new StatusWord(0x6700);
    static final StatusWord SECURITY_STATUS_NOT_SATISFIED = new StatusWord(0x6982);
    static final StatusWord CONDITIONS_NOT_SATISFIED = new StatusWord(0x6985);

    /** READ BINARY without a selected elementary file. */
    static final StatusWord NO_CURRENT_FILE = new StatusWord(0x6986);

    /** A secure-messaging data object that must be there is missing. */
    static final StatusWord SECURE_MESSAGING_OBJECT_MISSING = new StatusWord(0x6987);

    /** A secure-messaging data object is wrong: checksum, padding or form. */
    static final StatusWord SECURE_MESSAGING_OBJECT_WRONG = new StatusWord(0x6988);

    static final StatusWord WRONG_DATA = new StatusWord(0x6A80);
    static final StatusWord FILE_NOT_FOUND = new StatusWord(0x6A82);
    static final StatusWord WRONG_P1_P2 = new StatusWord(0x6A86);
    static final StatusWord REFERENCED_DATA_NOT_FOUND = new StatusWord(0x6A88);
    static final StatusWord OFFSET_OUTSIDE_FILE = new StatusWord(0x6B00);
    static final StatusWord INSTRUCTION_NOT_SUPPORTED = new StatusWord(0x6D00);
    static final StatusWord CLASS_NOT_SUPPORTED = new StatusWord(0x6E00);

    /** Refuses what is no status word. */
    StatusWord {
        if (code < 0x6000 || code > 0x9FFF) {
            throw new IllegalArgumentException("A status word is 6000-9FFF: %X".formatted(code));
        }
    }

    byte first() {
        return (byte) (code >> 8);
    }

    byte second() {
        return (byte) code;
    }
}
