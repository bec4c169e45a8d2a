package org.lintas.fingerprint.search;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * The changes since the snapshot, in order: records of 512 bytes, little-endian, each with its CRC-32C, what happened, the entry number,
 * and for an insertion the position of a finger, how many more of the person follow, and the row. A change is made once its last record is
 * there. A crash leaves at most a torn change at the end, which is cut off; a wrong record with a right one behind it is damage.
 * Each change sets the state of its entry, so that a log may be replayed on a snapshot that has some of it.
 */
final class ChangeLog implements AutoCloseable {

    private static final String NAME = "gallery.log";
    private static final int RECORD_BYTES = 512;

    /** Where the row is; what is behind it is zero. */
    private static final int ROW_AT = 24;

    private static final int INSERTED = 1;
    private static final int DELETED = 2;

    private final FileChannel channel;
    private final ByteBuffer record = ByteBuffer.allocateDirect(RECORD_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long end;

    private ChangeLog(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens a folder's log for this process alone, replays it, and cuts off a torn end. */
    static ChangeLog open(Path folder, FingerGallery gallery) throws IOException {
        var channel = FileChannel.open(folder.resolve(NAME), CREATE, READ, WRITE);
        try {
            lock(channel);
            var log = new ChangeLog(channel);
            log.replay(gallery);
            return log;
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    /** Appends the rows of a person; a failed append leaves a torn end, over which the next one writes. */
    void inserted(long entry, Map<Integer, MemorySegment> rows) throws IOException {
        long at = end;
        int more = rows.size();
        for (var row : rows.entrySet()) {
            begin(INSERTED, entry).putInt(row.getKey()).putInt(--more);
            record.put(row.getValue().toArray(ValueLayout.JAVA_BYTE));
            at = write(at);
        }
        end = at;
    }

    void deleted(long entry) throws IOException {
        begin(DELETED, entry);
        end = write(end);
    }

    /** Brings what was appended to the disk. */
    void force() throws IOException {
        channel.force(false);
    }

    /** Begins anew, once a snapshot has everything. */
    void restart() throws IOException {
        channel.truncate(0);
        end = 0;
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void lock(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException held) {
            throw new IOException("the gallery is open in this process", held);
        }
        throw new IOException("the gallery is open in another process");
    }

    private ByteBuffer begin(int change, long entry) {
        record.clear().put(new byte[RECORD_BYTES]).clear();
        return record.putInt(0).putInt(change).putLong(entry);
    }

    private long write(long from) throws IOException {
        record.clear().putInt(0, checksum());
        for (long at = from; record.hasRemaining(); ) {
            at += channel.write(record, at);
        }
        return from + RECORD_BYTES;
    }

    private void replay(FingerGallery gallery) throws IOException {
        Map<Integer, MemorySegment> rows = new TreeMap<>();
        long at = end;
        while (read(at)) {
            at += RECORD_BYTES;
            if (take(gallery, rows)) {
                rows.clear();
                end = at;
            }
        }
        for (long later = at + RECORD_BYTES; later < channel.size(); later += RECORD_BYTES) {
            if (read(later)) {
                throw new DamagedGallery("the record at byte " + at + " of " + NAME + " was altered");
            }
        }
        channel.truncate(end);
    }

    /** Whether a whole record is there, which then is in the buffer. */
    private boolean read(long from) throws IOException {
        record.clear();
        while (record.hasRemaining()) {
            if (channel.read(record, from + record.position()) < 0) {
                return false;
            }
        }
        return record.getInt(0) == checksum();
    }

    /** Takes a record; true if the change is whole and was made. */
    private boolean take(FingerGallery gallery, Map<Integer, MemorySegment> rows) throws IOException {
        long entry = record.getLong(8);
        switch (record.getInt(4)) {
            case DELETED -> gallery.delete(entry);
            case INSERTED -> {
                int position = record.getInt(16);
                if (entry < 0 || position < 1 || position > PersonPrints.POSITIONS) {
                    throw new DamagedGallery(NAME + " has a finger " + position + " of entry " + entry);
                }
                var row = FilterRow.empty();
                row.copyFrom(MemorySegment.ofBuffer(record.slice(ROW_AT, (int) FilterRow.BYTES)));
                rows.put(position, row);
                if (record.getInt(20) > 0) {
                    return false;
                }
                gallery.delete(entry);
                gallery.insert(entry, rows);
            }
            default -> throw new DamagedGallery(NAME + " has a record of no known kind");
        }
        return true;
    }

    /** Of all of the record but the checksum itself. */
    private int checksum() {
        var checksum = new CRC32C();
        checksum.update(record.duplicate().limit(RECORD_BYTES).position(Integer.BYTES));
        return (int) checksum.getValue();
    }
}
