package org.lintas.images;

import org.lintas.images.ImageHeader.Format;
import org.lintas.images.UnreadableImage.Reason;

/** Marker segments of a WSQ file (FBI IAFIS-IC-0110, version 3.1, annex A) up to its frame header. */
final class WsqHeader {

    /** Segments before the frame header: transform, quantisation and comments; encoders write at most four. */
    static final int SEGMENTS_MAX = 32;

    /** Blocks of entropy-coded data: the encoder makes three; each costs a table. */
    static final int BLOCKS_MAX = 16;

    private static final int START_OF_IMAGE = 0xFFA0;
    private static final int START_OF_FRAME = 0xFFA2;
    private static final int START_OF_BLOCK = 0xA3;
    private static final int FIRST_SEGMENT = 0xFFA4;
    private static final int LAST_SEGMENT = 0xFFA8;

    private WsqHeader() {}

    static boolean begins(HeaderBytes bytes) {
        return bytes.startsWith(START_OF_IMAGE >> 8, START_OF_IMAGE & 0xFF, 0xFF);
    }

    static ImageHeader read(HeaderBytes bytes) throws UnreadableImage {
        checkBlocks(bytes);
        long offset = 2;
        for (int segment = 0; segment < SEGMENTS_MAX; segment++) {
            int marker = bytes.unsigned16(offset);
            int length = bytes.unsigned16(offset + 2);
            if (marker == START_OF_FRAME) {
                return new ImageHeader(Format.WSQ, bytes.unsigned16(offset + 8), bytes.unsigned16(offset + 6));
            }
            if (marker < FIRST_SEGMENT || marker > LAST_SEGMENT || length < 2) {
                throw new UnreadableImage(Reason.HEADER, "no WSQ segment at byte " + offset);
            }
            offset += 2L + length;
        }
        throw new UnreadableImage(Reason.HEADER, "more than " + SEGMENTS_MAX + " WSQ segments before the frame header");
    }

    private static void checkBlocks(HeaderBytes bytes) throws UnreadableImage {
        if (bytes.markers(START_OF_BLOCK) > BLOCKS_MAX) {
            throw new UnreadableImage(Reason.HEADER, "more than " + BLOCKS_MAX + " WSQ blocks");
        }
    }
}
