package org.lintas.face.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
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
        FloatBuffer given = coordinates(face);
        for (int i = 0; i < values.length; i++) {
            values[i] = given.get(i) + distance * values[i] / Math.sqrt(values.length);
        }
        return direction(values);
    }

    private static FloatBuffer coordinates(FaceTemplate face) {
        return ByteBuffer.wrap(face.encoded())
                .position(4)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
    }

    /** What a score loses, either way, where coordinates are beyond what a packed one can hold; mostly nothing. */
    static double cutOff(FaceTemplate one, FaceTemplate other) {
        double most = FaceTemplate.PACKED_MAX * FaceTemplate.PACKED_UNIT;
        FloatBuffer some = coordinates(one);
        FloatBuffer others = coordinates(other);
        double lost = 0;
        for (int i = 0; i < FaceTemplate.DIMENSIONS; i++) {
            double kept =
                    Math.clamp((double) some.get(i), -most, most) * Math.clamp((double) others.get(i), -most, most);
            lost += Math.abs((double) some.get(i) * others.get(i) - kept);
        }
        return lost;
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
