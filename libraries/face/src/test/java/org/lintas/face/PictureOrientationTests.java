package org.lintas.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.testkit.Seed;

class PictureOrientationTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theTagIsReadInEitherByteOrder(int orientation) {
        assertThat(PictureOrientation.of(jpeg(orientation, ByteOrder.BIG_ENDIAN)))
                .isEqualTo(orientation);
        assertThat(PictureOrientation.of(jpeg(orientation, ByteOrder.LITTLE_ENDIAN)))
                .isEqualTo(orientation);
    }

    @Test
    void whatIsBrokenIsUpright() {
        byte[] whole = jpeg(6, ByteOrder.BIG_ENDIAN);
        for (int length = 0; length < whole.length - 2; length++) {
            assertThat(PictureOrientation.of(Arrays.copyOf(whole, length))).isEqualTo(PictureOrientation.UPRIGHT);
        }
        assertThat(PictureOrientation.of(jpeg(0, ByteOrder.BIG_ENDIAN))).isEqualTo(PictureOrientation.UPRIGHT);
        assertThat(PictureOrientation.of(jpeg(9, ByteOrder.BIG_ENDIAN))).isEqualTo(PictureOrientation.UPRIGHT);
    }

    @Test
    void alteredBytesNeverThrow() {
        long seed = Seed.current();
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] altered = jpeg(6, i % 2 == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            for (int j = 0; j < 3; j++) {
                altered[random.nextInt(altered.length)] = (byte) random.nextInt();
            }
            assertThat(PictureOrientation.of(altered)).as("seed %d", seed).isBetween(1, 8);
        }
    }

    /** The letters of Exif's own table: where the first row and the first column of the file are to be seen. */
    @Test
    void picturesAreTurnedAsTheTagSays() {
        assertThat(upright(1)).isEqualTo("ab cd ef");
        assertThat(upright(2)).isEqualTo("ba dc fe");
        assertThat(upright(3)).isEqualTo("fe dc ba");
        assertThat(upright(4)).isEqualTo("ef cd ab");
        assertThat(upright(5)).isEqualTo("ace bdf");
        assertThat(upright(6)).isEqualTo("eca fdb");
        assertThat(upright(7)).isEqualTo("fdb eca");
        assertThat(upright(8)).isEqualTo("bdf ace");
    }

    /** A picture of two columns and three rows of tiles, each of its letter. */
    private static String upright(int orientation) {
        int side = 32;
        int[] pixels = new int[2 * side * 3 * side];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 'a' + i / (2 * side) / side * 2 + i % (2 * side) / side;
        }
        var upright = PictureOrientation.upright(new FaceImage(2 * side, 3 * side, pixels), orientation);
        var text = new StringBuilder();
        for (int y = side / 2; y < upright.height(); y += side) {
            for (int x = side / 2; x < upright.width(); x += side) {
                text.append((char) upright.rgb(x, y));
            }
            text.append(' ');
        }
        return text.toString().strip();
    }

    /** The beginning of a JPEG as cameras write it: JFIF, then Exif, then the scan. */
    private static byte[] jpeg(int orientation, ByteOrder order) {
        var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4).order(order);
        tiff.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4D4D))
                .putShort((short) 42);
        tiff.putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0100).putShort((short) 4).putInt(1).putInt(640);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 4, 1, 2});
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (2 + 6 + tiff.capacity())});
        bytes.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        bytes.writeBytes(tiff.array());
        return bytes.toByteArray();
    }
}
