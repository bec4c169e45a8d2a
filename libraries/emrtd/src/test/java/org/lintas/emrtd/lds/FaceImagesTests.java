package org.lintas.emrtd.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lintas.emrtd.specimens.TestTlv;

class FaceImagesTests {

    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600010100ffd9");
    private static final byte[] JPEG_2000_FILE = HexFormat.of().parseHex("0000000c6a5020200d0a870a0102");
    private static final byte[] JPEG_2000_STREAM = HexFormat.of().parseHex("ff4fff510102030405");

    /** One face record; {@code declaredLength} as written in its header. */
    private static byte[] face(byte[] image, int points, int declaredLength) {
        ByteBuffer buffer = ByteBuffer.allocate(20 + 8 * points + 12 + image.length);
        buffer.putInt(declaredLength).putShort((short) points).position(20 + 8 * points);
        buffer.put((byte) 1).put((byte) 0).putShort((short) 413).putShort((short) 531);
        buffer.position(20 + 8 * points + 12);
        return buffer.put(image).array();
    }

    private static byte[] face(byte[] image) {
        return face(image, 0, 32 + image.length);
    }

    private static byte[] records(int count, byte[]... faces) {
        byte[] body = TlvReaderTests.join(faces);
        byte[] header = ByteBuffer.allocate(14)
                .put(HexFormat.of().parseHex("4641430030313000"))
                .putInt(14 + body.length)
                .putShort((short) count)
                .array();
        return TlvReaderTests.join(header, body);
    }

    private static Octets file(int tag, byte[]... blocks) {
        byte[][] templates = new byte[blocks.length + 1][];
        templates[0] = TestTlv.of(0x02, new byte[] {(byte) blocks.length});
        for (int i = 0; i < blocks.length; i++) {
            byte[] header = TestTlv.of(0xA1, TestTlv.of(0x80, new byte[] {1, 1}));
            templates[i + 1] = TestTlv.of(0x7F60, header, TestTlv.of(tag, blocks[i]));
        }
        return Octets.of(TestTlv.of(0x75, TestTlv.of(0x7F61, templates)));
    }

    /** A portrait as JMRTD 0.8.6 writes ISO/IEC 39794-5. */
    private static final Octets OF_THE_SECOND_STANDARD =
            Octets.ofHex("755b7f61580201017f6052a10b81010287020101880200087f2e42a140653ea007800103810207e3a13330318001"
                    + "01a12ca02aa0288010ffd8ffe000104a46494600010100ffd9a114a003800102a103800100a7088002019d81020213");

    /** Whole files of each standard. */
    static Stream<Octets> specimens() {
        return Stream.of(file(0x5F2E, records(1, face(JPEG))), OF_THE_SECOND_STANDARD);
    }

    private static void assertMalformed(Octets file) {
        assertThatExceptionOfType(MalformedLdsException.class).isThrownBy(() -> FaceImages.parse(file));
    }

    @Test
    void readsTheImageAndWhatItsHeaderDeclares() throws MalformedLdsException {
        List<FaceImage> images = FaceImages.parse(file(0x5F2E, records(1, face(JPEG))));
        assertThat(images).containsExactly(new FaceImage(ImageFormat.JPEG, Octets.of(JPEG), 413, 531));
        assertThat(images.getFirst().format().mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void knowsTheFormatByItsFirstBytes() throws MalformedLdsException {
        for (byte[] image : List.of(JPEG_2000_FILE, JPEG_2000_STREAM)) {
            List<FaceImage> images = FaceImages.parse(file(0x5F2E, records(1, face(image))));
            assertThat(images.getFirst().format()).isEqualTo(ImageFormat.JPEG_2000);
            assertThat(images.getFirst().data()).isEqualTo(Octets.of(image));
        }
        assertMalformed(file(0x5F2E, records(1, face(new byte[20]))));
    }

    @Test
    void skipsFeaturePoints() throws MalformedLdsException {
        byte[] face = face(JPEG, 3, 32 + 24 + JPEG.length);
        assertThat(FaceImages.parse(file(0x5F2E, records(1, face))).getFirst().data())
                .isEqualTo(Octets.of(JPEG));
    }

    @Test
    void doesNotTrustTheLengthOfARecord() throws MalformedLdsException {
        for (int declared : new int[] {0, 1, 33, 1_000_000, -1}) {
            byte[] face = face(JPEG, 0, declared);
            assertThat(FaceImages.parse(file(0x5F2E, records(1, face)))
                            .getFirst()
                            .data())
                    .isEqualTo(Octets.of(JPEG));
        }
    }

    @Test
    void readsSeveralImages() throws MalformedLdsException {
        Octets inOneBlock = file(0x5F2E, records(2, face(JPEG), face(JPEG_2000_FILE)));
        assertThat(FaceImages.parse(inOneBlock))
                .extracting(FaceImage::format)
                .containsExactly(ImageFormat.JPEG, ImageFormat.JPEG_2000);
        Octets inTwoTemplates = file(0x5F2E, records(1, face(JPEG)), records(1, face(JPEG_2000_FILE)));
        assertThat(FaceImages.parse(inTwoTemplates)).hasSize(2);
    }

    @Test
    void refusesTheFirstImageTooMany() throws MalformedLdsException {
        byte[][] most = new byte[FaceImages.IMAGES_MAX][];
        Arrays.fill(most, face(JPEG));
        assertThat(FaceImages.parse(file(0x5F2E, records(most.length, most)))).hasSize(FaceImages.IMAGES_MAX);
        byte[][] more = new byte[FaceImages.IMAGES_MAX + 1][];
        Arrays.fill(more, face(JPEG));
        assertMalformed(file(0x5F2E, records(more.length, more)));
    }

    @Test
    void readsAConstructedBlockOfEitherStandard() throws MalformedLdsException {
        assertThat(FaceImages.parse(file(0x7F2E, records(1, face(JPEG))))
                        .getFirst()
                        .data())
                .isEqualTo(Octets.of(JPEG));
        byte[] nested = TestTlv.of(0xA1, TestTlv.of(0x80, new byte[3]), TestTlv.of(0xA2, TestTlv.of(0x80, JPEG)));
        assertThat(FaceImages.parse(file(0x7F2E, nested)))
                .containsExactly(new FaceImage(ImageFormat.JPEG, Octets.of(JPEG), 0, 0));
    }

    @Test
    void readsTheSecondStandardAndTheSizeThatItDeclares() throws MalformedLdsException {
        assertThat(FaceImages.parse(OF_THE_SECOND_STANDARD))
                .containsExactly(new FaceImage(ImageFormat.JPEG, Octets.of(JPEG), 413, 531));
    }

    @Test
    void refusesAFaceInAFormatOfFingers() {
        byte[] print = HexFormat.of().parseHex("ffa0ffa8000211");
        assertMalformed(file(0x5F2E, records(1, face(print))));
        assertMalformed(file(0x7F2E, TestTlv.of(0xA1, TestTlv.of(0x80, print))));
    }

    @Test
    void refusesAFileWithoutAnImage() {
        assertMalformed(file(0x5F2E));
        assertMalformed(file(0x5F2E, new byte[3]));
        assertMalformed(file(0x5F2E, records(0)));
        assertMalformed(file(0x5F2E, records(1, new byte[10])));
        assertMalformed(file(0x5F2E, records(1, face(new byte[0]))));
        byte[] tooManyPoints = face(JPEG);
        tooManyPoints[4] = (byte) 0xFF;
        assertMalformed(file(0x5F2E, records(1, tooManyPoints)));
    }
}
