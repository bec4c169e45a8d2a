package org.lintas.images;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintas.images.ImageHeader.Format;
import org.lintas.images.UnreadableImage.Reason;

/** Marker segments of a WSQ file (FBI IAFIS-IC-0110, version 3.1, annex A) up to its frame header. */
final class WsqHeader {

    /** Segments before the frame header: transform, quantisation and comments; encoders write at most four. */
    static final int SEGMENTS_MAX = 32;

    /** Blocks of entropy-coded data: the encoder makes three; each costs a table. */
    static final int BLOCKS_MAX = 16;

    /** The line of a NISTCOM comment that states the sampling. */
    private static final Pattern PPI = Pattern.compile("(?m)^PPI (\\d{1,5})$");

    /** Longest comment looked at, in bytes: NISTCOM has some 200. */
    private static final int COMMENT_BYTES_MAX = 4_096;

    private WsqHeader() {}

    static boolean begins(HeaderBytes bytes) {
        return bytes.startsWith(WsqMarker.START_OF_IMAGE >> 8, WsqMarker.START_OF_IMAGE & 0xFF, 0xFF);
    }

    static ImageHeader read(HeaderBytes bytes) throws UnreadableImage {
        checkBlocks(bytes);
        long offset = 2;
        for (int segment = 0; segment < SEGMENTS_MAX; segment++) {
            int marker = bytes.unsigned16(offset);
            int length = bytes.unsigned16(offset + 2);
            if (marker == WsqMarker.START_OF_FRAME) {
                return new ImageHeader(Format.WSQ, bytes.unsigned16(offset + 8), bytes.unsigned16(offset + 6));
            }
            if (marker < WsqMarker.TRANSFORM_TABLE || marker > WsqMarker.COMMENT || length < 2) {
                throw new UnreadableImage(Reason.HEADER, "no WSQ segment at byte " + offset);
            }
            offset += 2L + length;
        }
        throw new UnreadableImage(Reason.HEADER, "more than " + SEGMENTS_MAX + " WSQ segments before the frame header");
    }

    /** What a comment states as NIST's encoder writes it; a scan without one is of 500 pixels per inch by the specification. */
    static Optional<Resolution> resolution(HeaderBytes bytes) throws UnreadableImage {
        long offset = 2;
        for (int segment = 0;
                segment < SEGMENTS_MAX && bytes.unsigned16(offset) != WsqMarker.START_OF_FRAME;
                segment++) {
            int length = bytes.unsigned16(offset + 2);
            if (bytes.unsigned16(offset) == WsqMarker.COMMENT) {
                Matcher stated = PPI.matcher(comment(bytes, offset + 4, Math.min(length - 2, COMMENT_BYTES_MAX)));
                if (stated.find()) {
                    double pixelsPerInch = Integer.parseInt(stated.group(1));
                    return Resolution.plausible(pixelsPerInch, pixelsPerInch);
                }
            }
            offset += 2L + length;
        }
        return Optional.empty();
    }

    private static String comment(HeaderBytes bytes, long offset, int length) throws UnreadableImage {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) bytes.unsigned8(offset + i));
        }
        return text.toString();
    }

    private static void checkBlocks(HeaderBytes bytes) throws UnreadableImage {
        if (bytes.markers(WsqMarker.START_OF_BLOCK & 0xFF) > BLOCKS_MAX) {
            throw new UnreadableImage(Reason.HEADER, "more than " + BLOCKS_MAX + " WSQ blocks");
        }
    }
}
