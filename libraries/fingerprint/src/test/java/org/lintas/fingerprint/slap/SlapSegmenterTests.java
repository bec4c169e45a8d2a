package org.lintas.fingerprint.slap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lintas.fingerprint.FingerComparer;
import org.lintas.fingerprint.FingerExtractor;
import org.lintas.fingerprint.FingerImage;
import org.lintas.fingerprint.FingerSample;
import org.lintas.fingerprint.slap.SlapFinding.Problem;
import org.lintas.simulators.fingers.Finger;
import org.lintas.simulators.fingers.Hand;
import org.lintas.simulators.fingers.Pressing;
import org.lintas.simulators.fingers.Slap;
import org.lintas.simulators.fingers.SlapPressing;

class SlapSegmenterTests {

    /** Overlap of box and truth below which a box is wrong. */
    private static final double OVERLAP_MIN = 0.75;

    /** Score from which on made prints are of one finger, with certainty. */
    private static final double SCORE_MIN = 60;

    private static final FingerImage WELL = Slaps.image(SlapPressing.WELL);

    private final SlapSegmenter segmenter = new SlapSegmenter();

    @Test
    void aHandComesApartIntoFingersThatMatchTheirSinglePrints() {
        Slap slap = Slaps.RIGHT.slap(SlapPressing.WELL, 1);

        SlapSegmentation found = segmenter.segment(WELL, SlapKind.RIGHT);

        assertThat(found.findings()).isEmpty();
        assertThat(found.fingers()).extracting(SlapFinger::position).containsExactly(2, 3, 4, 5);
        assertRight(slap, found);
        FingerExtractor extractor = new FingerExtractor();
        Finger ring = Objects.requireNonNull(Slaps.RIGHT.fingers().get(4));
        FingerImage single = Slaps.image(ring.print(Pressing.WELL, 7));
        FingerComparer.Probe probe = new FingerComparer()
                .against(FingerSample.of(extractor.template(Slaps.at(4, found).image())));
        assertThat(probe.score(extractor.template(single))).isGreaterThan(SCORE_MIN);
    }

    @Test
    void aTurnedHandWithoutGapsComesApart() {
        Slap slap = Slaps.RIGHT.slap(SlapPressing.WELL.tilted(-0.25).spread(-5), 3);

        SlapSegmentation found = segmenter.segment(Slaps.image(slap.picture()), SlapKind.RIGHT);

        assertRight(slap, found);
        assertThat(found.findings()).extracting(SlapFinding::problem).contains(Problem.TOUCHING);
    }

    @Test
    void aFingerThatIsStatedAsMissingIsNotReportedAndTheOthersAreNamedRightly() {
        FingerImage image = Slaps.image(SlapPressing.WELL.without(Set.of(4)));

        SlapSegmentation stated = segmenter.segment(image, SlapKind.RIGHT, Set.of(4));
        SlapSegmentation unstated = segmenter.segment(image, SlapKind.RIGHT);

        assertThat(stated.fingers()).extracting(SlapFinger::position).containsExactly(2, 3, 5);
        assertThat(stated.findings()).isEmpty();
        assertThat(unstated.fingers()).extracting(SlapFinger::position).containsExactly(2, 3, 5);
        assertThat(unstated.findings()).contains(new SlapFinding(Problem.MISSING, List.of(4)));
        assertThat(Problem.MISSING.text()).contains("state which are missing");
    }

    @Test
    void moreFingersThanStatedAreReported() {
        SlapSegmentation found = segmenter.segment(WELL, SlapKind.RIGHT, Set.of(5));

        assertThat(found.fingers()).hasSize(3);
        assertThat(found.findings()).contains(new SlapFinding(Problem.TOO_MANY, List.of()));
    }

    @Test
    void theOtherHandIsReportedAndNotSwapped() {
        SlapSegmentation claimed = segmenter.segment(WELL, SlapKind.LEFT);
        SlapSegmentation left = segmenter.segment(Slaps.mirrored(WELL), SlapKind.LEFT);

        assertThat(claimed.fingers()).extracting(SlapFinger::position).containsExactly(10, 9, 8, 7);
        assertThat(claimed.findings()).contains(new SlapFinding(Problem.HAND_DOUBTFUL, List.of()));
        assertThat(left.fingers()).extracting(SlapFinger::position).containsExactly(10, 9, 8, 7);
        assertThat(left.findings()).isEmpty();
    }

    @Test
    void aFingerAtTheEdgeIsReportedAsCutOff() {
        FingerImage cut = Slaps.part(WELL, 230, 1);

        SlapSegmentation found = segmenter.segment(cut, SlapKind.RIGHT);

        assertThat(found.findings()).contains(new SlapFinding(Problem.CUT_OFF, List.of(2)));
        assertThat(Slaps.at(2, found).confidence())
                .isLessThan(Slaps.at(3, found).confidence());
    }

    @Test
    void aCoarserPictureGivesTheSameBoxesAtItsOwnSampling() {
        SlapSegmentation fine = segmenter.segment(WELL, SlapKind.RIGHT);
        SlapSegmentation coarse = segmenter.segment(Slaps.part(WELL, 0, 2), SlapKind.RIGHT);

        for (int i = 0; i < 4; i++) {
            FingerBox box = coarse.fingers().get(i).box();
            FingerBox other = fine.fingers().get(i).box();
            assertThat(2 * box.centreX()).isBetween(other.centreX() - 20, other.centreX() + 20);
            assertThat(2 * box.height()).isBetween(other.height() - 40, other.height() + 40);
            assertThat(coarse.fingers().get(i).image().pixelsPerInch()).isEqualTo(250);
        }
    }

    @Test
    void glassAndGrainHaveNoFingers() {
        byte[] glass = new byte[400 * 300];
        Arrays.fill(glass, (byte) 240);
        byte[] grain = new byte[400 * 300];
        new SplittableRandom(1).nextBytes(grain);

        for (byte[] levels : List.of(glass, grain)) {
            SlapSegmentation none = segmenter.segment(FingerImage.ofLevels(400, levels, 500), SlapKind.THUMBS);
            assertThat(none.fingers()).isEmpty();
            assertThat(none.findings()).containsExactly(new SlapFinding(Problem.MISSING, List.of(1, 6)));
        }
        assertThat(segmenter
                        .segment(FingerImage.ofLevels(1, new byte[1], 500), SlapKind.LEFT)
                        .fingers())
                .isEmpty();
    }

    @Test
    void refusesCardsThatAreTooLongAndFingersOfAnotherHand() {
        int longest = (int) (SlapSegmenter.INCHES_MAX * 500);
        FingerImage most = FingerImage.ofLevels(longest, new byte[longest * 2], 500);
        FingerImage more = FingerImage.ofLevels(longest + 1, new byte[(longest + 1) * 2], 500);

        assertThat(segmenter.segment(most, SlapKind.RIGHT).fingers()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> segmenter.segment(more, SlapKind.RIGHT));
        assertThatIllegalArgumentException().isThrownBy(() -> segmenter.segment(most, SlapKind.RIGHT, Set.of(7)));
        assertThat(segmenter.segment(most, SlapKind.THUMBS, Set.of(1, 6)).findings())
                .isEmpty();
    }

    private static void assertRight(Slap slap, SlapSegmentation found) {
        assertThat(slap.picture().width()).isEqualTo(Hand.SLAP_WIDTH);
        assertThat(slap.fingers())
                .allSatisfy(truth -> assertThat(Slaps.overlap(
                                truth, Slaps.at(truth.position(), found).box()))
                        .isGreaterThan(OVERLAP_MIN));
    }
}
