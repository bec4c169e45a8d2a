package org.lintas.biometrics.internal.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.biometrics.GalleryName;
import org.lintas.face.search.FaceCandidate;
import org.lintas.fingerprint.search.FilterCandidate;

class MatcherMessagesTests {

    private static final EntryKey KEY = new EntryKey(GalleryName.TRAVELLERS, 1_234_567);

    @TempDir
    private Path folder;

    @Test
    void whatTravelsComesBackTheSame() {
        assertThat(EntryKey.decoded(KEY.encoded())).isEqualTo(KEY);
        var entry = GalleryCase.entry(7);
        assertThat(GalleryEntry.decoded(entry.encoded()).encoded()).isEqualTo(entry.encoded());
        var nothing = GalleryEntry.of(Optional.empty(), Optional.empty());
        assertThat(GalleryEntry.decoded(nothing.encoded()).face()).isEmpty();
        var question = question(5, MatcherQuestion.WAIT_MILLIS_MAX, 0);
        assertThat(MatcherQuestion.decoded(question.encoded()).encoded()).isEqualTo(question.encoded());
        var answer = new MatcherAnswer(
                List.of(new FilterCandidate(3, 40)),
                List.of(new FaceCandidate(4, 0.5)),
                List.of(new MatcherAnswer.Part(11, 99, 2)));
        assertThat(MatcherAnswer.decoded(answer.encoded())).isEqualTo(answer);
    }

    @Test
    void whatEndsEarlyIsRefusedAtEveryByte() {
        byte[] question = question(5, 0, 0).encoded();
        for (int length = 0; length < question.length; length++) {
            byte[] cut = Arrays.copyOf(question, length);
            assertThatIllegalArgumentException().isThrownBy(() -> MatcherQuestion.decoded(cut));
        }
    }

    @Test
    void aQuestionHasItsBounds() {
        question(MatcherQuestion.CANDIDATES_MAX, 0, GallerySettings.PARTITIONS - 1);
        assertThatIllegalArgumentException().isThrownBy(() -> question(MatcherQuestion.CANDIDATES_MAX + 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> question(0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> question(1, MatcherQuestion.WAIT_MILLIS_MAX + 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> question(1, 0, GallerySettings.PARTITIONS));
    }

    @Test
    void anEntryInKafkaIsOpenedUnderItsOwnNumberAndKeyAlone() {
        var key = GalleryKey.read(GalleryCase.settings(), folder);
        byte[] plain = "somebody".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = key.seal(plain, KEY);
        assertThat(key.open(sealed, KEY)).isEqualTo(plain);
        var neighbour = new EntryKey(GalleryName.TRAVELLERS, KEY.entry() + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> key.open(sealed, neighbour));
        var other = GalleryKey.read(GalleryCase.settings(), folder.resolve("other"));
        assertThatIllegalArgumentException().isThrownBy(() -> other.open(sealed, KEY));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatIllegalArgumentException().isThrownBy(() -> key.open(changed, KEY));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> key.open(new byte[3], KEY));
    }

    private static MatcherQuestion question(int candidates, int wait, int partition) {
        return new MatcherQuestion(
                GalleryName.TRAVELLERS,
                new MatcherQuestion.Probe(Optional.empty(), Optional.of(GalleryCase.face(1))),
                new MatcherQuestion.Limit(candidates, candidates, 0.25),
                Map.of(partition, 77L),
                wait);
    }
}
