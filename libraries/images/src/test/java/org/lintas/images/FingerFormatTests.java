package org.lintas.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.lintas.images.UnreadableImage.Reason;

/** The formats that only fingerprints come in: WSQ and uncompressed grey. */
class FingerFormatTests {

    private static final byte[] WSQ = WsqSpecimen.quarters();

    /** Offset of the frame header's marker: behind the beginning, 60 bytes of transform and 391 of quantisation. */
    private static final int FRAME = 2 + 60 + 391;

    private final ImageDecoder decoder = ImageDecoder.inProcess(ImageBounds.CHIP);

    @Test
    void readsAWsqOfFourQuarters() throws UnreadableImage {
        DecodedImage image = decoder.decode(WSQ);

        assertThat(image.width()).isEqualTo(WsqSpecimen.SIDE);
        assertThat(image.height()).isEqualTo(WsqSpecimen.SIDE);
        assertThat(image.grey()).isTrue();
        int[] quarters = {image.rgb(17, 17), image.rgb(49, 17), image.rgb(17, 49), image.rgb(49, 49)};
        assertThat(quarters).isSorted().doesNotHaveDuplicates();
    }

    /** Six bins of 320 with their centre at 0.44 and half of the zero bin of 384 are 1971, which five steps bring to 61.6. */
    @Test
    void theGreyOfAWsqIsWhatItsCoefficientsSay() throws UnreadableImage {
        DecodedImage light = decoder.decode(WsqSpecimen.of(6, 6, 6, 6));
        DecodedImage dark = decoder.decode(WsqSpecimen.of(-6, -6, -6, -6));

        for (int place : new int[] {0, 31, 63}) {
            assertThat(light.rgb(place, 63 - place) & 0xFF).isBetween(128 + 61, 128 + 63);
            assertThat(dark.rgb(place, place) & 0xFF).isBetween(128 - 63, 128 - 61);
        }
    }

    @Test
    void theSizeOfAWsqIsItsFramesAndIsBounded() throws UnreadableImage {
        assertThat(ImageHeader.of(WSQ)).isEqualTo(new ImageHeader(ImageHeader.Format.WSQ, 64, 64));
        assertRefused(Pictures.patched(WSQ, FRAME + 6, 0xFF, 0xFF, 0xFF, 0xFF), Reason.SIZE);
    }

    @Test
    void refusesAWsqOfMoreSegmentsOrBlocksThanAllowed() throws UnreadableImage {
        byte[] comment = {(byte) 0xFF, (byte) 0xA8, 0, 2};
        assertThat(ImageHeader.of(with(comment, WsqHeader.SEGMENTS_MAX - 3)).width())
                .isEqualTo(64);
        assertRefused(with(comment, WsqHeader.SEGMENTS_MAX - 2), Reason.HEADER);
        byte[] block = {(byte) 0xFF, (byte) 0xA3};
        assertThat(ImageHeader.of(followedBy(block, WsqHeader.BLOCKS_MAX - 1)).width())
                .isEqualTo(64);
        assertRefused(followedBy(block, WsqHeader.BLOCKS_MAX), Reason.HEADER);
    }

    @Test
    void refusesAWsqThatIsCutOff() {
        for (int length : new int[] {3, 20, FRAME, FRAME + 8}) {
            assertRefused(Arrays.copyOf(WSQ, length), Reason.HEADER);
        }
        assertRefused(Arrays.copyOf(WSQ, FRAME + 25), Reason.DATA);
    }

    @Test
    void readsGreyWithoutCompressionIfAllOfItIsThere() throws UnreadableImage {
        byte[] map = map("P5\n40 32\n255\n", 40 * 32);
        map[map.length - 1] = 7;

        DecodedImage image = decoder.decode(map);

        assertThat(image.rgb(39, 31)).isEqualTo(0x070707);
        assertThat(image.rgb(0, 0)).isEqualTo(0);
        assertRefused(Arrays.copyOf(map, map.length - 1), Reason.DATA);
        assertRefused(Arrays.copyOf(map, map.length + 1), Reason.DATA);
    }

    @Test
    void refusesAGreyMapWhoseHeaderIsWrong() {
        assertRefused(map("P5\n9999999 32\n255\n", 0), Reason.HEADER);
        assertRefused(map("P5\n 32\n255\n", 0), Reason.HEADER);
        assertRefused(map("P5\n40 32\n65535\n", 0), Reason.FORMAT);
        assertRefused(map("P5\n99999 99999\n255\n", 0), Reason.SIZE);
        assertRefused(map("P5\n40 32", 0), Reason.HEADER);
    }

    private static byte[] map(String header, int pixels) {
        byte[] text = header.getBytes(StandardCharsets.US_ASCII);
        return Arrays.copyOf(text, text.length + pixels);
    }

    /** With segments put in before the frame header. */
    private static byte[] with(byte[] segment, int times) {
        byte[] more = new byte[WSQ.length + times * segment.length];
        System.arraycopy(WSQ, 0, more, 0, FRAME);
        for (int i = 0; i < times; i++) {
            System.arraycopy(segment, 0, more, FRAME + i * segment.length, segment.length);
        }
        System.arraycopy(WSQ, FRAME, more, FRAME + times * segment.length, WSQ.length - FRAME);
        return more;
    }

    private static byte[] followedBy(byte[] marker, int times) {
        byte[] more = Arrays.copyOf(WSQ, WSQ.length + times * marker.length);
        for (int i = WSQ.length; i < more.length; i++) {
            more[i] = marker[(i - WSQ.length) % marker.length];
        }
        return more;
    }

    private void assertRefused(byte[] encoded, Reason reason) {
        assertThatThrownBy(() -> decoder.decode(encoded))
                .asInstanceOf(InstanceOfAssertFactories.type(UnreadableImage.class))
                .extracting(UnreadableImage::reason)
                .isEqualTo(reason);
    }
}
