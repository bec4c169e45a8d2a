package org.lintas.watchlist.documents;

/** Why a document is in a register. Its code is part of the form of files: 0 to 7. */
public enum DocumentState {
    /** Its holder lost it. */
    LOST(0),
    /** It was stolen from its holder. */
    STOLEN(1),
    /** It was stolen before anybody's data were in it. */
    STOLEN_BLANK(2),
    /** Its issuer took its validity away. */
    REVOKED(3),
    /** Its issuer never made it. */
    COUNTERFEIT(4),
    /** Any other reason, or none told. */
    OTHER(5);

    private final int code;

    DocumentState(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The state of a code; {@link #OTHER} for one that none has. */
    static DocumentState of(int code) {
        return switch (code) {
            case 0 -> LOST;
            case 1 -> STOLEN;
            case 2 -> STOLEN_BLANK;
            case 3 -> REVOKED;
            case 4 -> COUNTERFEIT;
            default -> OTHER;
        };
    }
}
