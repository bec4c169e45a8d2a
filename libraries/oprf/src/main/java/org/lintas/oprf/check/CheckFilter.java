package org.lintas.oprf.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.lintas.oprf.Element;
import org.lintas.oprf.OprfException;

/**
 * A holder's list as it is given to those who ask: 40 bits of the output of each key, in order. Without asking the holder nobody can tell whose they
 * are. An output that is of no key is taken for one with a chance of {@link #falsePositiveRate}.
 *
 * <p>Form, version 1, numbers with the most significant byte first: the eight characters LNTSFLT1, the epoch (4 bytes), the public key (33), bytes of
 * the purpose (1), the purpose, marks (4), then each mark (5), ascending.
 */
public final class CheckFilter {

    /** Most keys of a list. */
    public static final int MARKS_MAX = 50_000_000;

    /** Bits of an output that are kept. */
    static final int MARK_BITS = 40;

    private static final int MARK_BYTES = MARK_BITS / Byte.SIZE;
    private static final byte[] MAGIC = "LNTSFLT1".getBytes(StandardCharsets.US_ASCII);

    private final Agreement agreement;
    private final Element publicKey;
    private final long[] marks;

    /** Sorts the marks and leaves out those that come again. */
    CheckFilter(Agreement agreement, Element publicKey, long[] marks) {
        this.agreement = agreement;
        this.publicKey = publicKey;
        Arrays.sort(marks);
        this.marks = Arrays.stream(marks).distinct().toArray();
    }

    /** For which epoch and purpose it is. */
    public Agreement agreement() {
        return agreement;
    }

    /** With which key it was made; evaluations must be proven to be of this one. */
    public Element publicKey() {
        return publicKey;
    }

    /** How many keys are in it. */
    public int size() {
        return marks.length;
    }

    /** The chance that one key which is not in it seems to be; a person has up to eight and one for each document. */
    public double falsePositiveRate() {
        return marks.length / (double) (1L << MARK_BITS);
    }

    boolean contains(byte[] output) {
        return Arrays.binarySearch(marks, Ticket.mark(output)) >= 0;
    }

    /** The form that travels. Who signs it, and over which line it goes, is the caller's. */
    public byte[] encoding() {
        byte[] purpose = agreement.purpose().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(MAGIC.length
                + Integer.BYTES
                + Element.BYTES
                + 1
                + purpose.length
                + Integer.BYTES
                + MARK_BYTES * marks.length);
        bytes.put(MAGIC)
                .putInt(agreement.epoch())
                .put(publicKey.encoding())
                .put((byte) purpose.length)
                .put(purpose);
        bytes.putInt(marks.length);
        for (long mark : marks) {
            bytes.put((byte) (mark >>> Integer.SIZE)).putInt((int) mark);
        }
        return bytes.array();
    }

    /**
     * Reads a filter.
     *
     * @throws OprfException if the bytes are none, or end before or after it
     */
    public static CheckFilter decode(byte[] encoding) {
        ByteBuffer bytes = ByteBuffer.wrap(encoding);
        require(bytes, MAGIC.length + Integer.BYTES + Element.BYTES + 1);
        byte[] magic = new byte[MAGIC.length];
        bytes.get(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw refused("these bytes are no filter of version 1");
        }
        int epoch = bytes.getInt();
        byte[] key = new byte[Element.BYTES];
        bytes.get(key);
        byte[] purpose = new byte[bytes.get() & 0xFF];
        require(bytes, purpose.length + Integer.BYTES);
        bytes.get(purpose);
        Agreement agreement = agreement(epoch, new String(purpose, StandardCharsets.ISO_8859_1));
        return new CheckFilter(agreement, Element.decode(key), marks(bytes));
    }

    private static Agreement agreement(int epoch, String purpose) {
        try {
            return new Agreement(epoch, purpose);
        } catch (IllegalArgumentException none) {
            throw refused("a filter for nothing: " + none.getMessage());
        }
    }

    private static long[] marks(ByteBuffer bytes) {
        int count = bytes.getInt();
        if (count < 0 || count > MARKS_MAX || bytes.remaining() != (long) count * MARK_BYTES) {
            throw refused(count + " marks are announced, and " + bytes.remaining() + " bytes follow");
        }
        long[] marks = new long[count];
        for (int at = 0; at < count; at++) {
            marks[at] = (bytes.get() & 0xFFL) << Integer.SIZE | (bytes.getInt() & 0xFFFF_FFFFL);
            if (at > 0 && marks[at] <= marks[at - 1]) {
                throw refused("mark " + at + " is not above the one before");
            }
        }
        return marks;
    }

    private static void require(ByteBuffer bytes, int count) {
        if (bytes.remaining() < count) {
            throw refused("the bytes end at " + bytes.limit() + ", inside a filter");
        }
    }

    private static OprfException refused(String problem) {
        return new OprfException(OprfException.Reason.FILTER, problem);
    }
}
