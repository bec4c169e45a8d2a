package org.lintas.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The frame around each entry on disk: marker, length, index, start of its batch, checksum, entry; all numbers
 * big-endian. The checksum (CRC-32C) starts with the log's random identity, so that an entry which contains what looks
 * like a frame is not taken for one.
 */
final class Frames {

    /** Marker 4, length 4, index 8, batch start 8, checksum 4. */
    static final int HEADER_BYTES = 28;

    /** Begins each frame; an arbitrary number that is neither text nor a small integer. */
    static final int MARKER = 0x1ED6E12C;

    /** Bytes covered by the checksum before the entry. */
    private static final int CHECKED_BYTES = 24;

    private final byte[] identity;

    Frames(LogIdentity identity) {
        this.identity = identity.bytes();
    }

    void putHeader(ByteBuffer target, long index, long batchStart, byte[] entry) {
        int start = target.position();
        target.putInt(MARKER).putInt(entry.length).putLong(index).putLong(batchStart);
        CRC32C checksum = new CRC32C();
        checksum.update(identity);
        checksum.update(target.duplicate().flip().position(start));
        checksum.update(entry);
        target.putInt((int) checksum.getValue());
    }

    Frame read(PositionedBytes file, long offset) throws IOException {
        long left = file.size() - offset;
        if (left == 0) {
            return new Frame.End(offset);
        }
        if (left < HEADER_BYTES) {
            return new Frame.Broken(offset, "%d bytes are too few for a record".formatted(left));
        }
        ByteBuffer header = file.at(offset, HEADER_BYTES);
        if (header.getInt() != MARKER) {
            return new Frame.Broken(offset, "no record begins here");
        }
        int length = header.getInt();
        if (length < 0 || length > Ledger.MAX_ENTRY_BYTES) {
            return new Frame.Broken(offset, "a record of %d bytes is outside the bounds".formatted(length));
        }
        if (left - HEADER_BYTES < length) {
            return new Frame.Broken(offset, "the record's last bytes are missing");
        }
        return check(file.at(offset, HEADER_BYTES + length), offset);
    }

    private Frame check(ByteBuffer frame, long offset) {
        CRC32C checksum = new CRC32C();
        checksum.update(identity);
        checksum.update(frame.duplicate().limit(frame.position() + CHECKED_BYTES));
        byte[] entry = new byte[frame.remaining() - HEADER_BYTES];
        long next = offset + frame.remaining();
        frame.getLong();
        long index = frame.getLong();
        long batchStart = frame.getLong();
        int expected = frame.getInt();
        frame.get(entry);
        checksum.update(entry);
        if ((int) checksum.getValue() != expected) {
            return new Frame.Broken(offset, "the record's checksum is wrong");
        }
        return new Frame.Whole(index, batchStart, new Frame.Payload(entry), next);
    }

    /** The first whole frame that begins after {@code offset}, with the place where it begins. */
    Optional<Found> next(PositionedBytes file, long offset) throws IOException {
        long last = file.size() - HEADER_BYTES;
        for (long at = offset + 1; at <= last; at++) {
            if (file.at(at, Integer.BYTES).getInt() == MARKER && read(file, at) instanceof Frame.Whole whole) {
                return Optional.of(new Found(at, whole));
            }
        }
        return Optional.empty();
    }

    record Found(long offset, Frame.Whole frame) {}
}
