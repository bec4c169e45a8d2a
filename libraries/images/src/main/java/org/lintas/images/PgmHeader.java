package org.lintas.images;

import org.lintas.images.ImageHeader.Format;
import org.lintas.images.UnreadableImage.Reason;

/**
 * Header of a portable grey map (Netpbm, "P5") of one byte a pixel: width, height and 255, each in decimal digits, with white space
 * and comments between them and one white space behind.
 *
 * @param header the size
 * @param pixels offset of the first pixel
 */
record PgmHeader(ImageHeader header, int pixels) {

    /** Most digits of a number: sides have up to four. */
    private static final int DIGITS_MAX = 6;

    /** Longest header, in bytes: comments of tools are a line or two. */
    private static final int LENGTH_MAX = 4_096;

    private static final int LARGEST_SAMPLE = 255;

    static boolean begins(HeaderBytes bytes) {
        return bytes.startsWith('P', '5', '\n')
                || bytes.startsWith('P', '5', ' ')
                || bytes.startsWith('P', '5', '\r')
                || bytes.startsWith('P', '5', '\t');
    }

    static PgmHeader read(HeaderBytes bytes) throws UnreadableImage {
        int[] numbers = new int[3];
        long offset = 2;
        for (int i = 0; i < numbers.length; i++) {
            offset = behindSpace(bytes, offset);
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
            offset = end;
        }
        if (numbers[2] != LARGEST_SAMPLE) {
            throw new UnreadableImage(Reason.FORMAT, "PGM of samples up to " + numbers[2]);
        }
        return new PgmHeader(new ImageHeader(Format.PGM, numbers[0], numbers[1]), (int) offset + 1);
    }

    /** White space and comments, which run from # to the end of their line. */
    private static long behindSpace(HeaderBytes bytes, long start) throws UnreadableImage {
        boolean comment = false;
        for (long offset = start; offset < LENGTH_MAX; offset++) {
            int value = bytes.unsigned8(offset);
            if (value == '\n' || value == '\r') {
                comment = false;
            } else if (value == '#') {
                comment = true;
            } else if (!comment && value != ' ' && value != '\t') {
                return offset;
            }
        }
        throw new UnreadableImage(Reason.HEADER, "PGM header of more than " + LENGTH_MAX + " bytes");
    }

    private static boolean digit(int value) {
        return value >= '0' && value <= '9';
    }
}
