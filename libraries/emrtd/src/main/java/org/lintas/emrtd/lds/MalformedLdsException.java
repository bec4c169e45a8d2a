package org.lintas.emrtd.lds;

/** A file of the chip is not what Doc 9303-10 says it is, or exceeds a bound. The only failure of this package's parsers. */
public final class MalformedLdsException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * With where and what.
     *
     * @param offset in the file, in bytes, of what is wrong
     * @param message what is wrong, without personal data
     */
    public MalformedLdsException(int offset, String message) {
        super("%s (at byte %d)".formatted(message, offset));
        this.offset = offset;
    }

    /** Where in the file, in bytes from its start. */
    public int offset() {
        return offset;
    }
}
