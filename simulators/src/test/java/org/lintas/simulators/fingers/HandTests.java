package org.lintas.simulators.fingers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandTests {

    private static final Hand RIGHT = Hand.right(5);

    @Test
    void fourFingersLieFromTheIndexOnWithTheMiddleOneHighest() {
        Slap slap = RIGHT.slap(SlapPressing.WELL, 1);

        assertThat(slap.fingers()).extracting(PressedFinger::position).containsExactly(2, 3, 4, 5);
        assertThat(slap.picture().width()).isEqualTo(Hand.SLAP_WIDTH);
        assertThat(slap.picture().height()).isEqualTo(Hand.SLAP_HEIGHT);
        double middle = slap.fingers().get(1).centreY();
        assertThat(slap.fingers()).allMatch(finger -> finger.position() == 3 || finger.centreY() > middle);
        assertThat(slap.picture().levels())
                .isEqualTo(RIGHT.slap(SlapPressing.WELL, 1).picture().levels());
    }

    @Test
    void aFingertipIsDarkInItsBoxAndTheGlassIsLightWhereAFingerIsLifted() {
        byte[] whole = RIGHT.slap(SlapPressing.WELL, 1).picture().levels();
        PressedFinger ring = RIGHT.slap(SlapPressing.WELL, 1).fingers().get(2);
        Slap three = RIGHT.slap(SlapPressing.WELL.without(Set.of(4)), 1);

        assertThat(three.fingers()).extracting(PressedFinger::position).containsExactly(2, 3, 5);
        assertThat(mean(whole, ring)).isLessThan(180);
        assertThat(mean(three.picture().levels(), ring)).isGreaterThan(235);
    }

    @Test
    void aTurnedHandHasTurnedFingers() {
        Slap slap = RIGHT.slap(SlapPressing.WELL.tilted(0.3), 1);

        assertThat(slap.fingers())
                .allSatisfy(finger -> assertThat(finger.rotation()).isBetween(0.15, 0.45));
        assertThat(slap.fingers().getFirst().centreY())
                .isLessThan(slap.fingers().getLast().centreY() - 300);
    }

    @Test
    void thumbsLieLeftThenRightAndAreThoseOfTheirSeed() {
        Hand thumbs = Hand.thumbs(5);

        assertThat(thumbs.slap(SlapPressing.WELL, 1).fingers())
                .extracting(PressedFinger::position)
                .containsExactly(6, 1);
        Finger right = Objects.requireNonNull(thumbs.fingers().get(1));
        assertThat(right.pattern()).isEqualTo(Finger.of(50).pattern());
    }

    @Test
    void refusesWhatNoHandDoes() {
        assertThatIllegalArgumentException().isThrownBy(() -> SlapPressing.WELL.tilted(0.61));
        assertThatIllegalArgumentException().isThrownBy(() -> SlapPressing.WELL.spread(151));
        assertThatIllegalArgumentException().isThrownBy(() -> SlapPressing.WELL.spread(-41));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlapPressing(0, 0, 1_001, 0, 1, 3, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlapPressing(0, 0, 0, 1.1, 1, 3, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlapPressing(0, 0, 0, 0, 0.49, 3, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlapPressing(0, 0, 0, 0, 1, 31, Set.of()));
    }

    private static double mean(byte[] levels, PressedFinger finger) {
        double sum = 0;
        int counted = 0;
        for (int y = (int) finger.centreY() - 80; y < finger.centreY() + 80; y++) {
            for (int x = (int) finger.centreX() - 80; x < finger.centreX() + 80; x++) {
                sum += levels[y * Hand.SLAP_WIDTH + x] & 0xFF;
                counted++;
            }
        }
        return sum / counted;
    }
}
