package org.lintas.optical;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Says which character a cut cell shows: two convolutions and two full layers, trained on pictures of OCR-B (README, "Training").
 * The weights are immutable; the scratch space makes an instance one thread's own.
 */
final class CharacterNet {

    /** What a cell may show, by number; the last is nothing at all. */
    static final String CLASSES = "<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ ";

    static final int COUNT = CLASSES.length();

    /** The number of "no character". */
    static final int NONE = COUNT - 1;

    /** Channels of the two convolutions and width of the hidden layer; choices of ours, by trial. */
    static final int CHANNELS_1 = 16;

    static final int CHANNELS_2 = 32;
    static final int HIDDEN = 64;

    /** Sides of the convolutions' windows, in samples; both move by two. */
    static final int WINDOW_1 = 5;

    static final int WINDOW_2 = 3;

    static final int WIDTH_1 = CellSampler.WIDTH / 2;
    static final int HEIGHT_1 = CellSampler.HEIGHT / 2;
    static final int WIDTH_2 = WIDTH_1 / 2;
    static final int HEIGHT_2 = HEIGHT_1 / 2;
    static final int FLAT = WIDTH_2 * HEIGHT_2 * CHANNELS_2;

    /**
     * The trained numbers. A convolution's weights lie by input channel, row and column of the window, then output channel; a full
     * layer's by input, then output. The biases follow the weights.
     */
    static final class Weights {

        static final int FIRST = WINDOW_1 * WINDOW_1 * CHANNELS_1;
        static final int SECOND = CHANNELS_1 * WINDOW_2 * WINDOW_2 * CHANNELS_2;
        static final int FULL = FLAT * HIDDEN;
        static final int LAST = HIDDEN * COUNT;

        final float[] first = new float[FIRST + CHANNELS_1];
        final float[] second = new float[SECOND + CHANNELS_2];
        final float[] hidden = new float[FULL + HIDDEN];
        final float[] out = new float[LAST + COUNT];

        float[][] all() {
            return new float[][] {first, second, hidden, out};
        }

        /** Reads the numbers as big-endian halves (IEEE 754 binary16), layer by layer. */
        static Weights read(InputStream stream) throws IOException {
            Weights weights = new Weights();
            DataInputStream data = new DataInputStream(stream);
            for (float[] layer : weights.all()) {
                for (int i = 0; i < layer.length; i++) {
                    layer[i] = Float.float16ToFloat(data.readShort());
                }
            }
            return weights;
        }
    }

    private static final class Trained {
        static final Weights WEIGHTS = load();

        private static Weights load() {
            try (InputStream stream = new BufferedInputStream(
                    Objects.requireNonNull(CharacterNet.class.getResourceAsStream("ocr-b.weights")))) {
                return Weights.read(stream);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private final Weights weights;
    final float[] afterFirst = new float[WIDTH_1 * HEIGHT_1 * CHANNELS_1];
    final float[] afterSecond = new float[FLAT];
    final float[] afterHidden = new float[HIDDEN];
    final float[] scores = new float[COUNT];

    CharacterNet(Weights weights) {
        this.weights = weights;
    }

    static CharacterNet trained() {
        return new CharacterNet(Trained.WEIGHTS);
    }

    /** The logarithm of each class's probability; the array is overwritten by the next call. */
    float[] logProbabilities(float[] samples) {
        convolveFirst(samples);
        convolveSecond();
        full(afterSecond, weights.hidden, afterHidden);
        rectify(afterHidden);
        full(afterHidden, weights.out, scores);
        normalise(scores);
        return scores;
    }

    private void convolveFirst(float[] samples) {
        for (int y = 0; y < HEIGHT_1; y++) {
            for (int x = 0; x < WIDTH_1; x++) {
                int to = (y * WIDTH_1 + x) * CHANNELS_1;
                System.arraycopy(weights.first, Weights.FIRST, afterFirst, to, CHANNELS_1);
                for (int j = 0; j < WINDOW_1; j++) {
                    int fromY = 2 * y + j - 2;
                    for (int i = 0; i < WINDOW_1; i++) {
                        int fromX = 2 * x + i - 2;
                        if (fromY >= 0 && fromY < CellSampler.HEIGHT && fromX >= 0 && fromX < CellSampler.WIDTH) {
                            float sample = samples[fromY * CellSampler.WIDTH + fromX];
                            add(sample, weights.first, (j * WINDOW_1 + i) * CHANNELS_1, afterFirst, to, CHANNELS_1);
                        }
                    }
                }
            }
        }
        rectify(afterFirst);
    }

    private void convolveSecond() {
        for (int y = 0; y < HEIGHT_2; y++) {
            for (int x = 0; x < WIDTH_2; x++) {
                int to = (y * WIDTH_2 + x) * CHANNELS_2;
                System.arraycopy(weights.second, Weights.SECOND, afterSecond, to, CHANNELS_2);
                for (int j = 0; j < WINDOW_2; j++) {
                    int fromY = 2 * y + j - 1;
                    for (int i = 0; i < WINDOW_2; i++) {
                        int fromX = 2 * x + i - 1;
                        if (fromY >= 0 && fromY < HEIGHT_1 && fromX >= 0 && fromX < WIDTH_1) {
                            window((fromY * WIDTH_1 + fromX) * CHANNELS_1, j * WINDOW_2 + i, to);
                        }
                    }
                }
            }
        }
        rectify(afterSecond);
    }

    private void window(int from, int place, int to) {
        for (int channel = 0; channel < CHANNELS_1; channel++) {
            float value = afterFirst[from + channel];
            if (value != 0) {
                int weight = (channel * WINDOW_2 * WINDOW_2 + place) * CHANNELS_2;
                add(value, weights.second, weight, afterSecond, to, CHANNELS_2);
            }
        }
    }

    private static void full(float[] from, float[] layer, float[] to) {
        System.arraycopy(layer, from.length * to.length, to, 0, to.length);
        for (int i = 0; i < from.length; i++) {
            if (from[i] != 0) {
                add(from[i], layer, i * to.length, to, 0, to.length);
            }
        }
    }

    private static void add(float factor, float[] from, int fromStart, float[] to, int toStart, int count) {
        for (int i = 0; i < count; i++) {
            to[toStart + i] += factor * from[fromStart + i];
        }
    }

    private static void rectify(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
    }

    private static void normalise(float[] scores) {
        float most = scores[0];
        for (float score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score - most);
        }
        float shift = most + (float) Math.log(sum);
        for (int i = 0; i < scores.length; i++) {
            scores[i] -= shift;
        }
    }
}
