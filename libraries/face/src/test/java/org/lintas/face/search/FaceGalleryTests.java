package org.lintas.face.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintas.face.FaceTemplate;
import org.lintas.testkit.Seed;

class FaceGalleryTests {

    private final long seed = Seed.current();
    private final SplittableRandom random = new SplittableRandom(seed);

    @ParameterizedTest
    @EnumSource
    void findsWhatSortingAllScoresFinds(SearchKernel kernel) {
        var gallery = new FaceGallery(10_000, kernel);
        var packed = new TreeMap<Long, byte[]>();
        for (int i = 0; i < 3_000; i++) {
            change(gallery, packed, random.nextLong(2_000));
        }
        List<FaceTemplate> probes = List.of(Faces.any(random), Faces.any(random), Faces.any(random));

        var found = gallery.search(probes, SearchLimit.best(25));

        assertThat(gallery.size()).isEqualTo(packed.size());
        for (int i = 0; i < probes.size(); i++) {
            assertThat(found.get(i)).as("seed %d", seed).isEqualTo(sorted(packed, probes.get(i), 25));
        }
    }

    @Test
    void equalScoresComeInTheOrderOfTheirNumbers() {
        var gallery = new FaceGallery();
        var face = Faces.any(random);
        for (long entry : new long[] {9, 3, 7, 1, 5}) {
            gallery.insert(entry, face);
        }

        assertThat(gallery.search(face, SearchLimit.best(3)))
                .extracting(FaceCandidate::entry)
                .containsExactly(1L, 3L, 5L);
    }

    @Test
    void findsAcrossTheBorderOfABlock() {
        var gallery = new FaceGallery();
        byte[] nobody = new byte[FaceTemplate.DIMENSIONS];
        var face = Faces.any(random);
        for (int i = 0; i < GalleryBlock.SLOTS - 1; i++) {
            gallery.insert(i, nobody);
        }
        gallery.insert(GalleryBlock.SLOTS - 1, Faces.near(face, 0.1, random));
        gallery.insert(GalleryBlock.SLOTS, face);
        gallery.insert(GalleryBlock.SLOTS + 1, nobody);

        assertThat(gallery.search(face, SearchLimit.best(2)))
                .extracting(FaceCandidate::entry)
                .containsExactly((long) GalleryBlock.SLOTS, GalleryBlock.SLOTS - 1L);
        assertThat(gallery.search(face, new SearchLimit(10, 0.5))).hasSize(2);
    }

    @Test
    void refusesWhatIsNoPackedTemplate() {
        var gallery = new FaceGallery();
        byte[] packed = new byte[FaceTemplate.DIMENSIONS];
        packed[7] = -FaceTemplate.PACKED_MAX;
        assertThat(gallery.insert(1, packed)).isTrue();
        packed[7] = FaceTemplate.PACKED_MAX + 1;
        assertThatIllegalArgumentException().isThrownBy(() -> gallery.insert(2, packed));
        assertThatIllegalArgumentException().isThrownBy(() -> gallery.insert(2, new byte[191]));
        assertThat(gallery.size()).isEqualTo(1);
    }

    @Test
    void scoresAreThoseOfTheTemplates() {
        var gallery = new FaceGallery();
        for (int i = 0; i < 500; i++) {
            var face = Faces.any(random);
            var other = Faces.near(face, 4 * random.nextDouble(), random);
            gallery.insert(i, other);
            var found = gallery.search(face, SearchLimit.best(1)).getFirst();
            gallery.delete(i);
            double cut = Faces.cutOff(face, other);
            assertThat(found.score()).as("seed %d", seed).isCloseTo(face.score(other), offset(0.02 + cut));
        }
    }

    @Test
    void keepsToTheLeastScore() {
        var gallery = new FaceGallery();
        var face = Faces.any(random);
        gallery.insert(1, face);
        double score = gallery.search(face, SearchLimit.best(1)).getFirst().score();

        assertThat(gallery.search(face, new SearchLimit(1, score))).hasSize(1);
        assertThat(gallery.search(face, new SearchLimit(1, Math.min(1, Math.nextUp(score)))))
                .hasSize(score < 1 ? 0 : 1);
    }

    @Test
    void whatIsDeletedIsGoneAtOnceAndItsPlaceIsUsedAgain() {
        var gallery = new FaceGallery(2, SearchKernel.fastest());
        var face = Faces.any(random);
        assertThat(gallery.insert(1, face)).isTrue();
        assertThat(gallery.insert(1, Faces.any(random))).as("taken").isFalse();
        assertThat(gallery.delete(1)).isTrue();

        assertThat(gallery.search(face, SearchLimit.best(5))).isEmpty();
        assertThat(gallery.delete(1)).isFalse();
        assertThat(gallery.contains(1)).isFalse();
        for (int i = 0; i < 100; i++) {
            assertThat(gallery.insert(2, face)).isTrue();
            assertThat(gallery.delete(2)).isTrue();
        }
        assertThat(gallery.view().used()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsBeyondItsLimits() {
        var gallery = new FaceGallery(1, SearchKernel.PLAIN);
        var face = Faces.any(random);
        assertThatIllegalArgumentException().isThrownBy(() -> gallery.insert(-1, face));
        gallery.insert(0, face);
        assertThatIllegalStateException().isThrownBy(() -> gallery.insert(1, face));
        assertThat(gallery.insert(0, face)).isFalse();

        assertThatIllegalArgumentException().isThrownBy(() -> new FaceGallery(0, SearchKernel.PLAIN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FaceGallery(FaceGallery.ENTRIES_MAX + 1, SearchKernel.PLAIN));
        assertThat(SearchLimit.best(SearchLimit.CANDIDATES_MAX).candidatesMax()).isEqualTo(10_000);
        assertThatIllegalArgumentException().isThrownBy(() -> SearchLimit.best(SearchLimit.CANDIDATES_MAX + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SearchLimit.best(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SearchLimit(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new SearchLimit(1, 1.01));
    }

    @Test
    void anEmptyGalleryFindsNobody() {
        assertThat(new FaceGallery().search(Faces.any(random), SearchLimit.best(5)))
                .isEmpty();
    }

    /** Two templates that are nothing alike take turns in one slot: half of each would score near 0.5 with either. */
    @Test
    void aSearchNeverSeesHalfATemplate() throws InterruptedException {
        var gallery = new FaceGallery();
        var face = Faces.any(random);
        byte[] alike = face.packed();
        byte[] opposite = new byte[alike.length];
        for (int i = 0; i < alike.length; i++) {
            opposite[i] = (byte) -alike[i];
        }
        var done = new AtomicBoolean();
        var writer = new Thread(() -> {
            for (int i = 0; i < 200_000; i++) {
                gallery.insert(i % 2, i % 2 == 0 ? alike : opposite);
                gallery.delete(i % 2);
            }
            done.set(true);
        });
        writer.start();
        while (!done.get()) {
            for (var candidate : gallery.search(face, SearchLimit.best(5))) {
                assertThat(candidate.score()).isCloseTo(candidate.entry() == 0 ? 1 : -1, offset(0.05));
            }
        }
        writer.join();
    }

    private void change(FaceGallery gallery, Map<Long, byte[]> packed, long entry) {
        if (packed.remove(entry) != null) {
            assertThat(gallery.delete(entry)).isTrue();
            return;
        }
        byte[] row = Faces.any(random).packed();
        packed.put(entry, row);
        assertThat(gallery.insert(entry, row)).isTrue();
    }

    private static List<FaceCandidate> sorted(Map<Long, byte[]> packed, FaceTemplate probe, int count) {
        byte[] given = probe.packed();
        var all = new ArrayList<FaceCandidate>();
        packed.forEach((entry, row) -> {
            int product = 0;
            for (int i = 0; i < row.length; i++) {
                product += row[i] * given[i];
            }
            all.add(new FaceCandidate(entry, PackedScores.score(product)));
        });
        // The sort is stable, and the map in the order of the numbers.
        all.sort(Comparator.comparingDouble(FaceCandidate::score).reversed());
        return List.copyOf(all.subList(0, count));
    }
}
