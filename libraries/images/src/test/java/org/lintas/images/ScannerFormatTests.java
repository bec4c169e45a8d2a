package org.lintas.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.images.UnreadableImage.Reason;

/** The formats that scanners of paper and of fingers write: TIFF and BMP. */
class ScannerFormatTests {

    private final ImageDecoder decoder = ImageDecoder.inProcess(ImageBounds.FINGER);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsAGreyTiffInEitherByteOrder(boolean littleEndian) throws UnreadableImage {
        DecodedImage image = decoder.decode(TiffSpecimen.grey(40, 33, littleEndian));

        assertThat(image.grey()).isTrue();
        assertThat(image.width()).isEqualTo(40);
        assertThat(image.height()).isEqualTo(33);
        assertThat(image.rgb(20, 32)).isEqualTo(0x7F7F7F);
        assertThat(image.rgb(0, 0)).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PackBits", "LZW", "Deflate", "ZLib"})
    void readsACompressedTiffWithoutLoss(String compression) throws UnreadableImage {
        BufferedImage original = Pictures.noisy(70, 50);

        DecodedImage image = decoder.decode(Pictures.tiff(original, compression));

        assertThat(image.rgb(69, 49)).isEqualTo(original.getRGB(69, 49) & 0xFFFFFF);
        assertThat(image.rgb(3, 17)).isEqualTo(original.getRGB(3, 17) & 0xFFFFFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCITT T.6", "CCITT T.4", "CCITT RLE", "PackBits"})
    void readsATiffOfBlackAndWhite(String compression) throws UnreadableImage {
        var original = new BufferedImage(64, 40, BufferedImage.TYPE_BYTE_BINARY);
        original.setRGB(10, 20, 0xFFFFFF);

        DecodedImage image = decoder.decode(Pictures.tiff(original, compression));

        assertThat(image.rgb(10, 20)).isEqualTo(0xFFFFFF);
        assertThat(image.rgb(11, 20)).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_BINARY
            })
    void readsABmpOfEachDepth(int type) throws UnreadableImage {
        var original = new BufferedImage(45, 40, type);
        original.setRGB(7, 9, 0xFFFFFF);

        DecodedImage image = decoder.decode(Pictures.encoded(original, "bmp"));

        assertThat(image.rgb(7, 9)).isEqualTo(0xFFFFFF);
        assertThat(image.rgb(7, 10)).isEqualTo(0);
    }

    @Test
    void readsABmpFromTheTop() throws UnreadableImage {
        byte[] bottomUp = Pictures.encoded(Pictures.grey(40, 32, 77), "bmp");

        assertThat(decoder.decode(Pictures.patched(bottomUp, 22, -32, 0xFF, 0xFF, 0xFF))
                        .height())
                .isEqualTo(32);
    }

    @Test
    void readsWhatAPictureStatesOfItsSampling() {
        assertThat(Resolution.stated(TiffSpecimen.grey(40, 40, true))).contains(new Resolution(500, 500));
        byte[] bmp = Pictures.encoded(Pictures.grey(40, 32, 77), "bmp");
        assertThat(Resolution.stated(Pictures.patched(bmp, 38, 0xE5, 0x4C, 0, 0, 0xE5, 0x4C, 0, 0)))
                .hasValueSatisfying(stated -> assertThat(stated.pixelsPerInch()).isBetween(499.9, 500.1));
        byte[] jpeg = Pictures.encoded(Pictures.grey(40, 32, 77), "jpeg");
        assertThat(Resolution.stated(Pictures.patched(jpeg, 13, 2, 0, 100, 0, 100)))
                .contains(new Resolution(254, 254));
        assertThat(Resolution.stated(Pictures.patched(jpeg, 13, 0, 0, 1, 0, 1))).isEmpty();
        assertThat(Resolution.stated(Pictures.encoded(Pictures.grey(40, 32, 77), "png")))
                .isEmpty();
        assertThat(Resolution.stated(new byte[] {1, 2, 3})).isEmpty();
    }

    @Test
    void readsThePpiOfAWsqComment() {
        byte[] comment = "NIST_COM 2\nPPI 1000\nLOSSY 1".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] wsq = WsqSpecimen.quarters();
        byte[] with = new byte[wsq.length + 4 + comment.length];
        System.arraycopy(wsq, 0, with, 0, 2);
        with[2] = (byte) 0xFF;
        with[3] = (byte) 0xA8;
        with[5] = (byte) (2 + comment.length);
        System.arraycopy(comment, 0, with, 6, comment.length);
        System.arraycopy(wsq, 2, with, 6 + comment.length, wsq.length - 2);

        assertThat(Resolution.stated(with)).contains(new Resolution(1_000, 1_000));
        assertThat(Resolution.stated(wsq)).isEmpty();
    }

    @Test
    void refusesATiffThatClaimsMoreThanItHas() {
        byte[] tiff = TiffSpecimen.grey(40, 40, true);
        assertRefused(Pictures.patched(tiff, TiffSpecimen.value(0), 0xFF, 0xFF, 0xFF, 0x7F), Reason.SIZE);
        assertRefused(Pictures.patched(tiff, TiffSpecimen.value(8), 0xFF, 0xFF, 0xFF, 0x7F), Reason.HEADER);
        assertRefused(Pictures.patched(tiff, TiffSpecimen.value(5) - 4, 0xFF, 0xFF, 0xFF, 0x7F), Reason.HEADER);
        assertRefused(Pictures.patched(tiff, TiffSpecimen.value(3), 7), Reason.FORMAT);
        assertRefused(Pictures.patched(tiff, TiffSpecimen.value(6), 2), Reason.FORMAT);
        assertRefused(Pictures.patched(tiff, TiffSpecimen.value(2), 7), Reason.FORMAT);
        assertRefused(Pictures.patched(tiff, 4, 0xFF, 0xFF, 0xFF, 0x7F), Reason.HEADER);
        assertRefused(Arrays.copyOf(tiff, 100), Reason.HEADER);
    }

    @Test
    void refusesATiffOfMoreFieldsThanAllowed() throws UnreadableImage {
        assertThat(ImageHeader.of(ofFields(TiffHeader.FIELDS_MAX)).width()).isEqualTo(40);
        assertRefused(ofFields(TiffHeader.FIELDS_MAX + 1), Reason.HEADER);
        assertRefused(ofFields(0), Reason.HEADER);
    }

    /** A file that says that it has so many fields; what follows the real ones are pixels, which are no known field. */
    private static byte[] ofFields(int count) {
        byte[] tiff =
                Pictures.patched(TiffSpecimen.grey(40, 400, true), TiffSpecimen.DIRECTORY, count & 0xFF, count >> 8);
        for (int i = TiffSpecimen.FIELDS; i < count; i++) {
            Arrays.fill(tiff, TiffSpecimen.value(i) - 8, TiffSpecimen.value(i) + 4, (byte) 0);
        }
        return tiff;
    }

    @Test
    void refusesABmpThatClaimsMoreThanItHas() {
        byte[] bmp = Pictures.encoded(Pictures.grey(40, 32, 77), "bmp");
        assertRefused(Pictures.patched(bmp, 18, 0xFF, 0xFF, 0xFF, 0x7F), Reason.SIZE);
        assertRefused(Pictures.patched(bmp, 22, 0, 0, 0, 0x80), Reason.SIZE);
        assertRefused(Pictures.patched(bmp, 14, 39), Reason.HEADER);
        assertRefused(Pictures.patched(bmp, 14, 125), Reason.HEADER);
        assertRefused(Pictures.patched(bmp, 28, 7), Reason.HEADER);
        assertRefused(Pictures.patched(bmp, 30, 4), Reason.FORMAT);
        assertRefused(Arrays.copyOf(bmp, 20), Reason.HEADER);
        assertRefused(Arrays.copyOf(bmp, 60), Reason.DATA);
    }

    private void assertRefused(byte[] encoded, Reason reason) {
        assertThatThrownBy(() -> decoder.decode(encoded))
                .asInstanceOf(InstanceOfAssertFactories.type(UnreadableImage.class))
                .extracting(UnreadableImage::reason)
                .isEqualTo(reason);
    }
}
