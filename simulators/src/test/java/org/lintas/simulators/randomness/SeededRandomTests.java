package org.lintas.simulators.randomness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeededRandomTests {

    @Test
    void oneSeedAndPurposeGiveOneStream() {
        SeededRandom one = SeededRandom.of(5, "keys");
        SeededRandom other = SeededRandom.of(5, "keys");

        assertThat(one.bytes(100)).isEqualTo(other.bytes(100));
        assertThat(one.nextLong()).isEqualTo(other.nextLong());
    }

    @Test
    void seedsAndPurposesAreIndependent() {
        byte[] bytes = SeededRandom.of(5, "keys").bytes(32);

        assertThat(SeededRandom.of(6, "keys").bytes(32)).isNotEqualTo(bytes);
        assertThat(SeededRandom.of(5, "names").bytes(32)).isNotEqualTo(bytes);
    }

    @Test
    void aLaterSeedChangesNothing() {
        SeededRandom random = SeededRandom.of(5, "keys");
        random.setSeed(99);

        assertThat(random.bytes(32)).isEqualTo(SeededRandom.of(5, "keys").bytes(32));
    }
}
