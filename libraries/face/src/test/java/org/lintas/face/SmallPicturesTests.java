package org.lintas.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SmallPicturesTests {

    @Test
    void onlySmallPicturesAreEnlarged() {
        var small = grey(SmallPictures.SIDE_MAX, 40, 7);
        var large = grey(SmallPictures.SIDE_MAX + 1, 40, 7);

        assertThat(SmallPictures.factor(small)).isEqualTo(2);
        assertThat(SmallPictures.enlarged(small).width()).isEqualTo(2 * SmallPictures.SIDE_MAX);
        assertThat(SmallPictures.enlarged(small).height()).isEqualTo(80);
        assertThat(SmallPictures.factor(large)).isEqualTo(1);
        assertThat(SmallPictures.enlarged(large)).isSameAs(large);
    }

    @Test
    void anEvenPictureStaysEven() {
        assertThat(SmallPictures.enlarged(grey(40, 40, 0x63)).pixels()).containsOnly(0x636363);
    }

    @Test
    void aSlopeStaysASlope() {
        int[] pixels = new int[64 * 64];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (2 * (i % 64)) * 0x010101;
        }
        var enlarged = SmallPictures.enlarged(new FaceImage(64, 64, pixels));

        for (int x = 8; x < 120; x++) {
            assertThat(enlarged.rgb(x, 50) & 0xFF).as("column %d", x).isBetween(x - 1, x);
        }
    }

    private static FaceImage grey(int width, int height, int value) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, value * 0x010101);
        return new FaceImage(width, height, pixels);
    }
}
