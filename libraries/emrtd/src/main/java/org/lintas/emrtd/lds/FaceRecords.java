package org.lintas.emrtd.lds;

import java.util.List;
import java.util.Optional;

/** The face records of ISO/IEC 19794-5:2005, clause 5: a general header, then image after image. */
final class FaceRecords {

    /** Format identifier "FAC" and its zero byte (5.4.1). */
    private static final Octets FORMAT_IDENTIFIER = Octets.ofHex("46414300");

    /** Bytes of the general header: identifier 4, version 4, length 4, number of images 2 (5.4). */
    private static final int GENERAL_HEADER_BYTES = 14;

    /** Bytes of the facial information: length 4, feature points 2, properties and pose 14 (5.5). */
    private static final int FACIAL_INFORMATION_BYTES = 20;

    /** Bytes of one feature point (5.6). */
    private static final int FEATURE_POINT_BYTES = 8;

    /** Bytes of the image information: type, data type, width 2, height 2, colour, source, device 2, quality 2 (5.7). */
    private static final int IMAGE_INFORMATION_BYTES = 12;

    private FaceRecords() {}

    /** Whether the reader stands before face records. */
    static boolean begins(TlvReader reader) {
        return reader.rest().startsWith(FORMAT_IDENTIFIER);
    }

    /** Adds the images of a data block that begins at an offset of the file. */
    static void read(Octets block, int offset, List<FaceImage> images) throws MalformedLdsException {
        if (!block.startsWith(FORMAT_IDENTIFIER) || block.length() < GENERAL_HEADER_BYTES) {
            throw new MalformedLdsException(offset, "no face record header");
        }
        int count = number(block, 12, 2);
        int start = GENERAL_HEADER_BYTES;
        for (int i = 0; i < count && start < block.length(); i++) {
            boolean last = i == count - 1;
            int end = last ? block.length() : recordEnd(block, start);
            FaceImages.add(images, image(block, start, end, offset), offset + start);
            start = end;
        }
    }

    /** End of a record as it declares it, or of the block where that cannot be. */
    private static int recordEnd(Octets block, int start) {
        if (block.length() - start < FACIAL_INFORMATION_BYTES) {
            return block.length();
        }
        long declared = Integer.toUnsignedLong(number(block, start, 4));
        long least = FACIAL_INFORMATION_BYTES + IMAGE_INFORMATION_BYTES;
        return declared < least || declared > block.length() - start ? block.length() : start + (int) declared;
    }

    private static FaceImage image(Octets block, int start, int end, int offset) throws MalformedLdsException {
        if (end - start < FACIAL_INFORMATION_BYTES) {
            throw new MalformedLdsException(offset + start, "face record cut off");
        }
        int points = number(block, start + 4, 2);
        int information = start + FACIAL_INFORMATION_BYTES + points * FEATURE_POINT_BYTES;
        int data = information + IMAGE_INFORMATION_BYTES;
        if (data >= end) {
            throw new MalformedLdsException(offset + start, "face record cut off behind %d points".formatted(points));
        }
        Octets encoded = block.slice(data, end - data);
        Optional<ImageFormat> format = ImageFormat.ofFace(encoded);
        if (format.isEmpty()) {
            throw new MalformedLdsException(offset + data, "neither JPEG nor JPEG 2000");
        }
        return new FaceImage(
                format.get(), encoded, number(block, information + 2, 2), number(block, information + 4, 2));
    }

    private static int number(Octets block, int at, int bytes) {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value = (value << 8) | block.at(at + i);
        }
        return value;
    }
}
