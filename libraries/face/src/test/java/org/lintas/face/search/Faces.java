package org.lintas.face.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;
import org.lintas.face.FaceTemplate;

/** Templates of nobody: random directions, alike if they are made of one another. */
final class Faces {

    private Faces() {}

    static FaceTemplate any(SplittableRandom random) {
        return direction(gaussian(random));
    }

    /** A direction near another: its cosine is about 1 / sqrt(1 + distance squared). */
    static FaceTemplate near(FaceTemplate face, double distance, SplittableRandom random) {
        double[] values = gaussian(random);
        var given = ByteBuffer.wrap(face.encoded())
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(4)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        for (int i = 0; i < values.length; i++) {
            values[i] = given.get(i) + distance * values[i] / Math.sqrt(values.length);
        }
        return direction(values);
    }

    static byte[] packed(SplittableRandom random) {
        byte[] packed = new byte[FaceTemplate.DIMENSIONS];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (byte) random.nextInt(-FaceTemplate.PACKED_MAX, FaceTemplate.PACKED_MAX + 1);
        }
        return packed;
    }

    private static double[] gaussian(SplittableRandom random) {
        double[] values = new double[FaceTemplate.DIMENSIONS];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    private static FaceTemplate direction(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        var encoded = ByteBuffer.allocate(FaceTemplate.ENCODED_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        encoded.put(new byte[] {'F', 'T', 1, 0});
        for (double value : values) {
            encoded.putFloat((float) (value / Math.sqrt(sum)));
        }
        return FaceTemplate.decoded(encoded.array());
    }
}
