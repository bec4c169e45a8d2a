package org.lintas.emrtd;

/** The chip did not do what one command asked. The reader turns each into a code; none leaves this package. */
final class ChipErrorException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int statusWord;

    /** What kind of error. */
    enum Kind {
        /** The chip refused by a status word; the session goes on. */
        REFUSED,
        /** What came back is not what the session's keys protect; the session is over. */
        SESSION_BROKEN,
        /** The answer is no answer to the command. */
        MALFORMED,
        /** The bound on commands or bytes of one reading is reached. */
        LIMIT_REACHED
    }

    ChipErrorException(Kind kind, int statusWord, String message) {
        super(statusWord == 0 ? message : "%s (status word %04X)".formatted(message, statusWord));
        this.kind = kind;
        this.statusWord = statusWord;
    }

    Kind kind() {
        return kind;
    }

    /** Whether the chip said that it does not know the instruction, or not in this form. */
    boolean instructionUnknown() {
        return kind == Kind.REFUSED && (statusWord == 0x6D00 || statusWord == 0x6A81 || statusWord == 0x6A86);
    }

    /** Code for a file that could not be read. */
    String fileCode() {
        return switch (kind) {
            case REFUSED ->
                switch (statusWord) {
                    case 0x6A82 -> "file-not-found";
                    case 0x6982, 0x6985, 0x6986 -> "file-access-denied";
                    default -> "file-refused";
                };
            case SESSION_BROKEN -> "session-broken";
            case MALFORMED -> "file-malformed";
            case LIMIT_REACHED -> "reading-limit";
        };
    }
}
