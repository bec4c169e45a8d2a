package org.lintas.images;

import org.lintas.images.ImageHeader.Format;
import org.lintas.images.UnreadableImage.Reason;

/**
 * Header of a portable grey map (Netpbm, "P5") of one byte a pixel, without comments: width, height and 255, each in decimal digits
 * with one white space before and one behind.
 *
 * @param header the size
 * @param pixels offset of the first pixel
 */
record PgmHeader(ImageHeader header, int pixels) {

    /** Most digits of a number: sides have up to four. */
    private static final int DIGITS_MAX = 6;

    private static final int LARGEST_SAMPLE = 255;

    static boolean begins(HeaderBytes bytes) {
        return bytes.startsWith('P', '5', '\n') || bytes.startsWith('P', '5', ' ');
    }

    static PgmHeader read(HeaderBytes bytes) throws UnreadableImage {
        int[] numbers = new int[3];
        long offset = 3;
        for (int i = 0; i < numbers.length; i++) {
            long end = offset;
            while (digit(bytes.unsigned8(end))) {
                numbers[i] = 10 * numbers[i] + bytes.unsigned8(end) - '0';
                if (++end - offset > DIGITS_MAX) {
                    throw new UnreadableImage(Reason.HEADER, "PGM number of more than " + DIGITS_MAX + " digits");
                }
            }
            if (end == offset) {
                throw new UnreadableImage(Reason.HEADER, "no PGM number at byte " + offset);
            }
            offset = end + 1;
        }
        if (numbers[2] != LARGEST_SAMPLE) {
            throw new UnreadableImage(Reason.FORMAT, "PGM of samples up to " + numbers[2]);
        }
        return new PgmHeader(new ImageHeader(Format.PGM, numbers[0], numbers[1]), (int) offset);
    }

    private static boolean digit(int value) {
        return value >= '0' && value <= '9';
    }
}
