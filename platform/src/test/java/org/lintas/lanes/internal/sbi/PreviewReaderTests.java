package org.lintas.lanes.internal.sbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.emrtd.lds.Octets;

class PreviewReaderTests {

    private static final String TYPE = "multipart/x-mixed-replace; boundary=--frame";
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, '\r', '\n', '-', '-', (byte) 0xD9};

    @Test
    void readsPicturesWhateverTheyContain() throws IOException {
        PreviewReader reader = reader(bytes(part(JPEG), "\r\n", part(JPEG), "\r\n--frame--\r\n"));
        assertThat(reader.next()).contains(Octets.of(JPEG));
        assertThat(reader.next()).contains(Octets.of(JPEG));
        assertThat(reader.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/x-mixed-replace; boundary=frame",
                "Multipart/X-Mixed-Replace;boundary=\"frame\"",
                "multipart/mixed; boundary=--frame",
                "multipart/x-mixed-replace; boundary=frame; charset=utf-8",
                "multipart/x-mixed-replace; boundary=\"frame\";charset=utf-8"
            })
    void readsTheBoundaryHoweverItIsWritten(String type) throws IOException {
        PreviewReader reader =
                PreviewReader.of(type, new ByteArrayInputStream(part(JPEG))).orElseThrow();
        assertThat(reader.next()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "multipart/x-mixed-replace", "multipart/x; boundary="})
    void anAnswerWithoutABoundaryIsNoPreview(String type) {
        assertThat(PreviewReader.of(type, InputStream.nullInputStream())).isEmpty();
    }

    @Test
    void takesTheLongestPictureAndNotOneByteMore() throws IOException {
        byte[] longest = new byte[PreviewReader.FRAME_BYTES_MAX];
        longest[0] = (byte) 0xFF;
        longest[1] = (byte) 0xD8;
        assertThat(reader(part(longest)).next().orElseThrow().length()).isEqualTo(PreviewReader.FRAME_BYTES_MAX);
        refused(bytes("--frame\r\nContent-Length: %d\r\n\r\n".formatted(PreviewReader.FRAME_BYTES_MAX + 1)));
    }

    @Test
    void refusesAHeadWithoutAnEndABoundaryOrALength() {
        refused(bytes("--frame\r\n" + "A: b\r\n".repeat(PreviewReader.HEAD_BYTES_MAX)));
        refused(bytes("--frame\r\nA: " + "b".repeat(2 * PreviewReader.HEAD_BYTES_MAX)));
        refused(bytes("\r\n".repeat(2 * PreviewReader.HEAD_BYTES_MAX)));
        refused(bytes("--another\r\nContent-Length: 2\r\n\r\n"));
        refused(bytes("--frame\r\nContent-Type: image/jpeg\r\n\r\n"));
        refused(bytes("--frame\r\nContent-Length: -1\r\n\r\n"));
        refused(bytes("--frame\r\nContent-Length: 7"));
        refused(bytes("--frame\r\nContent-Length: 2\r\n" + " ".repeat(PreviewReader.HEAD_BYTES_MAX) + "\r\n\r\n"));
        refused(bytes("--frame\r\nContent-Length: 900000\r\n\r\n", JPEG));
    }

    @Test
    void refusesWhatIsNoJpegOrTooShort() {
        refused(bytes("--frame\r\nContent-Length: 5\r\n\r\n<svg>"));
        refused(bytes("--frame\r\nContent-Length: 1\r\n\r\n\u0001"));
    }

    private static void refused(byte[] answer) {
        assertThatThrownBy(() -> reader(answer).next()).isInstanceOf(IOException.class);
    }

    private static PreviewReader reader(byte[] answer) {
        return PreviewReader.of(TYPE, new ByteArrayInputStream(answer)).orElseThrow();
    }

    private static byte[] part(byte[] picture) {
        return bytes(
                "--frame\r\nContent-Type: image/jpeg\r\nContent-Length:%d\r\n\r\n".formatted(picture.length), picture);
    }

    private static byte[] bytes(Object... pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object piece : pieces) {
            bytes.writeBytes(
                    piece instanceof byte[] raw ? raw : piece.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toByteArray();
    }
}
