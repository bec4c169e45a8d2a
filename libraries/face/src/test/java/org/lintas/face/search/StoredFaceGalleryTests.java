package org.lintas.face.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.face.FaceTemplate;
import org.lintas.testkit.Seed;

class StoredFaceGalleryTests {

    private static final int ENTRIES_MAX = 1_000_000;
    private static final int RECORD = 208;

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(Seed.current());
    private final FaceTemplate anna = Faces.any(random);
    private final FaceTemplate bela = Faces.any(random);
    private final FaceTemplate cleo = Faces.any(random);

    @Test
    void whatWasInsertedAndNotDeletedIsThereAgain() throws IOException {
        try (var gallery = open()) {
            assertThat(gallery.insert(1, anna)).isTrue();
            assertThat(gallery.insert(2, bela)).isTrue();
            assertThat(gallery.insert(2, cleo)).isFalse();
            assertThat(gallery.delete(1)).isTrue();
            assertThat(gallery.delete(1)).isFalse();
            gallery.force();
        }
        try (var gallery = open()) {
            assertHolds(gallery, 2, bela);
            assertThat(gallery.size()).isEqualTo(1);
        }
    }

    @Test
    void aSnapshotHoldsAllAndTakesChanges() throws IOException {
        try (var gallery = open()) {
            gallery.insert(1, anna);
            gallery.insert(2, bela);
            gallery.snapshot();
            gallery.insert(3, cleo);
        }
        assertThat(Files.size(log())).isEqualTo(RECORD);
        try (var gallery = open()) {
            gallery.verify();
            gallery.delete(1);
            assertHolds(gallery, 2, bela);
            assertHolds(gallery, 3, cleo);
            gallery.snapshot();
        }
        try (var gallery = open()) {
            assertThat(gallery.size()).isEqualTo(2);
            assertThat(best(gallery, anna)).isNotEqualTo(1);
            assertHolds(gallery, 2, bela);
        }
    }

    @Test
    void anEmptyGalleryHasASnapshotToo() throws IOException {
        try (var gallery = open()) {
            gallery.snapshot();
        }
        try (var gallery = open()) {
            gallery.verify();
            assertThat(gallery.size()).isZero();
        }
    }

    @Test
    void aTornEndOfTheLogIsCut() throws IOException {
        try (var gallery = open()) {
            gallery.insert(1, anna);
            gallery.insert(2, bela);
        }
        byte[] whole = Files.readAllBytes(log());
        for (int length = RECORD; length < 2 * RECORD; length += 9) {
            Files.write(log(), Arrays.copyOf(whole, length));
            try (var gallery = open()) {
                assertThat(gallery.size()).isEqualTo(1);
                assertHolds(gallery, 1, anna);
            }
            assertThat(Files.size(log())).isEqualTo(RECORD);
        }
    }

    @Test
    void anAlteredRecordIsNeverReplayed() throws IOException {
        try (var gallery = open()) {
            gallery.insert(1, anna);
            gallery.insert(2, bela);
        }
        byte[] whole = Files.readAllBytes(log());
        for (int at = 0; at < RECORD; at += 23) {
            byte[] altered = whole.clone();
            altered[at] ^= 4;
            Files.write(log(), altered);
            assertThatExceptionOfType(DamagedGallery.class).isThrownBy(this::open);
            assertThat(Files.readAllBytes(log())).as("nothing is cut").isEqualTo(altered);

            byte[] alteredEnd = whole.clone();
            alteredEnd[RECORD + at] ^= 4;
            Files.write(log(), alteredEnd);
            try (var gallery = open()) {
                assertThat(gallery.size()).isEqualTo(1);
            }
        }
    }

    /** Whoever can write a checksum can write a record; it is refused as damage all the same. */
    @Test
    void aRecordThatWasNeverWrittenSoIsDamage() throws IOException {
        byte[] tooLarge = new byte[FaceTemplate.DIMENSIONS];
        tooLarge[7] = FaceTemplate.PACKED_MAX + 1;
        for (byte[] record : List.of(record(-1, anna.packed()), record(1, tooLarge))) {
            Files.write(log(), record);
            assertThatExceptionOfType(DamagedGallery.class).isThrownBy(this::open);
        }
    }

    private static byte[] record(long entry, byte[] packed) {
        ByteBuffer record = ByteBuffer.allocate(RECORD).order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(4, 1).putLong(8, entry).put(16, packed);
        var checksum = new CRC32C();
        checksum.update(record.duplicate().position(4));
        return record.putInt(0, (int) checksum.getValue()).array();
    }

    @Test
    void aCrashBetweenSnapshotAndNewLogLosesNothing() throws IOException {
        byte[] log;
        try (var gallery = open()) {
            gallery.insert(1, anna);
            gallery.delete(1);
            gallery.insert(1, bela);
            gallery.insert(2, cleo);
            log = Files.readAllBytes(log());
            gallery.snapshot();
        }
        Files.write(log(), log);
        try (var gallery = open()) {
            assertThat(gallery.size()).isEqualTo(2);
            assertHolds(gallery, 1, bela);
            assertHolds(gallery, 2, cleo);
        }
    }

    @Test
    void aSnapshotThatIsNotWholeIsRefused() throws IOException {
        try (var gallery = open()) {
            gallery.insert(1, anna);
            gallery.snapshot();
        }
        Path snapshot = folder.resolve("gallery.snapshot");
        byte[] whole = Files.readAllBytes(snapshot);
        for (int length : new int[] {0, 10, 4_096, whole.length - 1}) {
            Files.write(snapshot, Arrays.copyOf(whole, length));
            assertThatExceptionOfType(DamagedGallery.class).isThrownBy(this::open);
        }
        for (int at : new int[] {0, 8, 100, 4_095, whole.length - 1}) {
            byte[] altered = whole.clone();
            altered[at] ^= 1;
            Files.write(snapshot, altered);
            assertThatExceptionOfType(DamagedGallery.class).isThrownBy(this::open);
        }
        byte[] altered = whole.clone();
        altered[4_096] ^= 1;
        Files.write(snapshot, altered);
        try (var gallery = open()) {
            assertThatExceptionOfType(DamagedGallery.class).isThrownBy(gallery::verify);
        }
    }

    @Test
    void onlyOneHasItOpen() throws IOException {
        try (var gallery = open()) {
            assertThat(gallery.size()).isZero();
            assertThatExceptionOfType(IOException.class).isThrownBy(this::open);
        }
        open().close();
    }

    private StoredFaceGallery open() throws IOException {
        return StoredFaceGallery.open(folder, ENTRIES_MAX);
    }

    private Path log() {
        return folder.resolve("gallery.log");
    }

    private static void assertHolds(StoredFaceGallery gallery, long entry, FaceTemplate face) {
        assertThat(best(gallery, face)).isEqualTo(entry);
    }

    /** The entry that is the face, or -1. */
    private static long best(StoredFaceGallery gallery, FaceTemplate face) {
        var found = gallery.search(List.of(face), new SearchLimit(1, 0.95)).getFirst();
        return found.isEmpty() ? -1 : found.getFirst().entry();
    }
}
