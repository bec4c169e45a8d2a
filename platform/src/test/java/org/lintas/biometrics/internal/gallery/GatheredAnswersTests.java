package org.lintas.biometrics.internal.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintas.biometrics.GalleryName;
import org.lintas.face.search.FaceCandidate;
import org.lintas.fingerprint.search.FilterCandidate;

/** Twelve partitions with ten people each, written up to offset 100. */
class GatheredAnswersTests {

    private static final GalleryName GALLERY = GalleryName.TRAVELLERS;
    private static final Instant BEGIN = Instant.parse("2026-11-22T10:00:00Z");

    private final PartitionLedger ledger = new PartitionLedger();
    private final OpenChanges changes = new OpenChanges();
    private final GatheredAnswers gathered;

    GatheredAnswersTests() {
        Map<Integer, Long> from = new HashMap<>();
        int[] ten = new int[GallerySettings.PARTITIONS];
        Arrays.fill(ten, 10);
        for (int i = 0; i < GallerySettings.PARTITIONS; i++) {
            from.put(i, 100L);
            ledger.reconciled(i, 1);
        }
        ledger.enrolled(GALLERY, ten);
        var question = new MatcherQuestion(
                GALLERY,
                new MatcherQuestion.Probe(Optional.empty(), Optional.of(GalleryCase.face(1))),
                new MatcherQuestion.Limit(2, 2, 0),
                from,
                100);
        gathered = new GatheredAnswers(question, ledger, changes);
    }

    @Test
    void theBestOfAllMatchersAreGivenAndTheExtentIsWhole() {
        gathered.add(answer(0, 6, 100, finger(1, 40), finger(2, 30)));
        assertThat(gathered.whole()).isFalse();
        gathered.add(answer(6, 12, 100, finger(7, 50), finger(8, 20)));
        assertThat(gathered.whole()).isTrue();
        var found = gathered.found(BEGIN);
        assertThat(found.fingers()).containsExactly(finger(7, 50), finger(1, 40));
        assertThat(found.extent().searched()).isEqualTo(120);
        assertThat(found.extent().whole()).isTrue();
        assertThat(found.extent().upTo()).isEqualTo(BEGIN);
    }

    @Test
    void whatNobodyHoldsIsMissingFromTheExtent() {
        gathered.add(answer(0, 5, 100, finger(1, 40)));
        var found = gathered.found(BEGIN);
        assertThat(found.extent().searched()).isEqualTo(50);
        assertThat(found.extent().expected()).isEqualTo(120);
        assertThat(found.fingers()).containsExactly(finger(1, 40));
    }

    @Test
    void whoIsBehindMakesTheAnswerPartialThoughTheNumbersAreTheSame() {
        gathered.add(answer(0, 11, 100));
        gathered.add(answer(11, 12, 99));
        assertThat(gathered.whole()).isFalse();
        assertThat(gathered.found(BEGIN).extent().whole()).isFalse();
    }

    @Test
    void aMatcherThatIsBehindDoesNotBringBackWhoWasDeleted() {
        var deleted = finger(13, 90);
        gathered.add(answer(0, 12, 99, deleted));
        gathered.add(answer(0, 12, 100, finger(14, 80)));
        assertThat(gathered.found(BEGIN).fingers()).containsExactly(finger(14, 80));
        gathered.add(answer(0, 12, 99, deleted));
        assertThat(gathered.found(BEGIN).fingers()).containsExactly(finger(14, 80));
    }

    @Test
    void aDeletionThatKafkaDidNotTakeIsInForceForSearches() {
        changes.failed(new EntryKey(GALLERY, 1), true);
        gathered.add(answer(0, 12, 100, finger(1, 90), finger(2, 80)));
        var found = gathered.found(BEGIN);
        assertThat(found.fingers()).containsExactly(finger(2, 80));
        assertThat(found.faces()).extracting(FaceCandidate::entry).containsExactly(2L);
        assertThat(found.extent().whole()).isTrue();
    }

    @Test
    void anEnrolmentThatKafkaDidNotTakeMakesTheAnswerPartial() {
        changes.failed(new EntryKey(GALLERY, 1), false);
        gathered.add(answer(0, 12, 100));
        assertThat(gathered.found(BEGIN).extent().whole()).isFalse();
        changes.settled(new EntryKey(GALLERY, 1), changes.begun());
        assertThat(gathered.found(BEGIN).extent().whole()).isTrue();
    }

    private static FilterCandidate finger(long entry, int score) {
        return new FilterCandidate(entry, score);
    }

    /** Of one who holds these partitions; each candidate is alike by face too. */
    private static MatcherAnswer answer(int from, int to, long offset, FilterCandidate... fingers) {
        List<FaceCandidate> faces = new ArrayList<>();
        for (FilterCandidate finger : fingers) {
            faces.add(new FaceCandidate(finger.entry(), finger.score() / 100.0));
        }
        return new MatcherAnswer(
                List.of(fingers),
                faces,
                IntStream.range(from, to)
                        .mapToObj(partition -> new MatcherAnswer.Part(partition, offset, 10))
                        .toList());
    }
}
