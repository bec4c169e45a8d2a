package org.lintas.emrtd.lds;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The finger image records of ISO/IEC 19794-4:2005, clause 7: a general header, then image after image. */
final class FingerRecords {

    /** Format identifier "FIR" and its zero byte (7.1.1). */
    private static final Octets FORMAT_IDENTIFIER = Octets.ofHex("46495200");

    /** Bytes of the general header, of which 18 counts the images, 28 is the pixel depth and 29 the compression (7.1). */
    private static final int GENERAL_HEADER_BYTES = 32;

    private static final int COUNT = 18;
    private static final int DEPTH = 28;
    private static final int COMPRESSION = 29;

    /** Bytes of an image's header: length 4, position, count, number, quality, impression, width 2, height 2, one reserved (7.2). */
    private static final int IMAGE_HEADER_BYTES = 14;

    /** Compression algorithm of pixels as they are, one byte each (table 3). */
    private static final int UNCOMPRESSED = 0;

    private FingerRecords() {}

    /** Whether the reader stands before finger image records. */
    static boolean begins(TlvReader reader) {
        return reader.rest().startsWith(FORMAT_IDENTIFIER);
    }

    /** Adds the images of a data block that begins at an offset of the file. */
    static void read(Octets block, int offset, List<FingerImage> images) throws MalformedLdsException {
        if (block.length() < GENERAL_HEADER_BYTES) {
            throw new MalformedLdsException(offset, "finger record header cut off");
        }
        int count = block.at(COUNT);
        boolean raw = block.at(COMPRESSION) == UNCOMPRESSED && block.at(DEPTH) == Byte.SIZE;
        int start = GENERAL_HEADER_BYTES;
        for (int i = 0; i < count && start < block.length(); i++) {
            int end = i == count - 1 ? block.length() : recordEnd(block, start);
            if (end - start <= IMAGE_HEADER_BYTES) {
                throw new MalformedLdsException(offset + start, "finger record cut off");
            }
            FingerImages.add(images, image(block.slice(start, end - start), raw, offset + start), offset + start);
            start = end;
        }
    }

    /** End of a record as it declares it, or of the block where that cannot be. */
    private static int recordEnd(Octets block, int start) {
        if (block.length() - start < IMAGE_HEADER_BYTES) {
            return block.length();
        }
        long declared = (long) number(block, start, 2) << 16 | number(block, start + 2, 2);
        return declared <= IMAGE_HEADER_BYTES || declared > block.length() - start
                ? block.length()
                : start + (int) declared;
    }

    private static FingerImage image(Octets record, boolean raw, int offset) throws MalformedLdsException {
        Octets data = record.slice(IMAGE_HEADER_BYTES, record.length() - IMAGE_HEADER_BYTES);
        int width = number(record, 9, 2);
        int height = number(record, 11, 2);
        if (raw && (ImageFormat.of(data).isEmpty() || (long) width * height == data.length())) {
            return new FingerImage(record.at(4), ImageFormat.PGM, greyMap(data, width, height, offset), width, height);
        }
        Optional<ImageFormat> format = ImageFormat.of(data);
        if (format.isEmpty()) {
            throw new MalformedLdsException(offset, "a fingerprint of no format that is read");
        }
        return new FingerImage(record.at(4), format.get(), data, width, height);
    }

    /** Uncompressed pixels have no size but the declared one: it is theirs if it is as many pixels as there are. */
    private static Octets greyMap(Octets pixels, int width, int height, int offset) throws MalformedLdsException {
        if (width < 1 || height < 1 || (long) width * height != pixels.length()) {
            throw new MalformedLdsException(
                    offset, "%d pixels where %d x %d are declared".formatted(pixels.length(), width, height));
        }
        ByteArrayOutputStream map = new ByteArrayOutputStream();
        map.writeBytes("P5\n%d %d\n255\n".formatted(width, height).getBytes(StandardCharsets.US_ASCII));
        map.writeBytes(pixels.toByteArray());
        return Octets.of(map.toByteArray());
    }

    private static int number(Octets block, int at, int bytes) {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value = (value << 8) | block.at(at + i);
        }
        return value;
    }
}
