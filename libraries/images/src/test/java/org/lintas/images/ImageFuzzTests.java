package org.lintas.images;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures made of anything, and real ones altered: each gives a picture within the bounds or the one failure, and nothing else. */
class ImageFuzzTests {

    /** Small, so that many pictures are tried; a codec that runs on past its time is a finding for the log, not a failure. */
    private static final ImageBounds BOUNDS = new ImageBounds(1 << 16, 1 << 16, 512, Duration.ofSeconds(3));

    private static final ImageDecoder DECODER = ImageDecoder.inProcess(BOUNDS);

    static Stream<byte[]> pictures() {
        byte[] map = "P5 32 32 255\n".getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                Pictures.encoded(Pictures.noisy(40, 32), "jpeg"),
                Pictures.progressive(Pictures.noisy(40, 32)),
                Pictures.encoded(Pictures.noisy(32, 32), "png"),
                Pictures.encoded(Pictures.noisy(32, 32), "jpeg2000"),
                Pictures.encoded(Pictures.noisy(32, 32), "bmp"),
                Pictures.encoded(Pictures.grey(32, 32, 9), "bmp"),
                Pictures.encoded(Pictures.noisy(32, 32), "tiff"),
                Pictures.encoded(Pictures.grey(32, 32, 9), "tiff"),
                Pictures.tiff(Pictures.noisy(32, 32), "PackBits"),
                Pictures.tiff(Pictures.noisy(32, 32), "LZW"),
                TiffSpecimen.grey(40, 32, true),
                WsqSpecimen.quarters(),
                Arrays.copyOf(map, map.length + 32 * 32));
    }

    @MethodSource("pictures")
    @FuzzTest(maxDuration = "10m")
    void readsAnyHeader(byte[] data) {
        try {
            ImageHeader header = ImageHeader.within(ImageBounds.CHIP, data);
            if (header.width() * header.height() > ImageBounds.CHIP.pixelsMax()) {
                throw new AssertionError("beyond the bound");
            }
        } catch (UnreadableImage allowed) {
            expectMessage(allowed);
        }
    }

    @MethodSource("pictures")
    @FuzzTest(maxDuration = "10m")
    void readsWhateverAPictureStatesOfItsSampling(byte[] data) {
        Resolution.stated(data).ifPresent(resolution -> {
            if (!(resolution.pixelsPerInch() <= Resolution.PIXELS_PER_INCH_MAX)) {
                throw new AssertionError("beyond the bound");
            }
        });
    }

    @MethodSource("pictures")
    @FuzzTest(maxDuration = "10m")
    void decodesAnyPicture(byte[] data) {
        try {
            DecodedImage image = DECODER.decode(data);
            if ((long) image.width() * image.height() > BOUNDS.pixelsMax()) {
                throw new AssertionError("beyond the bound");
            }
        } catch (UnreadableImage allowed) {
            expectMessage(allowed);
        }
    }

    private static void expectMessage(UnreadableImage refusal) {
        if (refusal.getMessage() == null) {
            throw new AssertionError("no message", refusal);
        }
    }
}
