package org.lintas.emrtd.lds;

/**
 * Walks the data objects of a file, each length checked against what is there. Reads the distinguished and the long
 * form of lengths; refuses the indefinite form, which Doc 9303-10 does not use outside EF.SOD.
 */
public final class TlvReader {

    /** Longest file in bytes: the largest face images seen are below 100 kB; ten times that, as a power of two. */
    public static final int INPUT_BYTES_MAX = 1 << 20;

    /** Deepest nesting: DG2 of ISO/IEC 39794-5 nests 9 deep; doubled, less two for the file itself. */
    public static final int NESTING_MAX = 16;

    /** Most data objects side by side: Doc 9303-10 lists at most 16 data groups; far beyond any list of them. */
    public static final int SIBLINGS_MAX = 4_096;

    /** Bytes of a tag: Doc 9303-10 uses at most two, ISO/IEC 39794 at most three. */
    static final int TAG_BYTES_MAX = 3;

    /** Bytes of a length after its first: four say 4 GiB, more than any bound here allows. */
    static final int LENGTH_BYTES_MAX = 4;

    private final byte[] input;
    private final int end;
    private final int depth;
    private int position;
    private int siblings;

    /**
     * Reads from the start of a file.
     *
     * @throws MalformedLdsException if it is longer than {@link #INPUT_BYTES_MAX}
     */
    public TlvReader(Octets file) throws MalformedLdsException {
        this(file.raw(), 0, file.length(), 0);
        if (file.length() > INPUT_BYTES_MAX) {
            throw new MalformedLdsException(INPUT_BYTES_MAX, "file longer than %d bytes".formatted(INPUT_BYTES_MAX));
        }
    }

    private TlvReader(byte[] input, int start, int end, int depth) {
        this.input = input;
        this.position = start;
        this.end = end;
        this.depth = depth;
    }

    /** A reader of nothing. */
    static TlvReader empty() {
        return new TlvReader(new byte[0], 0, 0, 0);
    }

    /** Whether bytes are left. */
    public boolean hasNext() {
        return position < end;
    }

    /** Offset in the file of the next data object. */
    public int position() {
        return position;
    }

    /**
     * The next data object; moves behind it.
     *
     * @throws MalformedLdsException if none is left, one of its parts is cut off, or a bound is exceeded
     */
    public Tlv next() throws MalformedLdsException {
        int start = position;
        if (++siblings > SIBLINGS_MAX) {
            throw new MalformedLdsException(start, "more than %d data objects side by side".formatted(SIBLINGS_MAX));
        }
        int tag = readTag();
        int length = readLength();
        if (length > end - position) {
            throw new MalformedLdsException(start, "value of %d bytes, %d are there".formatted(length, end - position));
        }
        Tlv tlv = new Tlv(tag, start, position, length);
        position += length;
        return tlv;
    }

    /**
     * The next data object, which must have this tag.
     *
     * @throws MalformedLdsException as {@link #next()}, or if the tag is another
     */
    public Tlv next(int tag) throws MalformedLdsException {
        Tlv tlv = next();
        if (tlv.tag() != tag) {
            throw new MalformedLdsException(tlv.offset(), "tag %X where %X belongs".formatted(tlv.tag(), tag));
        }
        return tlv;
    }

    /**
     * A reader of the data objects inside one that this reader gave.
     *
     * @throws MalformedLdsException beyond {@link #NESTING_MAX}
     */
    public TlvReader inside(Tlv tlv) throws MalformedLdsException {
        if (depth + 1 > NESTING_MAX) {
            throw new MalformedLdsException(tlv.offset(), "nested deeper than %d".formatted(NESTING_MAX));
        }
        return new TlvReader(input, tlv.valueOffset(), tlv.end(), depth + 1);
    }

    /** A copy of the value. */
    public Octets value(Tlv tlv) {
        return Octets.of(input, tlv.valueOffset(), tlv.length());
    }

    /** A copy of tag, length and value. */
    Octets whole(Tlv tlv) {
        return Octets.of(input, tlv.offset(), tlv.totalLength());
    }

    /** A copy of what is left. */
    Octets rest() {
        return Octets.of(input, position, end - position);
    }

    private int readTag() throws MalformedLdsException {
        int start = position;
        int tag = readByte();
        if ((tag & 0x1F) != 0x1F) {
            return tag;
        }
        for (int count = 1; count < TAG_BYTES_MAX; count++) {
            int more = readByte();
            tag = (tag << 8) | more;
            if ((more & 0x80) == 0) {
                return tag;
            }
        }
        throw new MalformedLdsException(start, "tag longer than %d bytes".formatted(TAG_BYTES_MAX));
    }

    private int readLength() throws MalformedLdsException {
        int start = position;
        int first = readByte();
        if (first < 0x80) {
            return first;
        }
        int count = first & 0x7F;
        if (count == 0 || count > LENGTH_BYTES_MAX) {
            throw new MalformedLdsException(start, "length in the form %X".formatted(first));
        }
        long length = 0;
        for (int i = 0; i < count; i++) {
            length = (length << 8) | readByte();
        }
        if (length > INPUT_BYTES_MAX) {
            throw new MalformedLdsException(start, "length of %d bytes".formatted(length));
        }
        return (int) length;
    }

    private int readByte() throws MalformedLdsException {
        if (position >= end) {
            throw new MalformedLdsException(position, "cut off");
        }
        return input[position++] & 0xFF;
    }
}
