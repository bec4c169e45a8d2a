package org.lintas.emrtd.lds;

/**
 * One fingerprint image of EF.DG3, still encoded.
 *
 * @param position of the finger, 0-255 (ISO/IEC 19794-4:2005, table 6, and the same codes in 39794-4): 0 unknown, 1-5 right thumb to
 *     little finger, 6-10 left thumb to little finger, 13-15 several fingers
 * @param format by its first bytes; uncompressed pixels are given the header of a {@link ImageFormat#PGM}
 * @param data the encoded image to its end, 1 byte to the bound of the file
 * @param declaredWidth in pixels as the record says, 0 if it has none; never allocate by it
 * @param declaredHeight in pixels as the record says, 0 if it has none
 */
public record FingerImage(int position, ImageFormat format, Octets data, int declaredWidth, int declaredHeight) {

    /** Highest code of a position: one byte. */
    public static final int POSITION_MAX = 255;

    /** Refuses a position outside its range. */
    public FingerImage {
        if (position < 0 || position > POSITION_MAX) {
            throw new IllegalArgumentException("positions are 0 to %d, not %d".formatted(POSITION_MAX, position));
        }
    }
}
