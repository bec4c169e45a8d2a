package org.lintas.face.attack;

/** Power of the waves that a square of numbers is made of, by the fast Fourier transform (J. W. Cooley, J. W. Tukey, 1965). */
final class Spectrum {

    private final int side;
    private final double[] real;
    private final double[] imaginary;

    /**
     * Transforms a square.
     *
     * @param side a power of two
     * @param values rows of {@code side} numbers; not kept
     */
    Spectrum(int side, double[] values) {
        if (Integer.bitCount(side) != 1 || values.length != side * side) {
            throw new IllegalArgumentException("a square whose side is a power of two");
        }
        this.side = side;
        this.real = values.clone();
        this.imaginary = new double[values.length];
        for (int line = 0; line < side; line++) {
            transform(line * side, 1);
        }
        for (int line = 0; line < side; line++) {
            transform(line, side);
        }
    }

    int side() {
        return side;
    }

    /** Power of the wave with so many cycles across and down the square, each negative down to minus half the side. */
    double power(int across, int down) {
        int index = Math.floorMod(down, side) * side + Math.floorMod(across, side);
        return real[index] * real[index] + imaginary[index] * imaginary[index];
    }

    /** One row or column in place. */
    private void transform(int first, int stride) {
        reverseBits(first, stride);
        for (int half = 1; half < side; half *= 2) {
            for (int k = 0; k < half; k++) {
                double cosine = Math.cos(Math.PI * k / half);
                double sine = -Math.sin(Math.PI * k / half);
                for (int i = k; i < side; i += 2 * half) {
                    butterfly(first + i * stride, first + (i + half) * stride, cosine, sine);
                }
            }
        }
    }

    private void butterfly(int one, int other, double cosine, double sine) {
        double turnedReal = real[other] * cosine - imaginary[other] * sine;
        double turnedImaginary = real[other] * sine + imaginary[other] * cosine;
        real[other] = real[one] - turnedReal;
        imaginary[other] = imaginary[one] - turnedImaginary;
        real[one] += turnedReal;
        imaginary[one] += turnedImaginary;
    }

    private void reverseBits(int first, int stride) {
        int bits = Integer.numberOfTrailingZeros(side);
        for (int i = 0; i < side; i++) {
            int j = Integer.reverse(i) >>> (Integer.SIZE - bits);
            if (i < j) {
                swap(real, first + i * stride, first + j * stride);
                swap(imaginary, first + i * stride, first + j * stride);
            }
        }
    }

    private static void swap(double[] values, int one, int other) {
        double kept = values[one];
        values[one] = values[other];
        values[other] = kept;
    }
}
