package org.lintas.simulators.chip;

/** The two bytes that end every response (ISO/IEC 7816-4:2020, 5.6). */
enum StatusWord {
    OK(0x9000),
    /** Fewer bytes than asked for: the file ends here. */
    END_OF_FILE(0x6282),
    /** A key, token or cryptogram of the reader is wrong. */
    AUTHENTICATION_FAILED(0x6300),
    WRONG_LENGTH(0x6700),
    SECURITY_STATUS_NOT_SATISFIED(0x6982),
    CONDITIONS_NOT_SATISFIED(0x6985),
    /** READ BINARY without a selected elementary file. */
    NO_CURRENT_FILE(0x6986),
    /** A secure-messaging data object that must be there is missing. */
    SECURE_MESSAGING_OBJECT_MISSING(0x6987),
    /** A secure-messaging data object is wrong: checksum, padding or form. */
    SECURE_MESSAGING_OBJECT_WRONG(0x6988),
    WRONG_DATA(0x6A80),
    FILE_NOT_FOUND(0x6A82),
    WRONG_P1_P2(0x6A86),
    REFERENCED_DATA_NOT_FOUND(0x6A88),
    OFFSET_OUTSIDE_FILE(0x6B00),
    INSTRUCTION_NOT_SUPPORTED(0x6D00),
    CLASS_NOT_SUPPORTED(0x6E00);

    private final int code;

    StatusWord(int code) {
        this.code = code;
    }

    /** 0x6000-0x9FFF. */
    int code() {
        return code;
    }

    byte first() {
        return (byte) (code >> 8);
    }

    byte second() {
        return (byte) code;
    }
}
