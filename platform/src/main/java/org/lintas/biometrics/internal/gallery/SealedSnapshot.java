package org.lintas.biometrics.internal.gallery;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.Consumer;
import org.lintas.biometrics.GalleryName;

/**
 * What a node keeps of a gallery in memory, in a file of its home, so that it need not decrypt everybody's templates at the next start.
 * A mark, the number of the writing, and parts of about a megabyte, each encrypted under the gallery key and bound to gallery, writing
 * and place, the last one marked as such. The database stays the truth: a part that is missing, damaged or of an older key costs time,
 * nothing else.
 */
public final class SealedSnapshot {

    /** "LGALS" and version 1. */
    private static final long MARK = 0x4C47_414C_5300_0001L;

    /** A part is closed when it has so many bytes. */
    private static final int PART_BYTES = 1 << 20;

    /** Longest part: one entry beyond, of ten fingers and a face, and what the cipher adds. */
    private static final int SEALED_MAX = PART_BYTES + (1 << 14);

    /** Longest entry. */
    private static final int ENTRY_MAX = 1 << 13;

    /** Number, subject and length of an entry. */
    private static final int LABEL_BYTES = Long.BYTES + 2 * Long.BYTES + Integer.BYTES;

    private final Path file;
    private final GalleryName gallery;
    private final GalleryKey key;

    /** The snapshot of a gallery in a folder; neither need exist. */
    public SealedSnapshot(Path folder, GalleryName gallery, GalleryKey key) {
        this.file = folder.resolve(gallery + ".sealed");
        this.gallery = gallery;
        this.key = key;
    }

    /**
     * What is kept of a person.
     *
     * @param entry number in the gallery
     * @param subject whose number that was: a number is given again when an older database is restored
     * @param content rows and face
     */
    public record Kept(long entry, UUID subject, GalleryEntry content) {}

    /**
     * Writes these in the place of what was there before; until it is whole, that stays.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Iterator<Kept> kept) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)))) {
            UUID writing = UUID.randomUUID();
            out.writeLong(MARK);
            out.writeLong(writing.getMostSignificantBits());
            out.writeLong(writing.getLeastSignificantBits());
            boolean last = false;
            for (int number = 0; !last; number++) {
                byte[] part = part(kept);
                last = !kept.hasNext();
                byte[] sealed = key.seal(part, place(writing, number, last));
                out.writeBoolean(last);
                out.writeInt(sealed.length);
                out.write(sealed);
            }
            out.flush();
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] part(Iterator<Kept> kept) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        while (kept.hasNext() && bytes.size() < PART_BYTES) {
            Kept next = kept.next();
            byte[] content = next.content().encoded();
            out.writeLong(next.entry());
            out.writeLong(next.subject().getMostSignificantBits());
            out.writeLong(next.subject().getLeastSignificantBits());
            out.writeInt(content.length);
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what was written last, nothing if nothing was. What was read before a failure is sound.
     *
     * @throws IOException if the rest cannot be read
     * @throws IllegalArgumentException if the rest is damaged or was not written under this key
     */
    public void read(Consumer<Kept> to) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), PART_BYTES))) {
            if (in.readLong() != MARK) {
                throw new IllegalArgumentException("not a snapshot of version 1");
            }
            UUID writing = new UUID(in.readLong(), in.readLong());
            boolean last = false;
            for (int number = 0; !last; number++) {
                last = in.readBoolean();
                byte[] sealed = in.readNBytes(length(in.readInt(), SEALED_MAX));
                entries(key.open(sealed, place(writing, number, last)), to);
            }
        }
    }

    private static void entries(byte[] part, Consumer<Kept> to) {
        ByteBuffer in = ByteBuffer.wrap(part);
        while (in.hasRemaining()) {
            if (in.remaining() < LABEL_BYTES) {
                throw new IllegalArgumentException("a torn entry");
            }
            long entry = in.getLong();
            UUID subject = new UUID(in.getLong(), in.getLong());
            byte[] content = new byte[length(in.getInt(), Math.min(ENTRY_MAX, in.remaining()))];
            in.get(content);
            to.accept(new Kept(entry, subject, GalleryEntry.decoded(content)));
        }
    }

    private static int length(int stated, int most) {
        if (stated < 0 || stated > most) {
            throw new IllegalArgumentException("a part of %d bytes, at most %d".formatted(stated, most));
        }
        return stated;
    }

    private byte[] place(UUID writing, int number, boolean last) {
        return "snapshot/%s/%s/%d/%s".formatted(gallery, writing, number, last).getBytes(StandardCharsets.UTF_8);
    }
}
