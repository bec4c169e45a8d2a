package org.lintas.emrtd.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lintas.emrtd.specimens.TestTlv;

class FingerImagesTests {

    private static final byte[] WSQ = HexFormat.of().parseHex("ffa0ffa8000211");
    private static final byte[] JPEG_2000 = HexFormat.of().parseHex("ff4fff510102030405");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a00");
    private static final int WSQ_COMPRESSED = 2;
    private static final int UNCOMPRESSED = 0;

    /** A right index finger in WSQ, as JMRTD 0.8.6 writes ISO/IEC 39794-4. */
    private static final Octets OF_THE_SECOND_STANDARD =
            Octets.ofHex("634e7f614b0201017f6045a10e81010882010987020101880200077f2e32a130642e"
                    + "a007800103810207e3a1233021a003800102a103800100a2038001018307ffa0ffa8000211a707800201f4810100");

    private static byte[] finger(int position, byte[] image, int width, int height) {
        return ByteBuffer.allocate(14 + image.length)
                .putInt(14 + image.length)
                .put((byte) position)
                .put(new byte[] {1, 1, 80, 0})
                .putShort((short) width)
                .putShort((short) height)
                .put((byte) 0)
                .put(image)
                .array();
    }

    private static byte[] records(int compression, byte[]... fingers) {
        byte[] body = TlvReaderTests.join(fingers);
        byte[] header = ByteBuffer.allocate(32)
                .put(HexFormat.of().parseHex("4649520030313000"))
                .putShort((short) 0)
                .putInt(32 + body.length)
                .putInt(31)
                .put((byte) fingers.length)
                .put((byte) 1)
                .putLong(0x01F401F401F401F4L)
                .put((byte) 8)
                .put((byte) compression)
                .putShort((short) 0)
                .array();
        return TlvReaderTests.join(header, body);
    }

    /** Whole files of each standard. */
    static Stream<Octets> specimens() {
        return Stream.of(
                file(records(WSQ_COMPRESSED, finger(1, WSQ, 300, 400))),
                file(records(UNCOMPRESSED, finger(3, new byte[6], 3, 2))),
                OF_THE_SECOND_STANDARD);
    }

    private static Octets file(byte[]... blocks) {
        byte[][] templates = new byte[blocks.length + 1][];
        templates[0] = TestTlv.of(0x02, new byte[] {(byte) blocks.length});
        for (int i = 0; i < blocks.length; i++) {
            byte[] header = TestTlv.of(0xA1, TestTlv.of(0x81, new byte[] {8}));
            templates[i + 1] = TestTlv.of(0x7F60, header, TestTlv.of(0x5F2E, blocks[i]));
        }
        return Octets.of(TestTlv.of(0x63, TestTlv.of(0x7F61, templates)));
    }

    private static void assertMalformed(Octets file) {
        assertThatExceptionOfType(MalformedLdsException.class).isThrownBy(() -> FingerImages.parse(file));
    }

    @Test
    void readsFingersOfTheFirstStandardByWhatTheirBytesAre() throws MalformedLdsException {
        Octets file = file(
                records(WSQ_COMPRESSED, finger(2, WSQ, 545, 622)),
                records(WSQ_COMPRESSED, finger(7, JPEG_2000, 500, 600), finger(1, PNG, 0, 0)));

        assertThat(FingerImages.parse(file))
                .containsExactly(
                        new FingerImage(2, ImageFormat.WSQ, Octets.of(WSQ), 545, 622),
                        new FingerImage(7, ImageFormat.JPEG_2000, Octets.of(JPEG_2000), 500, 600),
                        new FingerImage(1, ImageFormat.PNG, Octets.of(PNG), 0, 0));
    }

    @Test
    void readsFingersOfTheSecondStandard() throws MalformedLdsException {
        assertThat(FingerImages.parse(OF_THE_SECOND_STANDARD))
                .containsExactly(new FingerImage(2, ImageFormat.WSQ, Octets.of(WSQ), 0, 0));
    }

    @Test
    void uncompressedPixelsBecomeAGreyMapIfTheirSizeIsTrue() throws MalformedLdsException {
        byte[] pixels = {9, 8, 7, 6, 5, 4};

        FingerImage image = FingerImages.parse(file(records(UNCOMPRESSED, finger(3, pixels, 3, 2))))
                .getFirst();

        assertThat(image.format()).isEqualTo(ImageFormat.PGM);
        assertThat(image.data().toByteArray())
                .isEqualTo(TlvReaderTests.join("P5\n3 2\n255\n".getBytes(StandardCharsets.US_ASCII), pixels));
        assertMalformed(file(records(UNCOMPRESSED, finger(3, pixels, 3, 3))));
        assertMalformed(file(records(UNCOMPRESSED, finger(3, pixels, 0, 0))));
        assertMalformed(file(records(UNCOMPRESSED, finger(3, pixels, 65_535, 65_535))));
    }

    @Test
    void pixelsThatBeginLikeAFileAreStillPixels() throws MalformedLdsException {
        byte[] pixels = {0x50, 0x35, 0x0A, 0};

        assertThat(FingerImages.parse(file(records(UNCOMPRESSED, finger(3, pixels, 2, 2))))
                        .getFirst()
                        .data()
                        .length())
                .isEqualTo(11 + 4);
    }

    @Test
    void doesNotTrustTheLengthOfARecord() throws MalformedLdsException {
        for (int declared : new int[] {0, 14, 1_000_000, -1}) {
            byte[] first = finger(2, WSQ, 545, 622);
            ByteBuffer.wrap(first).putInt(declared);
            byte[] block = records(WSQ_COMPRESSED, first, finger(7, WSQ, 545, 622));
            assertThat(FingerImages.parse(file(block)).getFirst().position()).isEqualTo(2);
        }
    }

    @Test
    void aPersonWithoutPrintsHasNone() throws MalformedLdsException {
        Octets empty = Octets.of(
                TestTlv.of(0x63, TestTlv.of(0x7F61, TestTlv.of(0x02, new byte[1]), TestTlv.of(0x53, new byte[8]))));

        assertThat(FingerImages.parse(empty)).isEmpty();
    }

    @Test
    void refusesTheFirstImageTooMany() throws MalformedLdsException {
        byte[][] most = new byte[FingerImages.IMAGES_MAX][];
        Arrays.fill(most, finger(1, WSQ, 1, 1));
        assertThat(FingerImages.parse(file(records(WSQ_COMPRESSED, most)))).hasSize(FingerImages.IMAGES_MAX);
        byte[][] more = new byte[FingerImages.IMAGES_MAX + 1][];
        Arrays.fill(more, finger(1, WSQ, 1, 1));
        assertMalformed(file(records(WSQ_COMPRESSED, more)));
    }

    @Test
    void refusesTheFirstBlockTooMany() throws MalformedLdsException {
        byte[][] most = new byte[BiometricBlocks.BLOCKS_MAX][];
        Arrays.fill(most, records(WSQ_COMPRESSED, finger(1, WSQ, 1, 1)));
        assertThat(FingerImages.parse(file(most))).hasSize(BiometricBlocks.BLOCKS_MAX);
        byte[][] more = new byte[BiometricBlocks.BLOCKS_MAX + 1][];
        Arrays.fill(more, records(WSQ_COMPRESSED, finger(1, WSQ, 1, 1)));
        assertMalformed(file(more));
    }

    @Test
    void refusesABlockWithoutAnImage() {
        assertMalformed(file(new byte[3]));
        assertMalformed(file(Arrays.copyOf(records(WSQ_COMPRESSED, finger(1, WSQ, 1, 1)), 20)));
        assertMalformed(file(records(WSQ_COMPRESSED)));
        assertMalformed(file(records(WSQ_COMPRESSED, finger(1, new byte[0], 1, 1))));
        assertMalformed(file(records(WSQ_COMPRESSED, finger(1, new byte[40], 1, 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FingerImage(FingerImage.POSITION_MAX + 1, ImageFormat.WSQ, Octets.of(WSQ), 0, 0));
    }
}
