package org.lintas.face.search;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.CRC32C;
import org.lintas.face.search.FaceGallery.View;

/**
 * A gallery as one file, version 1, little-endian: a header of 4,096 bytes (mark, counts, checksum of the table, checksum of the
 * header), the blocks as they are in memory, and a table with the CRC-32C of each. It is written beside the old one and takes its
 * place whole. Opening maps it and checks header and table, not the blocks: that is {@link #verify}, which reads the whole file.
 */
final class SnapshotFile {

    private static final String NAME = "gallery.snapshot";
    private static final String NEW_NAME = "gallery.snapshot.new";

    /** "LFACES" and version 1. */
    private static final long MARK = 0x0001_5345_4341_464CL;

    /** A page. */
    private static final int HEADER_BYTES = 4_096;

    private SnapshotFile() {}

    /**
     * What a header says.
     *
     * @param blocks their number
     * @param used slots ever used
     * @param size slots in use
     */
    private record Header(int blocks, int used, int size) {

        Header {
            if (size < 0 || used < size || blocks != Math.ceilDiv(used, GalleryBlock.SLOTS)) {
                throw new IllegalArgumentException("%d blocks, %d used, %d entries".formatted(blocks, used, size));
            }
        }

        long tableOffset() {
            return HEADER_BYTES + blocks * GalleryBlock.BYTES;
        }

        long fileBytes() {
            return tableOffset() + (long) Integer.BYTES * blocks;
        }
    }

    /** The gallery of a folder's snapshot; an empty one if there is none. */
    static FaceGallery open(Path folder, int entriesMax, SearchKernel kernel) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return new FaceGallery(entriesMax, kernel);
        }
        // A private mapping wants the right to write, although it never writes to the file.
        try (var channel = FileChannel.open(file, READ, WRITE)) {
            Header header = header(channel);
            var mapped =
                    channel.map(MapMode.PRIVATE, HEADER_BYTES, header.blocks() * GalleryBlock.BYTES, Arena.ofAuto());
            var blocks = new ArrayList<GalleryBlock>(header.blocks());
            for (int i = 0; i < header.blocks(); i++) {
                blocks.add(new GalleryBlock(mapped.asSlice(i * GalleryBlock.BYTES, GalleryBlock.BYTES)));
            }
            return new FaceGallery(entriesMax, kernel, new View(blocks, header.used()), header.size());
        }
    }

    /** Writes a gallery that nobody changes meanwhile in the place of the folder's snapshot. */
    static void write(Path folder, FaceGallery gallery) throws IOException {
        View view = gallery.view();
        var header = new Header(view.blocks().size(), view.used(), gallery.size());
        Path file = folder.resolve(NEW_NAME);
        try (var channel = FileChannel.open(file, CREATE, TRUNCATE_EXISTING, WRITE)) {
            var table = littleEndian(Integer.BYTES * header.blocks());
            channel.position(HEADER_BYTES);
            for (var block : view.blocks()) {
                table.putInt(checksum(block.whole().asByteBuffer()));
                writeAll(channel, block.whole().asByteBuffer());
            }
            table.flip();
            var first = encoded(header, checksum(table.duplicate()));
            writeAll(channel, table);
            channel.position(0);
            writeAll(channel, first);
            channel.force(true);
        }
        Files.move(file, folder.resolve(NAME), ATOMIC_MOVE, REPLACE_EXISTING);
        force(folder);
    }

    /** Reads a folder's snapshot whole, if there is one, and compares every checksum. */
    static void verify(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return;
        }
        try (var channel = FileChannel.open(file, READ)) {
            Header header = header(channel);
            var table = table(channel, header);
            var block = ByteBuffer.allocateDirect((int) GalleryBlock.BYTES);
            for (int i = 0; i < header.blocks(); i++) {
                readAll(channel, block.clear(), HEADER_BYTES + i * GalleryBlock.BYTES);
                if (checksum(block.flip()) != table.getInt()) {
                    throw new DamagedGallery("block " + i + " of " + NAME + " was altered");
                }
            }
        }
    }

    private static Header header(FileChannel channel) throws IOException {
        var bytes = littleEndian(HEADER_BYTES);
        readAll(channel, bytes, 0);
        int checksum = checksum(bytes.flip().duplicate().limit(HEADER_BYTES - Integer.BYTES));
        if (bytes.getLong(0) != MARK || bytes.getInt(HEADER_BYTES - Integer.BYTES) != checksum) {
            throw new DamagedGallery(NAME + " is no snapshot of version 1");
        }
        var header = new Header(bytes.getInt(8), bytes.getInt(12), bytes.getInt(16));
        if (channel.size() != header.fileBytes()) {
            throw new DamagedGallery(NAME + " has not the length that its header says");
        }
        if (checksum(table(channel, header)) != bytes.getInt(20)) {
            throw new DamagedGallery("the table of " + NAME + " was altered");
        }
        return header;
    }

    private static ByteBuffer encoded(Header header, int tableChecksum) {
        var bytes = littleEndian(HEADER_BYTES);
        bytes.putLong(MARK).putInt(header.blocks()).putInt(header.used()).putInt(header.size());
        bytes.putInt(tableChecksum).position(0);
        int checksum = checksum(bytes.duplicate().limit(HEADER_BYTES - Integer.BYTES));
        return bytes.putInt(HEADER_BYTES - Integer.BYTES, checksum);
    }

    private static ByteBuffer table(FileChannel channel, Header header) throws IOException {
        var table = littleEndian(Integer.BYTES * header.blocks());
        readAll(channel, table, header.tableOffset());
        return table.flip();
    }

    private static int checksum(ByteBuffer bytes) {
        var checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void readAll(FileChannel channel, ByteBuffer bytes, long from) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new DamagedGallery(NAME + " is too short");
            }
        }
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
