package org.lintas.images;

import java.util.Optional;
import org.lintas.images.ImageHeader.Format;
import org.lintas.images.UnreadableImage.Reason;

/**
 * First image file directory of a TIFF (revision 6.0, section 2), in either byte order. Further pages are not looked at. Every
 * field must lie inside the file, and all of them together be no larger than it, so that the codec can keep them.
 */
final class TiffHeader {

    /** Fields of the directory: cameras write some 60. */
    static final int FIELDS_MAX = 256;

    /** Strips or tiles of a picture: one for each line of the longest side, and as many again. */
    static final int PARTS_MAX = 16_384;

    private static final int IMAGE_WIDTH = 256;
    private static final int IMAGE_LENGTH = 257;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int COMPRESSION = 259;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int X_RESOLUTION = 282;
    private static final int Y_RESOLUTION = 283;
    private static final int RESOLUTION_UNIT = 296;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_LENGTH = 323;
    private static final int TILE_OFFSETS = 324;

    private static final int FIELD_BYTES = 12;
    private static final int MOST_INLINE_BYTES = 4;

    /** Bytes of a value by its type 1 to 13: BYTE ASCII SHORT LONG RATIONAL SBYTE UNDEFINED SSHORT SLONG SRATIONAL FLOAT DOUBLE IFD. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private final HeaderBytes bytes;
    private final boolean littleEndian;
    private final long directory;
    private final int fields;

    private TiffHeader(HeaderBytes bytes) throws UnreadableImage {
        this.bytes = bytes;
        this.littleEndian = bytes.unsigned8(0) == 'I';
        this.directory = unsigned32(4);
        this.fields = unsigned16(directory);
    }

    /** "II" or "MM", then 42 in that order of bytes. */
    static boolean begins(HeaderBytes bytes) {
        return bytes.startsWith('I', 'I', 42, 0) || bytes.startsWith('M', 'M', 0, 42);
    }

    static ImageHeader read(HeaderBytes bytes) throws UnreadableImage {
        TiffHeader header = new TiffHeader(bytes);
        header.checkFields();
        header.checkCoding();
        header.checkParts();
        return new ImageHeader(Format.TIFF, header.required(IMAGE_WIDTH), header.required(IMAGE_LENGTH));
    }

    static Optional<Resolution> resolution(HeaderBytes bytes) throws UnreadableImage {
        TiffHeader header = new TiffHeader(bytes);
        long unit = header.number(RESOLUTION_UNIT).orElse(2L);
        if (unit != 2 && unit != 3) {
            return Optional.empty();
        }
        double perUnit = unit == 2 ? 1 : Resolution.CENTIMETRES_PER_INCH;
        return Resolution.plausible(header.rational(X_RESOLUTION) * perUnit, header.rational(Y_RESOLUTION) * perUnit);
    }

    private void checkFields() throws UnreadableImage {
        if (fields < 1 || fields > FIELDS_MAX) {
            throw new UnreadableImage(Reason.HEADER, fields + " TIFF fields, 1 to " + FIELDS_MAX + " are read");
        }
        long all = 0;
        for (int i = 0; i < fields; i++) {
            long at = field(i);
            long length = length(at);
            if (length > MOST_INLINE_BYTES && unsigned32(at + 8) + length > bytes.length()) {
                throw new UnreadableImage(Reason.HEADER, "TIFF field " + unsigned16(at) + " reaches past the end");
            }
            all += length;
        }
        if (all > bytes.length()) {
            throw new UnreadableImage(Reason.HEADER, "TIFF fields larger than the file");
        }
    }

    private void checkCoding() throws UnreadableImage {
        long samples = number(SAMPLES_PER_PIXEL).orElse(1L);
        long bits = number(BITS_PER_SAMPLE).orElse(1L);
        if (samples != 1 && samples != 3 && samples != 4) {
            throw new UnreadableImage(Reason.FORMAT, "TIFF of " + samples + " samples a pixel; 1, 3 and 4 are read");
        }
        if (bits != 1 && bits != 2 && bits != 4 && bits != 8 && bits != 16) {
            throw new UnreadableImage(Reason.FORMAT, "TIFF of " + bits + " bits a sample; 1, 2, 4, 8, 16 are read");
        }
        long compression = number(COMPRESSION).orElse(1L);
        boolean read = (compression >= 1 && compression <= 5) || compression == 8 || compression == 32_773;
        if (!read && compression != 32_946) {
            throw new UnreadableImage(
                    Reason.FORMAT,
                    "TIFF compression " + compression + "; none, CCITT, LZW, deflate, PackBits are read");
        }
    }

    private void checkParts() throws UnreadableImage {
        if (find(STRIP_OFFSETS).isEmpty() && find(TILE_OFFSETS).isEmpty()) {
            throw new UnreadableImage(Reason.HEADER, "TIFF without strips and tiles");
        }
        if (count(STRIP_OFFSETS) + count(TILE_OFFSETS) > PARTS_MAX) {
            throw new UnreadableImage(Reason.HEADER, "more than " + PARTS_MAX + " TIFF strips or tiles");
        }
        long tile = Math.max(number(TILE_WIDTH).orElse(0L), number(TILE_LENGTH).orElse(0L));
        if (tile > PARTS_MAX) {
            throw new UnreadableImage(Reason.SIZE, "TIFF tile side " + tile);
        }
    }

    private long count(int tag) throws UnreadableImage {
        Optional<Long> at = find(tag);
        return at.isPresent() ? unsigned32(at.get() + 4) : 0;
    }

    private long required(int tag) throws UnreadableImage {
        return number(tag).orElseThrow(() -> new UnreadableImage(Reason.HEADER, "TIFF without field " + tag));
    }

    /** First value of a field of whole numbers. */
    private Optional<Long> number(int tag) throws UnreadableImage {
        Optional<Long> found = find(tag);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        long at = found.get();
        int type = unsigned16(at + 2);
        if (type != SHORT && type != LONG) {
            throw new UnreadableImage(Reason.HEADER, "TIFF field " + tag + " of type " + type);
        }
        long value = length(at) > MOST_INLINE_BYTES ? unsigned32(at + 8) : at + 8;
        return Optional.of(type == SHORT ? unsigned16(value) : unsigned32(value));
    }

    private double rational(int tag) throws UnreadableImage {
        Optional<Long> at = find(tag);
        if (at.isEmpty() || unsigned16(at.get() + 2) != RATIONAL) {
            return 0;
        }
        long value = unsigned32(at.get() + 8);
        long divisor = unsigned32(value + 4);
        return divisor == 0 ? 0 : (double) unsigned32(value) / divisor;
    }

    private Optional<Long> find(int tag) throws UnreadableImage {
        for (int i = 0; i < Math.min(fields, FIELDS_MAX); i++) {
            if (unsigned16(field(i)) == tag) {
                return Optional.of(field(i));
            }
        }
        return Optional.empty();
    }

    private long field(int index) {
        return directory + 2 + (long) index * FIELD_BYTES;
    }

    /** Bytes of the values of a field; those of a type that nobody knows count as one each, as the codec passes them over. */
    private long length(long field) throws UnreadableImage {
        int type = unsigned16(field + 2);
        int each = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 1;
        return each * unsigned32(field + 4);
    }

    private int unsigned16(long offset) throws UnreadableImage {
        int value = bytes.unsigned16(offset);
        return littleEndian ? Short.toUnsignedInt(Short.reverseBytes((short) value)) : value;
    }

    private long unsigned32(long offset) throws UnreadableImage {
        long value = bytes.unsigned32(offset);
        return littleEndian ? Integer.toUnsignedLong(Integer.reverseBytes((int) value)) : value;
    }
}
