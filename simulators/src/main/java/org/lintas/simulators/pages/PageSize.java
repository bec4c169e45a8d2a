package org.lintas.simulators.pages;

import org.lintas.mrz.MrzFormat;

/**
 * The size of a page.
 *
 * @param widthMillimetres from left to right, positive
 * @param heightMillimetres from top to bottom, at least that of the zone's strip
 */
public record PageSize(double widthMillimetres, double heightMillimetres) {

    /** The height of the strip that holds the zone, in millimetres (Doc 9303-4 appendix A and its like). */
    static final double STRIP_HEIGHT = 23.2;

    /** Refuses a page that a zone does not fit on. */
    public PageSize {
        if (!(widthMillimetres > 0 && heightMillimetres >= STRIP_HEIGHT)) {
            throw new IllegalArgumentException(
                    "no zone fits on %s x %s".formatted(widthMillimetres, heightMillimetres));
        }
    }

    /** The nominal size of a format's page (Doc 9303, parts 4 to 7, section 2 or 3). */
    public static PageSize of(MrzFormat format) {
        return switch (format) {
            case TD1 -> new PageSize(85.6, 53.98);
            case TD2, MRVB -> new PageSize(105, 74);
            case TD3 -> new PageSize(125, 88);
            case MRVA -> new PageSize(120, 80);
        };
    }

    /** The strip of a format's zone alone, as a swipe reader sees it. */
    public static PageSize strip(MrzFormat format) {
        return new PageSize(of(format).widthMillimetres(), STRIP_HEIGHT);
    }
}
