package org.lintas.emrtd.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CapturedRecordsTests {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a00");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000");
    private static final byte[] WSQ = HexFormat.of().parseHex("ffa0ffa8000211");

    /** Whole records of both parts. */
    static Stream<Octets> fingers() {
        return Stream.of(
                fingers(0, finger(8, 1, false, PNG)), fingers(1, finger(2, 2, true, WSQ), finger(3, 0, true, PNG)));
    }

    static Stream<Octets> faces() {
        return Stream.of(faces(face(1, 3, JPEG)), faces(face(0, 0, JPEG), face(2, 1, JPEG)));
    }

    @Test
    void readsAFingerWithItsPosition() throws MalformedLdsException {
        assertThat(CapturedRecords.fingers(fingers(0, finger(8, 1, false, PNG))))
                .containsExactly(new FingerImage(8, ImageFormat.PNG, Octets.of(PNG), 388, 450));
    }

    @Test
    void readsSeveralFingersWithCertificates() throws MalformedLdsException {
        assertThat(CapturedRecords.fingers(fingers(1, finger(2, 2, true, WSQ), finger(3, 0, true, PNG))))
                .extracting(FingerImage::position, FingerImage::format)
                .containsExactly(tuple(2, ImageFormat.WSQ), tuple(3, ImageFormat.PNG));
    }

    @Test
    void readsAFaceBehindItsLandmarks() throws MalformedLdsException {
        assertThat(CapturedRecords.faces(faces(face(1, 3, JPEG))))
                .containsExactly(new FaceImage(ImageFormat.JPEG, Octets.of(JPEG), 600, 800));
    }

    @Test
    void refusesTheEditionOf2005() {
        byte[] record = fingers(0, finger(8, 1, false, PNG)).toByteArray();
        record[5] = '1';
        assertThatExceptionOfType(MalformedLdsException.class)
                .isThrownBy(() -> CapturedRecords.fingers(Octets.of(record)))
                .withMessageContaining("2011");
    }

    @Test
    void refusesAnotherLengthThanDeclared() {
        byte[] record = fingers(0, finger(8, 1, false, PNG)).toByteArray();
        Octets longer = Octets.of(Arrays.copyOf(record, record.length + 1));
        assertThatExceptionOfType(MalformedLdsException.class).isThrownBy(() -> CapturedRecords.fingers(longer));
    }

    @Test
    void refusesARecordWithoutRepresentation() {
        assertThatExceptionOfType(MalformedLdsException.class)
                .isThrownBy(() -> CapturedRecords.fingers(fingers(0)))
                .withMessageContaining("no representation");
    }

    @Test
    void refusesWhatIsCutOffAnywhere() {
        byte[] whole = fingers(1, finger(2, 2, true, WSQ)).toByteArray();
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            if (length >= 12) {
                ByteBuffer.wrap(part).putInt(8, length);
            }
            assertThatExceptionOfType(MalformedLdsException.class)
                    .as("cut off at %d", length)
                    .isThrownBy(() -> CapturedRecords.fingers(Octets.of(part)));
        }
    }

    @Test
    void takesAsManyImagesAsTheBoundAndNotOneMore() throws MalformedLdsException {
        byte[][] most = new byte[FingerImages.IMAGES_MAX][];
        Arrays.fill(most, finger(2, 0, false, PNG));
        assertThat(CapturedRecords.fingers(fingers(0, most))).hasSize(FingerImages.IMAGES_MAX);
        byte[][] more = new byte[FingerImages.IMAGES_MAX + 1][];
        Arrays.fill(more, finger(2, 0, false, PNG));
        assertThatExceptionOfType(MalformedLdsException.class)
                .isThrownBy(() -> CapturedRecords.fingers(fingers(0, more)));
    }

    private static Octets fingers(int certified, byte[]... representations) {
        byte[] body = TlvReaderTests.join(representations);
        byte[] header = ByteBuffer.allocate(16)
                .put(HexFormat.of().parseHex("4649520030323000"))
                .putInt(16 + body.length)
                .putShort((short) representations.length)
                .put((byte) certified)
                .put((byte) representations.length)
                .array();
        return Octets.of(TlvReaderTests.join(header, body));
    }

    private static byte[] finger(int position, int qualityBlocks, boolean certified, byte[] image) {
        int certificates = certified ? 1 + 3 : 0;
        int length = 4 + 14 + 1 + 5 * qualityBlocks + certificates + 1 + 1 + 1 + 8 + 3 + 4 + 4 + image.length;
        ByteBuffer record = ByteBuffer.allocate(length).putInt(length).put(new byte[14]);
        record.put((byte) qualityBlocks).put(new byte[5 * qualityBlocks]);
        if (certified) {
            record.put((byte) 1).put(new byte[3]);
        }
        return record.put((byte) position)
                .put(new byte[1 + 1 + 8 + 3])
                .putShort((short) 388)
                .putShort((short) 450)
                .putInt(image.length)
                .put(image)
                .array();
    }

    private static Octets faces(byte[]... representations) {
        byte[] body = TlvReaderTests.join(representations);
        byte[] header = ByteBuffer.allocate(17)
                .put(HexFormat.of().parseHex("4641430030333000"))
                .putInt(17 + body.length)
                .putShort((short) representations.length)
                .put(new byte[3])
                .array();
        return Octets.of(TlvReaderTests.join(header, body));
    }

    private static byte[] face(int qualityBlocks, int landmarks, byte[] image) {
        int length = 4 + 14 + 1 + 5 * qualityBlocks + 17 + 8 * landmarks + 11 + 4 + image.length;
        return ByteBuffer.allocate(length)
                .putInt(length)
                .put(new byte[14])
                .put((byte) qualityBlocks)
                .put(new byte[5 * qualityBlocks])
                .putShort((short) landmarks)
                .put(new byte[15 + 8 * landmarks + 2])
                .putShort((short) 600)
                .putShort((short) 800)
                .put(new byte[5])
                .putInt(image.length)
                .put(image)
                .array();
    }
}
