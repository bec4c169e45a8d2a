package org.lintas.images;

import java.util.Optional;
import org.lintas.images.ImageHeader.Format;
import org.lintas.images.UnreadableImage.Reason;

/** File and information header of a Windows bitmap: BITMAPCOREHEADER (OS/2) and BITMAPINFOHEADER with its later versions. */
final class BmpHeader {

    private static final int INFORMATION = 14;
    private static final long CORE_BYTES = 12;
    private static final long INFORMATION_BYTES_MIN = 40;
    private static final long INFORMATION_BYTES_MAX = 124;

    /** BI_RGB 0, BI_RLE8 1, BI_RLE4 2, BI_BITFIELDS 3; a JPEG or PNG inside a bitmap (4, 5) is not read. */
    private static final long COMPRESSION_MAX = 3;

    private static final double METRES_PER_INCH = 0.0254;

    private BmpHeader() {}

    static boolean begins(HeaderBytes bytes) {
        return bytes.startsWith('B', 'M');
    }

    static ImageHeader read(HeaderBytes bytes) throws UnreadableImage {
        long length = little32(bytes, INFORMATION);
        if (length == CORE_BYTES) {
            checkBits(little16(bytes, 24));
            return new ImageHeader(Format.BMP, little16(bytes, 18), little16(bytes, 20));
        }
        if (length < INFORMATION_BYTES_MIN || length > INFORMATION_BYTES_MAX) {
            throw new UnreadableImage(Reason.HEADER, "BMP information header of " + length + " bytes");
        }
        checkBits(little16(bytes, 28));
        if (little32(bytes, 30) > COMPRESSION_MAX) {
            throw new UnreadableImage(Reason.FORMAT, "BMP compression " + little32(bytes, 30));
        }
        // A picture whose first row is the top one has a negative height.
        long height = Math.abs((long) (int) little32(bytes, 22));
        return new ImageHeader(Format.BMP, little32(bytes, 18), height);
    }

    static Optional<Resolution> resolution(HeaderBytes bytes) throws UnreadableImage {
        if (little32(bytes, INFORMATION) < INFORMATION_BYTES_MIN) {
            return Optional.empty();
        }
        return Resolution.plausible(little32(bytes, 38) * METRES_PER_INCH, little32(bytes, 42) * METRES_PER_INCH);
    }

    private static void checkBits(int bits) throws UnreadableImage {
        if (bits != 1 && bits != 4 && bits != 8 && bits != 16 && bits != 24 && bits != 32) {
            throw new UnreadableImage(Reason.HEADER, "BMP of " + bits + " bits a pixel");
        }
    }

    private static int little16(HeaderBytes bytes, long offset) throws UnreadableImage {
        return Short.toUnsignedInt(Short.reverseBytes((short) bytes.unsigned16(offset)));
    }

    private static long little32(HeaderBytes bytes, long offset) throws UnreadableImage {
        return Integer.toUnsignedLong(Integer.reverseBytes((int) bytes.unsigned32(offset)));
    }
}
