package org.lintas.images;

import java.util.Optional;
import org.lintas.images.ImageHeader.Format;
import org.lintas.images.UnreadableImage.Reason;

/** Signature, IHDR and pHYs of a PNG (ISO/IEC 15948 clauses 5.2, 11.2.2 and 11.3.5.3). */
final class PngHeader {

    private static final int[] SIGNATURE = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final long IHDR = 0x49484452L;

    private static final long PHYS = 0x70485973L;
    private static final long IDAT = 0x49444154L;

    /** Chunks before the data: encoders write fewer than 20. */
    private static final int CHUNKS_MAX = 256;

    private static final double METRES_PER_INCH = 0.0254;

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

    static Optional<Resolution> resolution(HeaderBytes bytes) throws UnreadableImage {
        long offset = SIGNATURE.length;
        for (int chunk = 0; chunk < CHUNKS_MAX; chunk++) {
            long type = bytes.unsigned32(offset + 4);
            if (type == IDAT) {
                return Optional.empty();
            }
            if (type == PHYS) {
                boolean perMetre = bytes.unsigned8(offset + 16) == 1;
                double factor = perMetre ? METRES_PER_INCH : 0;
                return Resolution.plausible(
                        bytes.unsigned32(offset + 8) * factor, bytes.unsigned32(offset + 12) * factor);
            }
            offset += 12 + bytes.unsigned32(offset);
        }
        return Optional.empty();
    }
}
