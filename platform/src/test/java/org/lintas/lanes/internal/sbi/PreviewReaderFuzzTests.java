package org.lintas.lanes.internal.sbi;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.emrtd.lds.Octets;

/** Live pictures made of anything: each is a JPEG within its bound, or the preview ends. */
class PreviewReaderFuzzTests {

    static Stream<byte[]> previews() {
        return Stream.of(
                        "--f\r\nContent-Length:2\r\n\r\n\u00FF\u00D8\r\n--f\r\ncontent-length: 3\r\n\r\n\u00FF\u00D8x--f--\r\n",
                        "\r\n\r\n--f\nContent-Type:image/jpeg\nContent-Length:0000002\n\n\u00FF\u00D8",
                        "--g\r\n\r\n")
                .map(preview -> preview.getBytes(StandardCharsets.ISO_8859_1));
    }

    @MethodSource("previews")
    @FuzzTest(maxDuration = "10m")
    void readsPicturesOrEnds(byte[] data) {
        PreviewReader reader = PreviewReader.of(
                        "multipart/x-mixed-replace; boundary=--f", new ByteArrayInputStream(data))
                .orElseThrow();
        try {
            for (Optional<Octets> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
                int length = frame.get().length();
                if (length < 2 || length > PreviewReader.FRAME_BYTES_MAX) {
                    throw new AssertionError(length + " bytes");
                }
            }
        } catch (IOException end) {
            // As it has to be.
            return;
        }
    }
}
