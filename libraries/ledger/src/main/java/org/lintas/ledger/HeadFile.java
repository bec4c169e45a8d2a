package org.lintas.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The signed tree heads of a log, in the order of signing, one frame each. */
final class HeadFile implements Closeable {

    private final AppendFile file;
    private final Frames frames;
    private long count;
    private @Nullable SignedTreeHead last;

    private HeadFile(AppendFile file, Frames frames, long count, @Nullable SignedTreeHead last) {
        this.file = file;
        this.frames = frames;
        this.count = count;
        this.last = last;
    }

    static HeadFile open(Layout layout, LogIdentity identity) throws IOException {
        Path path = layout.heads();
        FileHeader header = new FileHeader(FileHeader.Kind.HEADS, identity, 0);
        if (!Files.exists(path) || Files.size(path) < FileHeader.BYTES) {
            begin(layout, header);
        }
        Frames frames = new Frames(identity);
        Newest newest = new Newest();
        try (PositionedBytes bytes = PositionedBytes.open(path)) {
            if (!header.begins(bytes)) {
                throw new LedgerException(LedgerException.Problem.DAMAGED, path + " does not belong to this log");
            }
            Walk walk = new Walk(frames, bytes);
            Walk.Stop stop = walk.from(FileHeader.BYTES, 0, newest);
            if (stop.end() instanceof Frame.Broken broken) {
                cutOrRefuse(layout, walk, stop.index(), broken);
            }
            return new HeadFile(AppendFile.open(path), frames, stop.index(), newest.head);
        }
    }

    private static void begin(Layout layout, FileHeader header) throws IOException {
        Files.deleteIfExists(layout.heads());
        try (AppendFile fresh = AppendFile.open(layout.heads())) {
            fresh.put(header.encoded());
            fresh.flush();
        }
        Layout.flush(layout.folder());
    }

    private static void cutOrRefuse(Layout layout, Walk walk, long index, Frame.Broken broken) throws IOException {
        if (walk.wasAcknowledged(broken.offset(), index)) {
            throw new LedgerException(
                    LedgerException.Problem.DAMAGED,
                    "%s, byte %d: %s".formatted(layout.heads(), broken.offset(), broken.reason()));
        }
        TornTail.cut(layout, layout.heads(), broken.offset());
    }

    void append(SignedTreeHead head) throws IOException {
        byte[] text = head.text().getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(Frames.HEADER_BYTES + text.length);
        frames.putHeader(frame, count, count, text);
        file.put(frame.put(text).flip());
        file.flush();
        count++;
        last = head;
    }

    Optional<SignedTreeHead> last() {
        return Optional.ofNullable(last);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Remembers the newest head of a walk. */
    private static final class Newest implements Walk.Visitor {

        private @Nullable SignedTreeHead head;

        @Override
        public void entry(long index, long offset, byte[] entry) {
            head = SignedTreeHead.parse(new String(entry, StandardCharsets.UTF_8));
        }
    }
}
