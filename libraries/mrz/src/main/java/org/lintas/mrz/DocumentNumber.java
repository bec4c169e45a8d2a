package org.lintas.mrz;

import java.util.Optional;

/**
 * The document number of a zone, with its check digit.
 *
 * <p>In TD1 and TD2 a number longer than 9 characters has a filler in the place of its check digit; the rest, the check
 * digit and a filler open the optional data (Doc 9303-5 and -6 section 4.2.2, note j).
 *
 * @param number the number, if there is one
 * @param agrees whether the check digit agrees
 * @param restEnd where the rest of a long number and its check digit end; {@link Layout#NONE} if the number is short
 */
record DocumentNumber(Optional<String> number, boolean agrees, int restEnd) {

    private static final int PRINCIPAL = 9;

    /** The characters of optional data that a number of this length takes: its rest, check digit and a filler. */
    static int overflow(int length) {
        return length > PRINCIPAL ? length - PRINCIPAL + 2 : 0;
    }

    static DocumentNumber read(byte[] zone, Layout layout) {
        int restEnd = layout.longNumbers ? restEnd(zone, layout) : Layout.NONE;
        return restEnd == Layout.NONE ? readShort(zone, layout) : readLong(zone, layout, restEnd);
    }

    static boolean agrees(byte[] zone, Layout layout) {
        int restEnd = layout.longNumbers ? restEnd(zone, layout) : Layout.NONE;
        return restEnd == Layout.NONE
                ? CheckDigits.agrees(zone, layout.number, layout.numberCheck)
                : longAgrees(zone, layout, restEnd);
    }

    /** Where the optional data starts. */
    int optionalStart(Layout layout) {
        return restEnd == Layout.NONE ? layout.optional1.start() : restEnd + 1;
    }

    private static DocumentNumber readShort(byte[] zone, Layout layout) {
        String number = Characters.unfilled(zone, layout.number.start(), layout.number.end());
        return new DocumentNumber(
                number.isEmpty() ? Optional.empty() : Optional.of(number),
                CheckDigits.agrees(zone, layout.number, layout.numberCheck),
                Layout.NONE);
    }

    private static DocumentNumber readLong(byte[] zone, Layout layout, int restEnd) {
        String principal = Characters.text(zone, layout.number.start(), layout.number.end());
        String rest = Characters.text(zone, layout.optional1.start(), restEnd - 1);
        return new DocumentNumber(Optional.of(principal + rest), longAgrees(zone, layout, restEnd), restEnd);
    }

    private static boolean longAgrees(byte[] zone, Layout layout, int restEnd) {
        Span rest = new Span(layout.optional1.start(), restEnd - 1);
        int sum = CheckDigits.sum(zone, layout.number, 0) + CheckDigits.sum(zone, rest, PRINCIPAL);
        return zone[restEnd - 1] == CheckDigits.digit(sum);
    }

    /** Where the filler after a long number's check digit stands, if the number is long. */
    private static int restEnd(byte[] zone, Layout layout) {
        boolean marked = zone[layout.numberCheck] == Characters.FILL && zone[layout.numberCheck - 1] != Characters.FILL;
        if (!marked) {
            return Layout.NONE;
        }
        int end = layout.optional1.start();
        while (end < layout.optional1.end() && zone[end] != Characters.FILL) {
            end++;
        }
        boolean complete = end < layout.optional1.end() && end - layout.optional1.start() >= 2;
        return complete ? end : Layout.NONE;
    }
}
