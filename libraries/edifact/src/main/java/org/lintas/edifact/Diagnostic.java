package org.lintas.edifact;

/**
 * Something in a message that deviates from its standard or was not understood.
 *
 * @param severity how much it matters
 * @param code what kind of deviation, lower-case words with dashes; a closed set in the library's README
 * @param span where
 * @param text what was found, in a sentence without a full stop
 */
public record Diagnostic(Severity severity, String code, Span span, String text) {

    /**
     * Where in the input.
     *
     * @param segment the segment's index in the input, from 0
     * @param offset its first byte, from 0
     * @param length its bytes, with the terminator
     */
    public record Span(int segment, int offset, int length) {}
}
