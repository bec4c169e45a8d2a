package org.lintas.simulators.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.simulators.faces.Identity.Sex;

class AppearanceTests {

    @Test
    void theSameIdentityHasTheSameFace() {
        assertThat(Appearance.of(Identity.of(9))).isEqualTo(Appearance.of(Identity.of(9)));
        assertThat(Appearance.of(Identity.of(9)).nose())
                .isNotEqualTo(Appearance.of(Identity.of(10)).nose());
    }

    @Test
    void agesAreAllowedAtTheirBoundsAndNotBeyond() {
        assertThat(Identity.of(4, Sex.MALE, Identity.AGE_MAX)).isNotNull();
        assertThat(Identity.of(4, Sex.MALE, Identity.AGE_MIN)).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> Identity.of(4, Sex.MALE, Identity.AGE_MAX + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Identity.of(4, Sex.MALE, Identity.AGE_MIN - 1));
    }

    @Test
    void beardsGrowOnMenOnly() {
        for (long seed = 0; seed < 500; seed++) {
            assertThat(Appearance.of(Identity.of(seed, Sex.FEMALE, 40)).hair().beard())
                    .isEqualTo(Hair.Beard.NONE);
            assertThat(Appearance.of(Identity.of(seed, Sex.MALE, 12)).hair().beard())
                    .isEqualTo(Hair.Beard.NONE);
        }
    }

    @Test
    void aPopulationShowsTheWholeRange() {
        List<Integer> tones = new ArrayList<>(Collections.nCopies(5, 0));
        var styles = EnumSet.noneOf(Hair.Style.class);
        for (long seed = 0; seed < 1_000; seed++) {
            var appearance = Appearance.of(Identity.of(seed));
            int band = (int) Math.min(4, appearance.colouring().tone() * 5);
            tones.set(band, tones.get(band) + 1);
            styles.add(appearance.hair().style());
        }
        assertThat(tones).allSatisfy(count -> assertThat(count).isBetween(140, 260));
        assertThat(styles).isEqualTo(EnumSet.allOf(Hair.Style.class));
    }

    @Test
    void featuresKeepTheirOrderInEveryFace() {
        for (long seed = 0; seed < 2_000; seed++) {
            int age = (int) (Identity.AGE_MIN + seed % (Identity.AGE_MAX - Identity.AGE_MIN + 1));
            var appearance = Appearance.of(Identity.of(seed, seed % 2 == 0 ? Sex.MALE : Sex.FEMALE, age));
            var features = new Features(appearance, new Capture.Mien(0, 0, 0, 1, 0, 0));

            assertThat(features.browLine(0)).isPositive();
            assertThat(features.noseBase()).isLessThan(features.noseTip());
            assertThat(features.lipTop(0)).isLessThan(features.noseBase());
            assertThat(features.lipBottom(0)).isLessThan(features.mouthLevel());
            assertThat(features.chinLevel()).isLessThan(features.lipBottom(0) - 10);
            assertThat(new HeadProfile(appearance).width(-20))
                    .isGreaterThan(appearance.eyes().apart() + 15);
        }
    }
}
