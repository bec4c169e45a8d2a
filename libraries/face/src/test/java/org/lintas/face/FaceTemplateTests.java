package org.lintas.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FaceTemplateTests {

    @Test
    void scoreIsTheCosine() {
        var along = template(3, 0);
        var diagonal = template(5, 5);

        assertThat(along.score(along)).isEqualTo(1);
        assertThat(along.score(diagonal)).isCloseTo(Math.sqrt(0.5), offset(1e-6));
        assertThat(along.score(template(0, 2))).isZero();
        assertThat(along.score(template(-1, 0))).isEqualTo(-1);
    }

    @Test
    void encodingReadsBack() {
        var template = template(0.3f, -0.7f);
        byte[] encoded = template.encoded();

        assertThat(encoded).hasSize(FaceTemplate.ENCODED_BYTES);
        assertThat(FaceTemplate.decoded(encoded)).isEqualTo(template).hasSameHashCodeAs(template);
    }

    @Test
    void refusesWhatIsNoTemplate() {
        byte[] encoded = template(1, 2).encoded();

        assertThatIllegalArgumentException().isThrownBy(() -> FaceTemplate.decoded(new byte[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaceTemplate.decoded(Arrays.copyOf(encoded, encoded.length + 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaceTemplate.decoded(Arrays.copyOf(encoded, encoded.length - 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> FaceTemplate.decoded(Pictures.patched(encoded, 2, 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaceTemplate.decoded(Pictures.patched(encoded, 4, 0, 0, 0xC0, 0x7F)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaceTemplate.decoded(Pictures.patched(encoded, 4, 0, 0, 0, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> template(0, 0));
    }

    @Test
    void doesNotTellTheFaceToALog() {
        assertThat(template(1, 2)).hasToString("FaceTemplate[mobilefacenet-192-1]");
    }

    private static FaceTemplate template(float first, float second) {
        float[] values = new float[FaceTemplate.DIMENSIONS];
        values[0] = first;
        values[1] = second;
        return FaceTemplate.normalised(values);
    }
}
