package org.lintas.ledger;

/** A key, tree head, receipt or export that does not follow its format; says where. */
public final class MalformedLedgerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final long position;

    /**
     * A fault at a place of the input.
     *
     * @param position byte offset for binary input, line number from 1 for text, 0 when the whole input is meant
     */
    public MalformedLedgerException(String message, long position) {
        super(message);
        this.reason = message;
        this.position = position;
    }

    /** What is wrong, in a sentence. */
    public String reason() {
        return reason;
    }

    /** Byte offset for binary input, line number from 1 for text, 0 when the whole input is meant. */
    public long position() {
        return position;
    }
}
