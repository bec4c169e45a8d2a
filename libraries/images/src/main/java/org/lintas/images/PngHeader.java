package org.lintas.images;

import org.lintas.images.ImageHeader.Format;
import org.lintas.images.UnreadableImage.Reason;

/** Signature and IHDR of a PNG (ISO/IEC 15948 clauses 5.2 and 11.2.2). */
final class PngHeader {

    private static final int[] SIGNATURE = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final long IHDR = 0x49484452L;

    private PngHeader() {}

    static boolean begins(HeaderBytes bytes) {
        return bytes.startsWith(SIGNATURE);
    }

    static ImageHeader read(HeaderBytes bytes) throws UnreadableImage {
        if (bytes.unsigned32(8) != 13 || bytes.unsigned32(12) != IHDR) {
            throw new UnreadableImage(Reason.HEADER, "PNG does not begin with IHDR");
        }
        return new ImageHeader(Format.PNG, bytes.unsigned32(16), bytes.unsigned32(20));
    }
}
