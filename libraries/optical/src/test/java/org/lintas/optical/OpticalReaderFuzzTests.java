package org.lintas.optical;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.time.LocalDate;

/** No bytes make the reader throw, hang or believe what is not there. Replays its corpus in a normal test run. */
class OpticalReaderFuzzTests {

    private static final LocalDate REFERENCE = LocalDate.of(2026, 11, 22);

    @FuzzTest(maxDuration = "10m")
    void noFileMakesTheReaderThrow(byte[] encoded) {
        assertThat(OpticalReader.read(encoded, REFERENCE)).isNotNull();
    }

    @FuzzTest(maxDuration = "10m")
    void noPixelsMakeTheReaderThrow(FuzzedDataProvider data) {
        BufferedImage image = new BufferedImage(
                data.consumeInt(OpticalReader.SIDE_MIN, 400), data.consumeInt(20, 300), BufferedImage.TYPE_BYTE_GRAY);
        byte[] levels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] drawn = data.consumeRemainingAsBytes();
        for (int i = 0; i < levels.length && drawn.length > 0; i++) {
            levels[i] = drawn[i % drawn.length];
        }
        assertThat(OpticalReader.read(image, REFERENCE)).isNotNull();
    }
}
