package org.lintas.ledger;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link ExportWriter} writes, entry by entry. Every length has a bound. */
final class ExportReader implements Closeable {

    /** Two times 63 neighbours are the most a range needs. */
    private static final int MAX_OUTSIDE = 2 * InclusionProof.MAX_PATH;

    private final InputStream in;
    private final TreeHasher hasher = new TreeHasher();
    private long position;

    ExportReader(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** What stands before the entries. */
    record Preamble(KnownKeys keys, SignedTreeHead head, RangeBounds range, List<TreeHash> outside) {}

    Preamble preamble() throws IOException {
        byte[] expected = ExportWriter.FIRST_LINE.getBytes(StandardCharsets.US_ASCII);
        if (!Arrays.equals(bytes(expected.length), expected)) {
            throw new MalformedLedgerException("not an export of a ledger", 0);
        }
        KnownKeys keys = keys(text(KnownKeys.MAX_FILE_BYTES));
        SignedTreeHead head = SignedTreeHead.parse(text(SignedTreeHead.MAX_BYTES));
        RangeBounds range = range(number(Long.BYTES), number(Long.BYTES), head.size());
        List<TreeHash> outside = new ArrayList<>();
        for (long left = bounded(MAX_OUTSIDE); left > 0; left--) {
            outside.add(TreeHash.of(bytes(TreeHash.BYTES)));
        }
        return new Preamble(keys, head, range, outside);
    }

    private static KnownKeys keys(String text) {
        return new KnownKeys(text.lines().map(VerifierKey::parse).toList());
    }

    private RangeBounds range(long from, long to, long size) {
        try {
            return new RangeBounds(from, to, size);
        } catch (IllegalArgumentException wrong) {
            throw new MalformedLedgerException(
                    "the export covers no range of its log: " + wrong.getMessage(), position);
        }
    }

    /** The leaf hash of the next entry. */
    byte[] leaf() {
        try {
            return hasher.leaf(bytes(bounded(Ledger.MAX_ENTRY_BYTES)));
        } catch (IOException broken) {
            throw new LedgerException("cannot read the export: " + broken.getMessage(), broken);
        }
    }

    void requireEnd() throws IOException {
        if (in.read() >= 0) {
            throw new MalformedLedgerException("bytes follow the last entry", position);
        }
    }

    private String text(int maxBytes) throws IOException {
        return new String(bytes(bounded(maxBytes)), StandardCharsets.UTF_8);
    }

    private int bounded(int max) throws IOException {
        long value = number(Integer.BYTES);
        if (value > max) {
            throw new MalformedLedgerException("a length of %d; at most %d".formatted(value, max), position);
        }
        return (int) value;
    }

    /** A number without sign: four bytes always fit, of eight the highest bit makes the range negative and refused. */
    private long number(int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(length));
        return length == Integer.BYTES ? Integer.toUnsignedLong(bytes.getInt()) : bytes.getLong();
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        position += bytes.length;
        if (bytes.length < length) {
            throw new MalformedLedgerException("the export ends too early", position);
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
