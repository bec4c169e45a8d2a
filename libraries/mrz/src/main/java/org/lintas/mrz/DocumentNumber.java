package org.lintas.mrz;

import java.util.Optional;

/**
 * The document number of a zone, with its check digit.
 *
 * <p>In TD1 and TD2 a number longer than 9 characters has a filler in the place of its check digit; the rest, the check
 * digit and a filler open the optional data (Doc 9303-5 and -6 section 4.2.2, note j).
 *
 * @param information the number with its fillers and check digit, as access to the chip wants it
 * @param number the number, if there is one
 * @param agrees whether the check digit agrees
 * @param optional where the optional data starts, after the rest of a long number
 */
record DocumentNumber(String information, Optional<String> number, boolean agrees, int optional) {

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

    private static DocumentNumber readShort(byte[] zone, Layout layout) {
        Span field = layout.number;
        String number = Characters.unfilled(zone, field.start(), field.end());
        String information = Characters.text(zone, field.start(), layout.numberCheck + 1);
        return new DocumentNumber(
                information,
                number.isEmpty() ? Optional.empty() : Optional.of(number),
                CheckDigits.agrees(zone, field, layout.numberCheck),
                layout.optional1.start());
    }

    private static DocumentNumber readLong(byte[] zone, Layout layout, int restEnd) {
        String principal = Characters.text(zone, layout.number.start(), layout.number.end());
        String rest = Characters.text(zone, layout.optional1.start(), restEnd);
        String information = principal + rest;
        return new DocumentNumber(
                information,
                Optional.of(information.substring(0, information.length() - 1)),
                longAgrees(zone, layout, restEnd),
                restEnd + 1);
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
