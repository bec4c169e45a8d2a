package org.lintas.face;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What remains of a face for comparison: a direction in 192 dimensions, of length 1. Personal data of the most protected
 * kind: store it encrypted only. Immutable.
 */
public final class FaceTemplate {

    /** The network and alignment that make these templates; scores between templates of different models mean nothing. */
    public static final String MODEL = "mobilefacenet-192-1";

    /** Numbers in a template. */
    public static final int DIMENSIONS = 192;

    /** Length of {@link #encoded()} in bytes: two of mark, one of version, one reserved, then 192 numbers of four. */
    public static final int ENCODED_BYTES = 4 + 4 * DIMENSIONS;

    /** Value of 1 in {@link #packed()}: 63 stands for 0.30, which one coordinate of some ten thousand exceeds. */
    public static final double PACKED_UNIT = 0.30 / 63;

    /** Greatest number in {@link #packed()}. */
    public static final int PACKED_MAX = 63;

    /** First bytes of an encoded template: "FT", version 1, 0. */
    private static final byte[] MARK = {'F', 'T', 1, 0};

    /** How far the length of a stored template may be from 1: rounding of 192 floats stays below 1e-5. */
    private static final double LENGTH_TOLERANCE = 1e-3;

    private final float[] direction;

    private FaceTemplate(float[] direction) {
        this.direction = direction;
    }

    /** Scales a network's output to length 1. */
    static FaceTemplate normalised(float[] values) {
        double length = length(values);
        if (values.length != DIMENSIONS || !(length > 0) || Double.isInfinite(length)) {
            throw new IllegalArgumentException("not an embedding: " + values.length + " values of length " + length);
        }
        float[] direction = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            direction[i] = (float) (values[i] / length);
        }
        return new FaceTemplate(direction);
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws IllegalArgumentException if the bytes are no template of this version
     */
    public static FaceTemplate decoded(byte[] encoded) {
        if (encoded.length != ENCODED_BYTES || !Arrays.equals(MARK, 0, MARK.length, encoded, 0, MARK.length)) {
            throw new IllegalArgumentException("not a face template of version 1");
        }
        float[] values = new float[DIMENSIONS];
        ByteBuffer.wrap(encoded, MARK.length, 4 * DIMENSIONS)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        if (!(Math.abs(length(values) - 1) < LENGTH_TOLERANCE)) {
            throw new IllegalArgumentException("a face template has length 1");
        }
        return new FaceTemplate(values);
    }

    /** The template as {@link #ENCODED_BYTES} bytes, little-endian, version 1. */
    public byte[] encoded() {
        var buffer = ByteBuffer.allocate(ENCODED_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MARK);
        buffer.asFloatBuffer().put(direction);
        return buffer.array();
    }

    /**
     * The template for search, a quarter as large: each coordinate in {@link #PACKED_UNIT}, rounded and bounded by
     * {@link #PACKED_MAX} either way. Their inner product times the unit twice is the score, within 0.02
     * where no coordinate is bounded; what a bound cuts off comes on top.
     */
    public byte[] packed() {
        byte[] packed = new byte[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            packed[i] = (byte) Math.clamp(Math.round(direction[i] / PACKED_UNIT), -PACKED_MAX, PACKED_MAX);
        }
        return packed;
    }

    /** Cosine of the angle between two templates, -1 to 1: the score of a comparison, higher means more alike. */
    public double score(FaceTemplate other) {
        double sum = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            sum += (double) direction[i] * other.direction[i];
        }
        return Math.clamp(sum, -1, 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaceTemplate template && Arrays.equals(direction, template.direction);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(direction);
    }

    /** Says nothing of the face, so that no template reaches a log. */
    @Override
    public String toString() {
        return "FaceTemplate[" + MODEL + "]";
    }

    static double length(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum);
    }
}
