package org.lintas.face.search;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.lintas.face.FaceTemplate;

/**
 * The changes since the snapshot, in order: records of 208 bytes, little-endian, each with its CRC-32C, what happened, the entry
 * number and the packed template. A crash leaves at most a torn record at the end, which is cut off; a wrong record with a right one
 * behind it is damage. Each record sets the state of its entry, so that a log may be replayed on a snapshot that has some of it.
 */
final class ChangeLog implements AutoCloseable {

    private static final String NAME = "gallery.log";
    private static final int LABEL_BYTES = 16;
    private static final int RECORD_BYTES = LABEL_BYTES + FaceTemplate.DIMENSIONS;
    private static final int INSERTED = 1;
    private static final int DELETED = 2;

    private final FileChannel channel;
    private final ByteBuffer record = ByteBuffer.allocateDirect(RECORD_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long end;

    private ChangeLog(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens a folder's log for this process alone, replays it, and cuts off a torn end. */
    static ChangeLog open(Path folder, FaceGallery gallery) throws IOException {
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

    void inserted(long entry, byte[] packed) throws IOException {
        append(INSERTED, entry, packed);
    }

    void deleted(long entry) throws IOException {
        append(DELETED, entry, new byte[FaceTemplate.DIMENSIONS]);
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

    /** A failed append leaves a torn end, over which the next one writes. */
    private void append(int change, long entry, byte[] packed) throws IOException {
        record.clear().putInt(0).putInt(change).putLong(entry).put(packed).putInt(0, checksum());
        record.flip();
        for (long at = end; record.hasRemaining(); ) {
            at += channel.write(record, at);
        }
        end += RECORD_BYTES;
    }

    private void replay(FaceGallery gallery) throws IOException {
        while (read(end)) {
            apply(gallery);
            end += RECORD_BYTES;
        }
        for (long later = end + RECORD_BYTES; later < channel.size(); later += RECORD_BYTES) {
            if (read(later)) {
                throw new DamagedGallery("the record at byte " + end + " of " + NAME + " was altered");
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

    private void apply(FaceGallery gallery) throws IOException {
        long entry = record.getLong(8);
        byte[] packed = new byte[FaceTemplate.DIMENSIONS];
        record.get(LABEL_BYTES, packed);
        switch (record.getInt(4)) {
            case DELETED -> gallery.delete(entry);
            case INSERTED -> insert(gallery, entry, packed);
            default -> throw new DamagedGallery("the record at byte " + end + " of " + NAME + " is of no known kind");
        }
    }

    /** What was never written so is damage, whatever its checksum says. */
    private void insert(FaceGallery gallery, long entry, byte[] packed) throws DamagedGallery {
        gallery.delete(entry);
        try {
            gallery.insert(entry, packed);
        } catch (IllegalArgumentException notWritten) {
            throw new DamagedGallery(
                    "the record at byte " + end + " of " + NAME + " holds no template: " + notWritten.getMessage());
        }
    }

    /** Of all of the record but the checksum itself. */
    private int checksum() {
        var checksum = new CRC32C();
        checksum.update(record.duplicate().limit(RECORD_BYTES).position(Integer.BYTES));
        return (int) checksum.getValue();
    }
}
