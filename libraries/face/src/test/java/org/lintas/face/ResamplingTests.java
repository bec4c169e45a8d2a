package org.lintas.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class ResamplingTests {

    private static final FaceImage RAMP = FaceImage.of(Pictures.gradient(64, 64));

    @Test
    void keepsPixelsWhenTheSizeStays() {
        float[] planes = Resampling.rgb(RAMP, new Resampling.Region(0, 0, 64, 64), 64, 64);

        for (int y = 0; y < 64; y += 7) {
            for (int x = 0; x < 64; x += 7) {
                assertThat(planes[y * 64 + x]).isCloseTo(RAMP.rgb(x, y) >> 16, offset(0.01f));
            }
        }
    }

    @Test
    void halvingAveragesNeighbours() {
        float[] planes = Resampling.rgb(RAMP, new Resampling.Region(0, 0, 64, 64), 32, 32);

        float expected = ((RAMP.rgb(20, 10) >> 16) + (RAMP.rgb(21, 10) >> 16)) / 2f;
        assertThat(planes[5 * 32 + 10]).isCloseTo(expected, offset(0.6f));
    }

    @Test
    void repeatsTheEdgeOutsideThePicture() {
        float[] planes = Resampling.rgb(RAMP, new Resampling.Region(-32, 0, 32, 64), 64, 64);

        assertThat(planes[5]).isCloseTo(RAMP.rgb(0, 0) >> 16, offset(0.01f));
        assertThat(planes[40]).isCloseTo(RAMP.rgb(8, 0) >> 16, offset(0.01f));
    }

    @Test
    void aRegionWhollyOutsideIsTheEdge() {
        float[] planes = Resampling.rgb(RAMP, new Resampling.Region(200, 200, 240, 240), 8, 8);

        assertThat(planes[20]).isCloseTo(RAMP.rgb(63, 63) >> 16, offset(0.01f));
    }
}
