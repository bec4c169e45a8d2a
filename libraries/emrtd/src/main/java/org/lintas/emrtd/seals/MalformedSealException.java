package org.lintas.emrtd.seals;

/** An input is no seal, is cut off, or exceeds a bound. The only failure of this package's parsers. */
public final class MalformedSealException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int offset;

    /**
     * With what and where.
     *
     * @param code of the rule that is broken: see the table in this library's README
     * @param offset in the input, in bytes or characters, of what is wrong
     * @param message what is wrong, without personal data
     */
    public MalformedSealException(String code, int offset, String message) {
        super("%s (at %d)".formatted(message, offset));
        this.code = code;
        this.offset = offset;
    }

    /** Code of the rule, in lower case with dashes. */
    public String code() {
        return code;
    }

    /** Where in the input, in bytes or characters from its start. */
    public int offset() {
        return offset;
    }
}
