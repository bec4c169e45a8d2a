package org.lintas.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes batches of frames to the end of the last segment, and begins the next segment when one is full. */
final class SegmentWriter implements Closeable {

    /** A segment is closed after the batch that brings it here: 64 MiB, so that a folder stays easy to copy and list. */
    static final long SEGMENT_BYTES = 64L * 1024 * 1024;

    private final Layout layout;
    private final LogIdentity identity;
    private final Frames frames;
    private final long segmentBytes;
    private final ByteBuffer header = ByteBuffer.allocate(Frames.HEADER_BYTES);
    private @Nullable AppendFile segment;

    SegmentWriter(Layout layout, LogIdentity identity, long segmentBytes) {
        this.layout = layout;
        this.identity = identity;
        this.frames = new Frames(identity);
        this.segmentBytes = segmentBytes;
    }

    /** Goes on after the last whole frame of a segment. */
    void resume(Path last) throws IOException {
        segment = AppendFile.open(last);
    }

    /**
     * Writes the entries as one batch and flushes them to the disk.
     *
     * @return the offset of each frame in its segment
     */
    long[] write(long firstIndex, List<byte[]> entries) throws IOException {
        AppendFile target = segmentFor(firstIndex);
        long[] offsets = new long[entries.size()];
        for (int i = 0; i < offsets.length; i++) {
            byte[] entry = entries.get(i);
            offsets[i] = target.position();
            frames.putHeader(header.clear(), firstIndex + i, firstIndex, entry);
            target.put(header.flip());
            target.put(ByteBuffer.wrap(entry));
        }
        target.flush();
        return offsets;
    }

    private AppendFile segmentFor(long firstIndex) throws IOException {
        AppendFile current = segment;
        if (current != null && current.position() < segmentBytes) {
            return current;
        }
        close();
        AppendFile fresh = AppendFile.open(layout.segment(firstIndex));
        segment = fresh;
        fresh.put(new FileHeader(FileHeader.Kind.ENTRIES, identity, firstIndex).encoded());
        fresh.flush();
        Layout.flush(layout.folder());
        return fresh;
    }

    @Override
    public void close() throws IOException {
        if (segment != null) {
            segment.close();
        }
    }
}
