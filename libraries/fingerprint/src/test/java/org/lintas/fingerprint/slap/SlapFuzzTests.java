package org.lintas.fingerprint.slap;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.fingerprint.FingerImage;
import org.lintas.simulators.fingers.SlapPressing;

/** Pictures of anything, and made hands altered: each gives fingers of the hand, each once, or none, and nothing else. */
class SlapFuzzTests {

    /** Widths that two bytes choose: up to that of a coarse picture. */
    private static final int WIDTH_MAX = 400;

    /** Sampling, in pixels per inch: coarse, so that a picture is small. */
    private static final double SAMPLING = 125;

    private static final List<SlapKind> KINDS = List.of(SlapKind.RIGHT, SlapKind.LEFT, SlapKind.THUMBS);

    static Stream<byte[]> pictures() {
        return Stream.of(SlapPressing.WELL, SlapPressing.WELL.tilted(0.4).spread(-20))
                .map(pressing -> bytes(Slaps.part(Slaps.image(pressing), 0, 4)));
    }

    private static byte[] bytes(FingerImage image) {
        byte[] bytes = new byte[3 + image.width() * image.height()];
        bytes[1] = (byte) ((image.width() - 1) >> 8);
        bytes[2] = (byte) (image.width() - 1);
        for (int i = 3; i < bytes.length; i++) {
            bytes[i] = (byte) image.level((i - 3) % image.width(), (i - 3) / image.width());
        }
        return bytes;
    }

    @MethodSource("pictures")
    @FuzzTest(maxDuration = "10m")
    void takesAnyPictureApart(byte[] data) {
        if (data.length < 4) {
            return;
        }
        int width = 1 + (((data[1] & 0xFF) << 8) | (data[2] & 0xFF)) % WIDTH_MAX;
        int height = Math.min(WIDTH_MAX, (data.length - 3) / width);
        if (height == 0) {
            return;
        }
        byte[] levels = new byte[width * height];
        System.arraycopy(data, 3, levels, 0, levels.length);
        SlapKind kind = KINDS.get(Math.floorMod(data[0], KINDS.size()));
        SlapSegmentation found = new SlapSegmenter().segment(FingerImage.ofLevels(width, levels, SAMPLING), kind);
        long names =
                found.fingers().stream().map(SlapFinger::position).distinct().count();
        boolean ofTheHand = found.fingers().stream().map(SlapFinger::position).allMatch(kind.positions()::contains);
        if (names != found.fingers().size() || !ofTheHand) {
            throw new AssertionError(found.toString());
        }
    }
}
