package org.lintas.fingerprint.search;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of a gallery made of anything, and real ones altered: they open and can be searched, or are refused as damaged. */
class GalleryFilesFuzzTests {

    private static final String[] NAMES = {"gallery.log", "gallery.snapshot"};

    /** Bit of the first byte: the checksums are made right, as somebody would who alters a file on purpose. */
    private static final int MENDED = 2;

    private static final int RECORD_BYTES = 512;
    private static final int HEADER_BYTES = 4_096;

    private static final PersonPrints PROBE = PersonPrints.ofOne(GrownPrints.finger(new SplittableRandom(3)));

    static Stream<byte[]> files() throws IOException {
        var random = new SplittableRandom(1);
        Path folder = Files.createTempDirectory("gallery");
        try (var gallery = StoredFingerGallery.open(folder, 100)) {
            gallery.snapshot();
            gallery.insert(1, PersonPrints.ofOne(GrownPrints.finger(random)));
            gallery.insert(2, new PersonPrints(Map.of(2, GrownPrints.finger(random), 8, GrownPrints.finger(random))));
            gallery.delete(1);
        }
        byte[] log = Files.readAllBytes(folder.resolve(NAMES[0]));
        byte[] snapshot = Files.readAllBytes(folder.resolve(NAMES[1]));
        remove(folder);
        return Stream.of(named(0, log), named(1, snapshot), named(MENDED, log), named(MENDED | 1, snapshot));
    }

    private static byte[] named(int name, byte[] file) {
        byte[] named = new byte[file.length + 1];
        named[0] = (byte) name;
        System.arraycopy(file, 0, named, 1, file.length);
        return named;
    }

    @MethodSource("files")
    @FuzzTest(maxDuration = "10m")
    void opensAnyFilesOrRefusesThem(byte[] data) throws IOException {
        if (data.length == 0) {
            return;
        }
        Path folder = Files.createTempDirectory("gallery");
        int name = data[0] & 1;
        byte[] file = Arrays.copyOfRange(data, 1, data.length);
        if ((data[0] & MENDED) != 0) {
            mend(name, ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
        }
        Files.write(folder.resolve(NAMES[name]), file);
        try (var gallery = StoredFingerGallery.open(folder, 100)) {
            if (gallery.filter(PROBE, 3).size() > gallery.size()) {
                throw new AssertionError("more candidates than entries");
            }
            gallery.verify();
        } catch (DamagedGallery allowed) {
            if (allowed.getMessage() == null) {
                throw new AssertionError("no message", allowed);
            }
        } finally {
            remove(folder);
        }
    }

    private static void mend(int name, ByteBuffer file) {
        if (name == 0) {
            for (int at = 0; at + RECORD_BYTES <= file.limit(); at += RECORD_BYTES) {
                file.putInt(at, checksum(file, at + Integer.BYTES, at + RECORD_BYTES));
            }
        } else if (file.limit() >= HEADER_BYTES) {
            file.putInt(20, checksum(file, file.limit() - tableBytes(file), file.limit()));
            file.putInt(HEADER_BYTES - Integer.BYTES, checksum(file, 0, HEADER_BYTES - Integer.BYTES));
        }
    }

    /** Eight bytes for each block that the header counts, as many as there can be. */
    private static int tableBytes(ByteBuffer file) {
        long wanted = (long) Long.BYTES * Math.max(0, file.getInt(8));
        return Math.toIntExact(Math.min(wanted, file.limit() - HEADER_BYTES));
    }

    private static int checksum(ByteBuffer file, int from, int to) {
        var checksum = new CRC32C();
        checksum.update(file.duplicate().position(from).limit(to));
        return (int) checksum.getValue();
    }

    private static void remove(Path folder) throws IOException {
        for (String name : NAMES) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }
}
