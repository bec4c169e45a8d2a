package org.lintas.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class MrzFormatTests {

    @Test
    void aDateHasDigitsAndANameHasNone() {
        MrzPosition birth = new MrzPosition(2, 14);
        assertThat(MrzFormat.TD3.allows(birth, '7')).isTrue();
        assertThat(MrzFormat.TD3.allows(birth, 'O')).isFalse();
        MrzPosition name = new MrzPosition(1, 6);
        assertThat(MrzFormat.TD3.allows(name, 'O')).isTrue();
        assertThat(MrzFormat.TD3.allows(name, '0')).isFalse();
        assertThat(MrzFormat.TD3.allows(name, 'a')).isFalse();
    }

    @Test
    void aPositionThatTheFormatLacksIsRefused() {
        assertThat(MrzFormat.TD1.allows(new MrzPosition(3, 30), '<')).isTrue();
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> MrzFormat.TD1.allows(new MrzPosition(3, 31), '<'));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> MrzFormat.TD3.allows(new MrzPosition(3, 1), '<'));
    }
}
