package org.lintas.images;

import org.lintas.images.ImageHeader.Format;
import org.lintas.images.UnreadableImage.Reason;

/** Boxes of a JP2 file (ISO/IEC 15444-1 annex I) down to the codestream, and its SIZ and COD segments (annex A). */
final class Jpeg2000Header {

    /** Boxes before the codestream: encoders write 4, with metadata at most a dozen. */
    static final int BOXES_MAX = 64;

    /** Components: grey, colour, and each with opacity. */
    static final int COMPONENTS_MAX = 4;

    /** Tiles: portraits have one; a 16-megapixel picture in tiles of 256 has 250. */
    static final int TILES_MAX = 1_024;

    /** Quality layers: encoders write 1 to 50; the standard allows 65,535, each a pass over all packets. */
    static final int LAYERS_MAX = 128;

    private static final int[] SIGNATURE = {0, 0, 0, 12, 'j', 'P', ' ', ' ', 0x0D, 0x0A, 0x87, 0x0A};
    private static final int[] CODESTREAM = {0xFF, 0x4F, 0xFF, 0x51};
    private static final long CODESTREAM_BOX = 0x6A703263L;
    private static final int CODING_STYLE = 0xFF52;
    private static final int START_OF_TILE = 0xFF90;

    private Jpeg2000Header() {}

    static boolean begins(HeaderBytes bytes) {
        return bytes.startsWith(SIGNATURE) || bytes.startsWith(CODESTREAM);
    }

    static ImageHeader read(HeaderBytes bytes) throws UnreadableImage {
        return codestream(bytes, bytes.startsWith(CODESTREAM) ? 0 : codestreamOffset(bytes));
    }

    private static long codestreamOffset(HeaderBytes bytes) throws UnreadableImage {
        long offset = SIGNATURE.length;
        for (int box = 0; box < BOXES_MAX; box++) {
            long length = bytes.unsigned32(offset);
            if (bytes.unsigned32(offset + 4) == CODESTREAM_BOX) {
                return offset + (length == 1 ? 16 : 8);
            }
            if (length < 8) {
                throw new UnreadableImage(Reason.HEADER, "JP2 box of length " + length + " at byte " + offset);
            }
            offset += length;
        }
        throw new UnreadableImage(Reason.HEADER, "more than " + BOXES_MAX + " JP2 boxes before the codestream");
    }

    private static ImageHeader codestream(HeaderBytes bytes, long start) throws UnreadableImage {
        if (bytes.unsigned32(start) != 0xFF4FFF51L) {
            throw new UnreadableImage(Reason.HEADER, "no JPEG 2000 codestream at byte " + start);
        }
        var header = size(bytes, start + 4);
        checkCodingStyle(bytes, start + 4 + bytes.unsigned16(start + 4));
        return header;
    }

    /** SIZ, A.5.1: Lsiz Rsiz Xsiz Ysiz XOsiz YOsiz XTsiz YTsiz XTOsiz YTOsiz Csiz, then three bytes a component. */
    private static ImageHeader size(HeaderBytes bytes, long siz) throws UnreadableImage {
        long right = bytes.unsigned32(siz + 4);
        long bottom = bytes.unsigned32(siz + 8);
        long width = right - bytes.unsigned32(siz + 12);
        long height = bottom - bytes.unsigned32(siz + 16);
        if (width <= 0 || height <= 0) {
            throw new UnreadableImage(Reason.HEADER, "JPEG 2000 picture ends before it begins");
        }
        checkTiles(bytes, siz, right, bottom);
        checkComponents(bytes, siz);
        return new ImageHeader(Format.JPEG_2000, width, height);
    }

    private static void checkTiles(HeaderBytes bytes, long siz, long right, long bottom) throws UnreadableImage {
        long tileWidth = bytes.unsigned32(siz + 20);
        long tileHeight = bytes.unsigned32(siz + 24);
        if (tileWidth == 0 || tileHeight == 0) {
            throw new UnreadableImage(Reason.HEADER, "JPEG 2000 tile without area");
        }
        long across = Math.ceilDiv(right - bytes.unsigned32(siz + 28), tileWidth);
        long down = Math.ceilDiv(bottom - bytes.unsigned32(siz + 32), tileHeight);
        if (across < 1 || down < 1) {
            throw new UnreadableImage(Reason.HEADER, "JPEG 2000 tiles begin after the picture ends");
        }
        if (across * down > TILES_MAX) {
            throw new UnreadableImage(Reason.SIZE, across * down + " JPEG 2000 tiles, most read " + TILES_MAX);
        }
    }

    private static void checkComponents(HeaderBytes bytes, long siz) throws UnreadableImage {
        int components = bytes.unsigned16(siz + 36);
        if (components < 1 || components > COMPONENTS_MAX || bytes.unsigned16(siz) != 38 + 3 * components) {
            throw new UnreadableImage(Reason.FORMAT, "JPEG 2000 of " + components + " components");
        }
        for (int component = 0; component < components; component++) {
            int depth = (bytes.unsigned8(siz + 38 + 3L * component) & 0x7F) + 1;
            int stepX = bytes.unsigned8(siz + 39 + 3L * component);
            int stepY = bytes.unsigned8(siz + 40 + 3L * component);
            if (depth > 16 || stepX != 1 || stepY != 1) {
                throw new UnreadableImage(Reason.FORMAT, "JPEG 2000 of depth " + depth + " or with reduced components");
            }
        }
    }

    /** COD, A.6.1: layers in bytes 4 and 5, decomposition levels in byte 7, code block exponents in 8 and 9. */
    private static void checkCodingStyle(HeaderBytes bytes, long first) throws UnreadableImage {
        long offset = first;
        for (int segment = 0; segment < BOXES_MAX; segment++) {
            int marker = bytes.unsigned16(offset);
            if (marker == START_OF_TILE) {
                throw new UnreadableImage(Reason.HEADER, "JPEG 2000 tile before its coding style");
            }
            if (marker == CODING_STYLE) {
                checkCodingStyleAt(bytes, offset + 2);
                return;
            }
            offset += 2L + bytes.unsigned16(offset + 2);
        }
        throw new UnreadableImage(Reason.HEADER, "no JPEG 2000 coding style");
    }

    private static void checkCodingStyleAt(HeaderBytes bytes, long cod) throws UnreadableImage {
        int layers = bytes.unsigned16(cod + 4);
        if (layers < 1 || layers > LAYERS_MAX) {
            throw new UnreadableImage(Reason.HEADER, layers + " JPEG 2000 layers, most read " + LAYERS_MAX);
        }
        int levels = bytes.unsigned8(cod + 7);
        int blockWidth = bytes.unsigned8(cod + 8) + 2;
        int blockHeight = bytes.unsigned8(cod + 9) + 2;
        if (levels > 32 || blockWidth > 10 || blockHeight > 10 || blockWidth + blockHeight > 12) {
            throw new UnreadableImage(Reason.HEADER, "JPEG 2000 coding style outside ISO/IEC 15444-1 table A.18");
        }
    }
}
