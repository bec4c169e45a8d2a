package org.lintas.fingerprint.itl;

import java.util.Map;

/**
 * The picture of a finger or of several: a Type-4 record of 500 pixels per inch, or a Type-14 record of any sampling (clauses 8.4 and
 * 8.14).
 *
 * @param type 4 or 14
 * @param idc information designation character
 * @param impression how it was taken (table 7): 0 live plain, 1 live rolled, 2 nonlive plain, 3 nonlive rolled, 4 to 7 latent
 * @param position which finger (table 8): 0 unknown, 1 to 5 right thumb to little finger, 6 to 10 left, 13 and 14 right and left four
 *     fingers, 15 both thumbs
 * @param size in pixels, with the sampling
 * @param coding how the octets are coded
 * @param octets the picture
 * @param further other fields of a Type-14 record by number; none of a Type-4 record
 */
public record PrintPicture(
        int type,
        int idc,
        int impression,
        int position,
        Size size,
        PictureCoding coding,
        Octets octets,
        Map<Integer, String> further)
        implements TransactionRecord {

    static final int FIXED = 4;
    static final int VARIABLE = 14;

    /**
     * Size of a picture.
     *
     * @param width in pixels, 1 to 65,535
     * @param height in pixels, 1 to 65,535
     * @param pixelsPerInch 1 to 65,535
     */
    public record Size(int width, int height, int pixelsPerInch) {

        /** Largest number of two bytes. */
        public static final int MAX = 0xFFFF;

        /** Sampling of a Type-4 record. */
        public static final int PIXELS_PER_INCH_USUAL = 500;

        /** Refuses sizes out of range. */
        public Size {
            if (Math.min(Math.min(width, height), pixelsPerInch) < 1
                    || Math.max(Math.max(width, height), pixelsPerInch) > MAX) {
                throw new IllegalArgumentException(
                        "a picture of %d x %d at %d per inch".formatted(width, height, pixelsPerInch));
            }
        }
    }

    /** Refuses values out of range, and a Type-4 record with what it cannot say. */
    public PrintPicture {
        if (type != FIXED && type != VARIABLE) {
            throw new IllegalArgumentException("a picture in a record of type " + type);
        }
        Checks.idc(idc);
        Checks.within("impression", impression, Checks.CODE_MAX);
        Checks.within("position", position, Checks.CODE_MAX);
        further = Map.copyOf(further);
        if (type == FIXED && !further.isEmpty()) {
            throw new IllegalArgumentException("a Type-4 record has no further fields");
        }
    }
}
