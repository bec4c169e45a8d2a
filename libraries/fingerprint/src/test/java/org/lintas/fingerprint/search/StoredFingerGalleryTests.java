package org.lintas.fingerprint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.Minutia;
import org.lintas.testkit.Seed;

class StoredFingerGalleryTests {

    private static final int ENTRIES_MAX = 1_000_000;
    private static final int RECORD = 512;

    /** Score of the filter that only the same print reaches. */
    private static final int SAME = 20 * FilterProbe.WORTH[8];

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(Seed.current());
    private final PersonPrints anna = person();
    private final PersonPrints bela = person();
    private final PersonPrints cleo = person();

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
        for (int length = RECORD; length < 2 * RECORD; length += 19) {
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
        for (int at = 0; at < RECORD; at += 53) {
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

    private StoredFingerGallery open() throws IOException {
        return StoredFingerGallery.open(folder, ENTRIES_MAX);
    }

    private Path log() {
        return folder.resolve("gallery.log");
    }

    @Test
    void aTornPersonIsNoPerson() throws IOException {
        var two = new PersonPrints(Map.of(2, GrownPrints.finger(random), 7, GrownPrints.finger(random)));
        try (var gallery = open()) {
            gallery.insert(1, anna);
            gallery.insert(2, two);
        }
        byte[] whole = Files.readAllBytes(log());
        assertThat(whole).hasSize(3 * RECORD);
        for (int length = RECORD; length < 3 * RECORD; length += 97) {
            Files.write(log(), Arrays.copyOf(whole, length));
            try (var gallery = open()) {
                assertThat(gallery.size()).isEqualTo(1);
                gallery.insert(2, two);
            }
            assertThat(Files.readAllBytes(log())).isEqualTo(whole);
        }
    }

    /** No file holds a place of a minutia: what is written of a finger is its row, the same after it was moved. */
    @Test
    void aMovedFingerIsWrittenAsTheSameRow() throws IOException {
        var finger = GrownPrints.finger(random);
        var moved = new FingerTemplate(
                finger.width() + 7,
                finger.height() + 9,
                finger.minutiae().stream()
                        .map(minutia ->
                                new Minutia(minutia.x() + 7, minutia.y() + 9, minutia.direction(), minutia.kind()))
                        .toList());
        try (var gallery = open()) {
            gallery.insert(1, PersonPrints.ofOne(finger));
            gallery.insert(2, PersonPrints.ofOne(moved));
        }
        byte[] written = Files.readAllBytes(log());
        assertThat(Arrays.copyOfRange(written, 24, RECORD))
                .isEqualTo(Arrays.copyOfRange(written, RECORD + 24, 2 * RECORD));
    }

    private PersonPrints person() {
        return PersonPrints.ofOne(GrownPrints.finger(40, random));
    }

    private static void assertHolds(StoredFingerGallery gallery, long entry, PersonPrints person) {
        assertThat(best(gallery, person)).isEqualTo(entry);
    }

    /** The entry that is the person, or -1: nobody else comes near the score of the same print. */
    private static long best(StoredFingerGallery gallery, PersonPrints person) {
        var found = gallery.filter(person, 1);
        return found.isEmpty() || found.getFirst().score() < SAME
                ? -1
                : found.getFirst().entry();
    }
}
