package org.lintas.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class DecodedImageTests {

    @Test
    void isTheSamePictureAsPng() throws UnreadableImage {
        for (BufferedImage picture : new BufferedImage[] {Pictures.noisy(70, 40), Pictures.grey(40, 70, 99)}) {
            DecodedImage image = DecodedImage.of(picture);
            DecodedImage again = ImageDecoder.inProcess(ImageBounds.CHIP).decode(image.png());
            assertThat(again.pixels()).isEqualTo(image.pixels());
            assertThat(again.grey()).isEqualTo(image.grey());
        }
    }

    @Test
    void takesColoursWhateverTheyAreStoredAs() {
        BufferedImage bytes = Pictures.noisy(50, 40);
        BufferedImage numbers = new BufferedImage(50, 40, BufferedImage.TYPE_INT_ARGB);
        numbers.createGraphics().drawImage(bytes, 0, 0, null);

        assertThat(DecodedImage.of(bytes).pixels())
                .isEqualTo(DecodedImage.of(numbers).pixels());
        assertThat(DecodedImage.of(bytes).rgb(3, 4)).isEqualTo(bytes.getRGB(3, 4) & 0xFFFFFF);
    }

    @Test
    void refusesAPlaceOutsideAndSamplesThatDoNotFit() {
        DecodedImage image = new DecodedImage(3, 2, new byte[6]);
        for (int[] place : new int[][] {{-1, 0}, {3, 0}, {0, 2}, {0, -1}}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> image.rgb(place[0], place[1]));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new DecodedImage(3, 2, new byte[7]));
        assertThatIllegalArgumentException().isThrownBy(() -> new DecodedImage(0, 2, new byte[0]));
    }
}
