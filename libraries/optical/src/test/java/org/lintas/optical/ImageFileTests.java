package org.lintas.optical;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFileTests {

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "bmp", "tiff"})
    void everyFormatIsKnownByItsStartAndDecoded(String format) throws IOException {
        byte[] encoded = encoded(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), format);
        assertThat(OpticalReader.looksLikePicture(Arrays.copyOf(encoded, OpticalReader.SIGNATURE_LENGTH)))
                .isTrue();
        assertThat(ImageFile.decode(encoded)).isInstanceOfSatisfying(ImageFile.Decoded.Picture.class, picture -> {
            assertThat(picture.grey().width()).isEqualTo(200);
            assertThat(picture.grey().height()).isEqualTo(100);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "B", "BM<UTO<<<<", "I<UTOD2314", "II*", "P<UTOERIKS", "GIF89a<<<<", "\u00ff\u00d8\u00ff"})
    void noTextLooksLikeAPicture(String text) {
        assertThat(OpticalReader.looksLikePicture(text.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void noBytesAndTooManyBytesAreRefused() {
        assertThat(reason(new byte[0])).isEqualTo(OpticalReading.Reason.LENGTH);
        assertThat(reason(new byte[OpticalReader.BYTES_MAX])).isEqualTo(OpticalReading.Reason.FORMAT);
        assertThat(reason(new byte[OpticalReader.BYTES_MAX + 1])).isEqualTo(OpticalReading.Reason.LENGTH);
    }

    @Test
    void sizesAreRefusedOnePastTheirLimits() {
        assertThat(ImageFile.refusal(OpticalReader.SIDE_MIN, 100)).isEmpty();
        assertThat(ImageFile.refusal(OpticalReader.SIDE_MIN - 1, 100)).isPresent();
        assertThat(ImageFile.refusal(OpticalReader.SIDE_MAX, 3_333)).isEmpty();
        assertThat(ImageFile.refusal(OpticalReader.SIDE_MAX + 1, 100)).isPresent();
        assertThat(ImageFile.refusal(8_000, OpticalReader.PIXELS_MAX / 8_000)).isEmpty();
        assertThat(ImageFile.refusal(8_000, OpticalReader.PIXELS_MAX / 8_000 + 1))
                .isPresent();
    }

    @Test
    void aPictureCutShortIsDamagedOrReadAsFarAsItGoes() throws IOException {
        byte[] png = encoded(new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY), "png");
        assertThat(reason(Arrays.copyOf(png, 40))).isEqualTo(OpticalReading.Reason.DAMAGED);
    }

    @Test
    void transparentPixelsAreWhite() {
        BufferedImage clear = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
        assertThat(ImageFile.grey(clear).at(1, 1)).isEqualTo(255);
    }

    private static OpticalReading.Reason reason(byte[] encoded) {
        return ImageFile.decode(encoded) instanceof ImageFile.Decoded.Refused refused
                ? refused.reason()
                : OpticalReading.Reason.NO_ZONE;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }
}
