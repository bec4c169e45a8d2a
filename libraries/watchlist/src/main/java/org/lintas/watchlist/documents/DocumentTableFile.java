package org.lintas.watchlist.documents;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import org.lintas.mrz.StateCode;

/**
 * Tables as files, version 1: a header of 4,096 bytes, the slots, a seal of 32 bytes (HMAC-SHA-256 over all before, under the second half of the
 * key). Numbers are little-endian. Header: the eight characters LNTSDOC1, documents and slots (8 bytes each), the second of the copy (8), bytes of
 * the source's name (4), rules (4); the name from byte 64 on; rules from byte 512 on, each three letters filled up with {@code <} and the
 * characters (1 byte).
 */
public final class DocumentTableFile {

    private static final byte[] MAGIC = "LNTSDOC1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_BYTES = 4_096;
    private static final int DOCUMENTS_AT = 8;
    private static final int SLOTS_AT = 16;
    private static final int SECOND_AT = 24;
    private static final int SOURCE_BYTES_AT = 32;
    private static final int RULES_AT = 36;
    private static final int SOURCE_AT = 64;
    private static final int RULE_AT = 512;
    private static final int RULE_BYTES = 4;
    private static final int SEAL_BYTES = 32;

    /** Bytes that are written and sealed at once. */
    private static final int CHUNK_BYTES = 1 << 20;

    /** Most slots: those of the most documents, all with a second entry. */
    private static final long SLOTS_MAX = DocumentTable.DOCUMENTS_MAX * 3;

    private DocumentTableFile() {}

    /**
     * Writes a table so that after a crash at any moment the old file is there, or the new one whole.
     *
     * @param key with which the table was built
     */
    public static void write(DocumentTable table, FingerprintKey key, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(folder, file.getFileName() + ".", ".part");
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                Mac seal = key.seal();
                sealed(channel, header(table), seal);
                for (long at = 0; at < table.slots().byteSize(); at += CHUNK_BYTES) {
                    long length = Math.min(CHUNK_BYTES, table.slots().byteSize() - at);
                    sealed(channel, table.slots().asSlice(at, length).asByteBuffer(), seal);
                }
                whole(channel, ByteBuffer.wrap(seal.doFinal()));
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void sealed(FileChannel channel, ByteBuffer bytes, Mac seal) throws IOException {
        seal.update(bytes.duplicate());
        whole(channel, bytes);
    }

    private static void whole(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ByteBuffer header(DocumentTable table) {
        byte[] source = table.copy().source().getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(0, MAGIC)
                .putLong(DOCUMENTS_AT, table.documents())
                .putLong(SLOTS_AT, table.slots().byteSize() / Long.BYTES)
                .putLong(SECOND_AT, table.copy().asOf().getEpochSecond())
                .putInt(SOURCE_BYTES_AT, source.length)
                .putInt(RULES_AT, table.rules().size())
                .put(SOURCE_AT, source);
        int at = RULE_AT;
        for (CheckDigitRule rule : table.rules()) {
            String letters = (rule.issuer().letters() + "<<").substring(0, RULE_BYTES - 1);
            header.put(at, letters.getBytes(StandardCharsets.US_ASCII))
                    .put(at + RULE_BYTES - 1, (byte) rule.characters());
            at += RULE_BYTES;
        }
        return header;
    }

    /**
     * Maps a file into memory after its seal was checked, which reads it once.
     *
     * @throws DocumentTableException if it is none, is damaged, or sealed under another key
     */
    public static DocumentTable open(Path file, FingerprintKey key) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < HEADER_BYTES + SEAL_BYTES) {
                throw refused(file, "is shorter than a header; copy it again");
            }
            MemorySegment all = channel.map(MapMode.READ_ONLY, 0, size, Arena.ofAuto());
            ByteBuffer header = all.asSlice(0, HEADER_BYTES).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
            if (header.mismatch(ByteBuffer.wrap(MAGIC)) != MAGIC.length) {
                throw refused(file, "is no table of documents of version 1; make it anew with this version");
            }
            long slots = header.getLong(SLOTS_AT);
            if (slots < 1 || slots > SLOTS_MAX || size != HEADER_BYTES + slots * Long.BYTES + SEAL_BYTES) {
                throw refused(
                        file, "has %d bytes, which is not what %d slots have; copy it again".formatted(size, slots));
            }
            checkSeal(file, all, key);
            return table(file, header, all.asSlice(HEADER_BYTES, slots * Long.BYTES), key);
        }
    }

    private static void checkSeal(Path file, MemorySegment all, FingerprintKey key) throws DocumentTableException {
        Mac seal = key.seal();
        long end = all.byteSize() - SEAL_BYTES;
        for (long at = 0; at < end; at += CHUNK_BYTES) {
            seal.update(all.asSlice(at, Math.min(CHUNK_BYTES, end - at)).asByteBuffer());
        }
        byte[] there = all.asSlice(end, SEAL_BYTES).toArray(ValueLayout.JAVA_BYTE);
        if (!MessageDigest.isEqual(there, seal.doFinal())) {
            throw refused(
                    file,
                    "is damaged or sealed under another key; copy it again, or give the key that it was made with");
        }
    }

    private static DocumentTable table(Path file, ByteBuffer header, MemorySegment slots, FingerprintKey key)
            throws DocumentTableException {
        try {
            byte[] source = new byte[bounded(header.getInt(SOURCE_BYTES_AT), RegisterCopy.SOURCE_BYTES_MAX)];
            header.get(SOURCE_AT, source);
            int count = bounded(header.getInt(RULES_AT), CheckDigitRule.RULES_MAX);
            List<CheckDigitRule> rules = new ArrayList<>();
            for (int at = RULE_AT; rules.size() < count; at += RULE_BYTES) {
                byte[] letters = new byte[RULE_BYTES - 1];
                header.get(at, letters);
                StateCode issuer = new StateCode(new String(letters, StandardCharsets.US_ASCII).replace("<", ""));
                rules.add(new CheckDigitRule(issuer, header.get(at + RULE_BYTES - 1)));
            }
            Instant asOf = Instant.ofEpochSecond(header.getLong(SECOND_AT));
            RegisterCopy copy = new RegisterCopy(new String(source, StandardCharsets.UTF_8), asOf);
            return new DocumentTable(
                    slots, header.getLong(DOCUMENTS_AT), key, new DocumentTable.Description(rules, copy));
        } catch (IllegalArgumentException | DateTimeException broken) {
            throw refused(file, "has a header that says nothing: " + broken.getMessage());
        }
    }

    private static int bounded(int count, int max) {
        if (count < 0 || count > max) {
            throw new IllegalArgumentException("0 to " + max + ", not " + count);
        }
        return count;
    }

    private static DocumentTableException refused(Path file, String problem) {
        return new DocumentTableException(file.getFileName() + " " + problem);
    }
}
