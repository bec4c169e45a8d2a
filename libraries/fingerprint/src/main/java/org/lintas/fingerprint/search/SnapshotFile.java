package org.lintas.fingerprint.search;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.lintas.fingerprint.search.FingerGallery.View;

/**
 * A gallery as one file, version 1, little-endian: a header of 4,096 bytes (mark, counts, checksum of the table, checksum of the
 * header), the blocks as they are in memory, labels first and then the rows of each finger that a block has, and a table with the
 * fingers and the CRC-32C of each block. It is written beside the old one and takes its place whole. Opening maps it and checks header
 * and table, not the blocks: that is {@link #verify}, which reads the whole file.
 */
final class SnapshotFile {

    private static final String NAME = "gallery.snapshot";
    private static final String NEW_NAME = "gallery.snapshot.new";

    /** "LFINGE" and version 1. */
    private static final long MARK = 0x0001_4547_4E49_464CL;

    /** A page. */
    private static final int HEADER_BYTES = 4_096;

    /** Of a block in the table: its fingers and its checksum. */
    private static final int TABLE_BYTES = 2 * Integer.BYTES;

    private static final int BLOCKS_MAX = FingerGallery.ENTRIES_MAX / FingerBlock.SLOTS;

    private SnapshotFile() {}

    /**
     * A snapshot as header and table describe it.
     *
     * @param used slots ever used
     * @param size slots in use
     * @param blocks in order
     */
    private record Contents(int used, int size, List<Block> blocks) {}

    /**
     * A block as the table describes it.
     *
     * @param at where it begins, in bytes
     * @param fingers a bit for each position that has rows
     */
    private record Block(long at, int fingers, int checksum) {}

    /** The gallery of a folder's snapshot; an empty one if there is none. */
    static FingerGallery open(Path folder, int entriesMax) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return new FingerGallery(entriesMax);
        }
        // A private mapping wants the right to write, although it never writes to the file.
        try (var channel = FileChannel.open(file, READ, WRITE)) {
            Contents contents = contents(channel);
            MemorySegment mapped = channel.map(MapMode.PRIVATE, 0, channel.size(), Arena.ofAuto());
            List<FingerBlock> blocks = new ArrayList<>();
            for (Block block : contents.blocks()) {
                MemorySegment whole = mapped.asSlice(block.at(), FingerBlock.bytes(block.fingers()));
                blocks.add(new FingerBlock(whole, block.fingers()));
            }
            return new FingerGallery(entriesMax, new View(List.copyOf(blocks), contents.used()), contents.size());
        }
    }

    /** Writes a gallery that nobody changes meanwhile in the place of the folder's snapshot. */
    static void write(Path folder, FingerGallery gallery) throws IOException {
        View view = gallery.view();
        Path file = folder.resolve(NEW_NAME);
        try (var channel = FileChannel.open(file, CREATE, TRUNCATE_EXISTING, WRITE)) {
            var table = littleEndian(TABLE_BYTES * view.blocks().size());
            channel.position(HEADER_BYTES);
            for (var block : view.blocks()) {
                var checksum = new CRC32C();
                for (MemorySegment part : block.parts()) {
                    checksum.update(part.asByteBuffer());
                    writeAll(channel, part.asByteBuffer());
                }
                table.putInt(block.fingers()).putInt((int) checksum.getValue());
            }
            table.flip();
            var header = littleEndian(HEADER_BYTES);
            header.putLong(MARK)
                    .putInt(view.blocks().size())
                    .putInt(view.used())
                    .putInt(gallery.size());
            header.putInt(checksum(table.duplicate())).position(0);
            header.putInt(HEADER_BYTES - Integer.BYTES, headerChecksum(header));
            writeAll(channel, table);
            channel.position(0);
            writeAll(channel, header);
            channel.force(true);
        }
        Files.move(file, folder.resolve(NAME), ATOMIC_MOVE, REPLACE_EXISTING);
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    /** Reads a folder's snapshot whole, if there is one, and compares every checksum. */
    static void verify(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return;
        }
        try (var channel = FileChannel.open(file, READ)) {
            List<Block> blocks = contents(channel).blocks();
            for (int i = 0; i < blocks.size(); i++) {
                var bytes = ByteBuffer.allocate(
                        (int) FingerBlock.bytes(blocks.get(i).fingers()));
                readAll(channel, bytes, blocks.get(i).at());
                if (checksum(bytes.flip()) != blocks.get(i).checksum()) {
                    throw new DamagedGallery("block " + i + " of " + NAME + " was altered");
                }
            }
        }
    }

    private static Contents contents(FileChannel channel) throws IOException {
        var header = littleEndian(HEADER_BYTES);
        readAll(channel, header, 0);
        header.flip();
        if (header.getLong(0) != MARK || header.getInt(HEADER_BYTES - Integer.BYTES) != headerChecksum(header)) {
            throw new DamagedGallery(NAME + " is no snapshot of version 1");
        }
        int blocks = header.getInt(8);
        int used = header.getInt(12);
        int size = header.getInt(16);
        if (blocks < 0
                || blocks > BLOCKS_MAX
                || size < 0
                || used < size
                || blocks != Math.ceilDiv(used, FingerBlock.SLOTS)) {
            throw new DamagedGallery("%s has %d blocks, %d used, %d entries".formatted(NAME, blocks, used, size));
        }
        var table = littleEndian(TABLE_BYTES * blocks);
        readAll(channel, table, Math.max(0, channel.size() - table.capacity()));
        if (checksum(table.flip().duplicate()) != header.getInt(20)) {
            throw new DamagedGallery("the table of " + NAME + " was altered");
        }
        return new Contents(used, size, blocks(table, channel.size()));
    }

    private static List<Block> blocks(ByteBuffer table, long fileBytes) throws DamagedGallery {
        List<Block> blocks = new ArrayList<>();
        long at = HEADER_BYTES;
        while (table.hasRemaining()) {
            int fingers = table.getInt();
            if (fingers >> PersonPrints.POSITIONS != 0) {
                throw new DamagedGallery("the table of " + NAME + " has fingers that nobody has");
            }
            blocks.add(new Block(at, fingers, table.getInt()));
            at += FingerBlock.bytes(fingers);
        }
        if (at + table.capacity() != fileBytes) {
            throw new DamagedGallery(NAME + " has not the length that its table says");
        }
        return blocks;
    }

    private static int headerChecksum(ByteBuffer header) {
        return checksum(header.duplicate().position(0).limit(HEADER_BYTES - Integer.BYTES));
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
}
