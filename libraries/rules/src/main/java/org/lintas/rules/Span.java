package org.lintas.rules;

/**
 * Where something stands in a text of rules.
 *
 * @param offset its first character, from 0
 * @param length characters
 * @param line from 1
 * @param column from 1
 */
public record Span(int offset, int length, int line, int column) {

    /** From the beginning of this to the end of another. */
    Span to(Span end) {
        return new Span(offset, Math.max(length, end.offset + end.length - offset), line, column);
    }
}
