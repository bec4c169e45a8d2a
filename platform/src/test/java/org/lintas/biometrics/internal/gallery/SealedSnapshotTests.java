package org.lintas.biometrics.internal.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.biometrics.GalleryName;

class SealedSnapshotTests {

    private static final GalleryName VISITORS = new GalleryName("VISITORS");

    /** Enough for several parts. */
    private static final int PEOPLE = 12_000;

    @TempDir
    private Path folder;

    @Test
    void manyPartsComeBackInOrder() throws IOException {
        snapshot(VISITORS).write(people());

        List<Long> read = new ArrayList<>();
        snapshot(VISITORS).read(kept -> {
            assertThat(kept.subject()).isEqualTo(new UUID(0, kept.entry()));
            read.add(kept.entry());
        });

        assertThat(read).hasSize(PEOPLE).isSorted();
        assertThat(Files.size(file(VISITORS))).isGreaterThan(2 << 20);
    }

    @Test
    void aTornFileGivesItsWholePartsAndSaysThatTheRestIsMissing() throws IOException {
        snapshot(VISITORS).write(people());
        byte[] whole = Files.readAllBytes(file(VISITORS));
        Files.write(file(VISITORS), Arrays.copyOf(whole, whole.length * 2 / 3));

        List<Long> read = new ArrayList<>();

        assertThatThrownBy(() -> snapshot(VISITORS).read(kept -> read.add(kept.entry())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(read).isNotEmpty().hasSizeLessThan(PEOPLE).isSorted();
    }

    @Test
    void theFileOfOneGalleryIsNotTakenForAnother() throws IOException {
        GalleryName residents = new GalleryName("RESIDENTS");
        snapshot(VISITORS).write(people());
        Files.copy(file(VISITORS), file(residents));

        assertThatThrownBy(() -> snapshot(residents).read(kept -> {})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFailedWritingLeavesWhatWasThere() throws IOException {
        snapshot(VISITORS).write(Stream.of(kept(7)).iterator());
        assertThatThrownBy(() -> snapshot(VISITORS)
                        .write(Stream.of(kept(8), kept(9))
                                .peek(kept -> {
                                    if (kept.entry() == 9) {
                                        throw new IllegalStateException("the database ended");
                                    }
                                })
                                .iterator()))
                .isInstanceOf(IllegalStateException.class);

        List<Long> read = new ArrayList<>();
        snapshot(VISITORS).read(kept -> read.add(kept.entry()));
        assertThat(read).containsExactly(7L);
    }

    private static Iterator<SealedSnapshot.Kept> people() {
        return LongStream.range(0, PEOPLE).mapToObj(SealedSnapshotTests::kept).iterator();
    }

    private static SealedSnapshot.Kept kept(long entry) {
        return new SealedSnapshot.Kept(entry, new UUID(0, entry), GalleryCase.entry(entry));
    }

    private SealedSnapshot snapshot(GalleryName gallery) {
        return new SealedSnapshot(folder, gallery, GalleryKey.read(folder.resolve("key")));
    }

    private Path file(GalleryName gallery) {
        return folder.resolve(gallery + ".sealed");
    }
}
