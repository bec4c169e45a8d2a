package org.lintas.images;

import java.util.Optional;
import org.lintas.images.ImageHeader.Format;
import org.lintas.images.UnreadableImage.Reason;

/** Marker segments of a JPEG (ISO/IEC 10918-1 annex B) up to its frame header. */
final class JpegHeader {

    /** Marker segments before the frame header: real files have fewer than 30 (application segments of 64 KiB each). */
    static final int SEGMENTS_MAX = 256;

    /** Scans of a progressive picture: encoders make about 10; each costs a pass over all coefficients. */
    static final int SCANS_MAX = 64;

    private static final int APPLICATION_0 = 0xE0;

    /** "JFIF" (ISO/IEC 10918-5 clause 10.1). */
    private static final long JFIF = 0x4A464946L;

    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int TEMPORARY = 0x01;

    private JpegHeader() {}

    static boolean begins(HeaderBytes bytes) {
        return bytes.startsWith(0xFF, START_OF_IMAGE, 0xFF);
    }

    static ImageHeader read(HeaderBytes bytes) throws UnreadableImage {
        checkScans(bytes);
        long offset = 2;
        for (int segment = 0; segment < SEGMENTS_MAX; segment++) {
            int marker = marker(bytes, offset);
            offset += 2;
            if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
                throw new UnreadableImage(Reason.HEADER, "JPEG scan before its frame header at byte " + offset);
            }
            if (marker == TEMPORARY) {
                continue;
            }
            if (frameHeader(marker)) {
                return frame(bytes, offset);
            }
            offset += segmentLength(bytes, offset);
        }
        throw new UnreadableImage(
                Reason.HEADER, "more than " + SEGMENTS_MAX + " JPEG segments before the frame header");
    }

    /** The density that a JFIF header states; it is the first segment if there is one. */
    static Optional<Resolution> resolution(HeaderBytes bytes) throws UnreadableImage {
        if (bytes.unsigned8(3) != APPLICATION_0 || bytes.unsigned32(6) != JFIF) {
            return Optional.empty();
        }
        double perUnit = switch (bytes.unsigned8(13)) {
            case 1 -> 1;
            case 2 -> Resolution.CENTIMETRES_PER_INCH;
            default -> 0;
        };
        return Resolution.plausible(bytes.unsigned16(14) * perUnit, bytes.unsigned16(16) * perUnit);
    }

    private static int marker(HeaderBytes bytes, long offset) throws UnreadableImage {
        if (bytes.unsigned8(offset) != 0xFF) {
            throw new UnreadableImage(Reason.HEADER, "no JPEG marker at byte " + offset);
        }
        return bytes.unsigned8(offset + 1);
    }

    private static int segmentLength(HeaderBytes bytes, long offset) throws UnreadableImage {
        int length = bytes.unsigned16(offset);
        if (length < 2) {
            throw new UnreadableImage(Reason.HEADER, "JPEG segment length " + length + " at byte " + offset);
        }
        return length;
    }

    /** SOF0 to SOF15 but for DHT (C4), JPG (C8) and DAC (CC), which share the range. */
    private static boolean frameHeader(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static ImageHeader frame(HeaderBytes bytes, long offset) throws UnreadableImage {
        int components = bytes.unsigned8(offset + 7);
        if (components != 1 && components != 3) {
            throw new UnreadableImage(Reason.FORMAT, "JPEG of " + components + " components; 1 and 3 are read");
        }
        return new ImageHeader(Format.JPEG, bytes.unsigned16(offset + 5), bytes.unsigned16(offset + 3));
    }

    /** In entropy-coded data FF is followed by 00, so the byte pair of a scan marker is rare anywhere else. */
    private static void checkScans(HeaderBytes bytes) throws UnreadableImage {
        if (bytes.markers(START_OF_SCAN) > SCANS_MAX) {
            throw new UnreadableImage(Reason.HEADER, "more than " + SCANS_MAX + " JPEG scans");
        }
    }
}
