package org.lintas.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.images.UnreadableImage.Reason;

class ImageDecoderTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final ImageDecoder decoder = ImageDecoder.inProcess(ImageBounds.STANDARD);

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "jpeg2000"})
    void readsEachFormat(String format) throws UnreadableImage {
        var image = decoder.decode(Pictures.encoded(Pictures.gradient(96, 64), format));

        assertThat(image.width()).isEqualTo(96);
        assertThat(image.height()).isEqualTo(64);
        assertThat(image.rgb(90, 10) >> 16).isCloseTo(239, org.assertj.core.data.Offset.offset(12));
        assertThat(image.rgb(10, 60) >> 8 & 0xFF).isCloseTo(239, org.assertj.core.data.Offset.offset(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "jpeg2000"})
    void keepsGreyLevelsAsTheyAreStored(String format) throws UnreadableImage {
        var image = decoder.decode(Pictures.encoded(Pictures.grey(48, 48, 100), format));

        assertThat(image.rgb(20, 20) & 0xFF).isCloseTo(100, org.assertj.core.data.Offset.offset(2));
    }

    @Test
    void readsABareJpeg2000Codestream() throws UnreadableImage {
        byte[] file = Pictures.encoded(Pictures.gradient(96, 64), "jpeg2000");
        byte[] codestream = Arrays.copyOfRange(file, Pictures.find(file, 0xFF, 0x4F, 0xFF, 0x51), file.length);

        assertThat(decoder.decode(codestream).width()).isEqualTo(96);
    }

    @Test
    void readsAsManyBytesAsAllowedAndNotOneMore() throws UnreadableImage {
        byte[] encoded = Pictures.encoded(Pictures.gradient(64, 64), "png");

        assertThat(ImageDecoder.inProcess(new ImageBounds(encoded.length, 4_096, 64, LONG))
                        .decode(encoded))
                .isNotNull();
        assertRefused(new ImageBounds(encoded.length - 1, 4_096, 64, LONG), encoded, Reason.LENGTH);
        assertRefused(ImageBounds.STANDARD, new byte[0], Reason.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "jpeg2000"})
    void readsAsManyPixelsAsAllowedAndNotOneMore(String format) throws UnreadableImage {
        byte[] encoded = Pictures.encoded(Pictures.gradient(64, 40), format);

        assertThat(ImageDecoder.inProcess(new ImageBounds(100_000, 2_560, 64, LONG))
                        .decode(encoded))
                .isNotNull();
        assertRefused(new ImageBounds(100_000, 2_559, 64, LONG), encoded, Reason.SIZE);
        assertRefused(new ImageBounds(100_000, 2_560, 63, LONG), encoded, Reason.SIZE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "jpeg2000"})
    void readsTheSmallestSideAndNothingSmaller(String format) throws UnreadableImage {
        int least = ImageBounds.SIDE_MIN;

        assertThat(decoder.decode(Pictures.encoded(Pictures.gradient(least, least), format)))
                .isNotNull();
        assertRefused(Pictures.encoded(Pictures.gradient(least, least - 1), format), Reason.SIZE);
    }

    @Test
    void refusesOtherFormats() {
        assertRefused("GIF89a picture of nobody".getBytes(java.nio.charset.StandardCharsets.US_ASCII), Reason.FORMAT);
        assertRefused(new byte[] {(byte) 0xFF}, Reason.FORMAT);
    }

    @Test
    void refusesAJpegThatDeclaresMoreThanItHolds() {
        byte[] encoded = Pictures.encoded(Pictures.gradient(64, 64), "jpeg");
        int frame = Pictures.find(encoded, 0xFF, 0xC0);

        assertRefused(Pictures.patched(encoded, frame + 5, 0xFF, 0xFF, 0xFF, 0xFF), Reason.SIZE);
        assertRefused(Pictures.patched(encoded, frame + 9, 4), Reason.FORMAT);
    }

    @Test
    void refusesAJpegWithoutFrame() {
        byte[] encoded = Pictures.encoded(Pictures.gradient(64, 64), "jpeg");
        int frame = Pictures.find(encoded, 0xFF, 0xC0);

        assertRefused(Arrays.copyOf(encoded, frame + 1), Reason.HEADER);
        assertRefused(Pictures.patched(encoded, 4, 0, 1), Reason.HEADER);
        assertRefused(Pictures.patched(encoded, frame, 0xFF, 0xDA), Reason.HEADER);
    }

    @Test
    void refusesAPngWithBrokenData() {
        byte[] encoded = Pictures.encoded(Pictures.gradient(64, 64), "png");
        int data = Pictures.find(encoded, 'I', 'D', 'A', 'T');

        assertRefused(Arrays.copyOf(encoded, data + 10), Reason.DATA);
        assertRefused(Pictures.patched(encoded, data + 4, 0, 0, 0, 0), Reason.DATA);
        assertRefused(Pictures.patched(encoded, 12, 'X'), Reason.HEADER);
    }

    @Test
    void refusesAJpegOfMoreScansThanAllowed() throws UnreadableImage {
        assertThat(ImageHeader.of(withScans(JpegHeader.SCANS_MAX)).width()).isEqualTo(64);
        assertRefused(withScans(JpegHeader.SCANS_MAX + 1), Reason.HEADER);
    }

    @Test
    void refusesAJpegOfMoreSegmentsThanAllowed() throws UnreadableImage {
        byte[] encoded = Pictures.encoded(Pictures.gradient(64, 64), "jpeg");
        int before = segmentsBeforeFrame(encoded);

        assertThat(ImageHeader.of(withComments(encoded, JpegHeader.SEGMENTS_MAX - 1 - before))
                        .width())
                .isEqualTo(64);
        assertRefused(withComments(encoded, JpegHeader.SEGMENTS_MAX - before), Reason.HEADER);
    }

    @Test
    void damagedPicturesEndInTheOneDefinedFailure() {
        var random = new Random(20_261_122);
        for (String format : new String[] {"jpeg", "png", "jpeg2000"}) {
            byte[] encoded = Pictures.encoded(Pictures.gradient(48, 48), format);
            for (int round = 0; round < 60; round++) {
                byte[] damaged = encoded.clone();
                for (int hit = 0; hit < 4; hit++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                decodeOrRefuse(damaged);
            }
        }
    }

    private void decodeOrRefuse(byte[] damaged) {
        try {
            assertThat(decoder.decode(damaged).width()).isPositive();
        } catch (UnreadableImage refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }

    private static byte[] withScans(int scans) {
        byte[] encoded = Pictures.encoded(Pictures.gradient(64, 64), "jpeg");
        byte[] more = Arrays.copyOf(encoded, encoded.length + 2 * (scans - 1));
        for (int i = encoded.length; i < more.length; i += 2) {
            more[i] = (byte) 0xFF;
            more[i + 1] = (byte) 0xDA;
        }
        return more;
    }

    private static int segmentsBeforeFrame(byte[] encoded) {
        int segments = 0;
        int offset = 2;
        while ((encoded[offset + 1] & 0xFF) != 0xC0) {
            offset += 2 + ((encoded[offset + 2] & 0xFF) << 8 | (encoded[offset + 3] & 0xFF));
            segments++;
        }
        return segments;
    }

    private static byte[] withComments(byte[] encoded, int comments) {
        byte[] more = new byte[encoded.length + 4 * comments];
        System.arraycopy(encoded, 0, more, 0, 2);
        for (int i = 0; i < comments; i++) {
            System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 2}, 0, more, 2 + 4 * i, 4);
        }
        System.arraycopy(encoded, 2, more, 2 + 4 * comments, encoded.length - 2);
        return more;
    }

    private void assertRefused(byte[] encoded, Reason reason) {
        assertRefused(ImageBounds.STANDARD, encoded, reason);
    }

    private static void assertRefused(ImageBounds bounds, byte[] encoded, Reason reason) {
        assertThatThrownBy(() -> ImageDecoder.inProcess(bounds).decode(encoded))
                .asInstanceOf(InstanceOfAssertFactories.type(UnreadableImage.class))
                .extracting(UnreadableImage::reason)
                .isEqualTo(reason);
    }
}
