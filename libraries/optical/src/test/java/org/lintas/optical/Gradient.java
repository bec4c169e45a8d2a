package org.lintas.optical;

import java.util.Arrays;
import org.lintas.optical.CharacterNet.Weights;

/** The slope of the cross entropy along every weight of a {@link CharacterNet}, summed over cells. */
final class Gradient {

    private final Weights weights;
    private final CharacterNet net;
    private final Weights sums = new Weights();
    private final float[] atScores = new float[CharacterNet.COUNT];
    private final float[] atHidden = new float[CharacterNet.HIDDEN];
    private final float[] atSecond = new float[CharacterNet.FLAT];
    private final float[] atFirst;

    Gradient(Weights weights) {
        this.weights = weights;
        this.net = new CharacterNet(weights);
        this.atFirst = new float[net.afterFirst.length];
    }

    float[][] sums() {
        return sums.all();
    }

    void clear() {
        for (float[] layer : sums.all()) {
            Arrays.fill(layer, 0);
        }
    }

    void addAll(Gradient other) {
        float[][] mine = sums.all();
        float[][] others = other.sums.all();
        for (int layer = 0; layer < mine.length; layer++) {
            for (int i = 0; i < mine[layer].length; i++) {
                mine[layer][i] += others[layer][i];
            }
        }
    }

    /** Adds the slope of one cell and gives its loss. */
    double learn(float[] samples, int wanted) {
        float[] scores = net.logProbabilities(samples);
        double loss = -scores[wanted];
        for (int i = 0; i < atScores.length; i++) {
            atScores[i] = (float) Math.exp(scores[i]) - (i == wanted ? 1 : 0);
        }
        full(net.afterHidden, weights.out, atScores, sums.out, atHidden);
        full(net.afterSecond, weights.hidden, atHidden, sums.hidden, atSecond);
        Arrays.fill(atFirst, 0);
        second();
        first(samples);
        return loss;
    }

    private static void full(float[] input, float[] layer, float[] atOutput, float[] sum, float[] atInput) {
        int outputs = atOutput.length;
        for (int i = 0; i < input.length; i++) {
            atInput[i] = 0;
            if (input[i] > 0) {
                int from = i * outputs;
                float[] parts = new float[4];
                for (int o = 0; o < outputs; o++) {
                    sum[from + o] += input[i] * atOutput[o];
                }
                int o = 0;
                for (; o + 3 < outputs; o += 4) {
                    parts[0] += layer[from + o] * atOutput[o];
                    parts[1] += layer[from + o + 1] * atOutput[o + 1];
                    parts[2] += layer[from + o + 2] * atOutput[o + 2];
                    parts[3] += layer[from + o + 3] * atOutput[o + 3];
                }
                for (; o < outputs; o++) {
                    parts[0] += layer[from + o] * atOutput[o];
                }
                atInput[i] = parts[0] + parts[1] + parts[2] + parts[3];
            }
        }
        for (int o = 0; o < outputs; o++) {
            sum[input.length * outputs + o] += atOutput[o];
        }
    }

    private void second() {
        for (int y = 0; y < CharacterNet.HEIGHT_2; y++) {
            for (int x = 0; x < CharacterNet.WIDTH_2; x++) {
                int at = (y * CharacterNet.WIDTH_2 + x) * CharacterNet.CHANNELS_2;
                for (int o = 0; o < CharacterNet.CHANNELS_2; o++) {
                    sums.second[Weights.SECOND + o] += atSecond[at + o];
                }
                for (int place = 0; place < 9; place++) {
                    int fromY = 2 * y + place / 3 - 1;
                    int fromX = 2 * x + place % 3 - 1;
                    if (fromY >= 0 && fromY < CharacterNet.HEIGHT_1 && fromX >= 0 && fromX < CharacterNet.WIDTH_1) {
                        window((fromY * CharacterNet.WIDTH_1 + fromX) * CharacterNet.CHANNELS_1, place, at);
                    }
                }
            }
        }
    }

    private void window(int from, int place, int at) {
        float[] sum = sums.second;
        for (int channel = 0; channel < CharacterNet.CHANNELS_1; channel++) {
            float value = net.afterFirst[from + channel];
            if (value > 0) {
                int weight = (channel * 9 + place) * CharacterNet.CHANNELS_2;
                float a = 0;
                float b = 0;
                for (int o = 0; o < CharacterNet.CHANNELS_2; o++) {
                    sum[weight + o] += value * atSecond[at + o];
                }
                for (int o = 0; o < CharacterNet.CHANNELS_2; o += 2) {
                    a += weights.second[weight + o] * atSecond[at + o];
                    b += weights.second[weight + o + 1] * atSecond[at + o + 1];
                }
                atFirst[from + channel] += a + b;
            }
        }
    }

    private void first(float[] samples) {
        float[] sum = sums.first;
        for (int y = 0; y < CharacterNet.HEIGHT_1; y++) {
            for (int x = 0; x < CharacterNet.WIDTH_1; x++) {
                int at = (y * CharacterNet.WIDTH_1 + x) * CharacterNet.CHANNELS_1;
                for (int o = 0; o < CharacterNet.CHANNELS_1; o++) {
                    sum[Weights.FIRST + o] += atFirst[at + o];
                }
                for (int place = 0; place < 25; place++) {
                    int fromY = 2 * y + place / 5 - 2;
                    int fromX = 2 * x + place % 5 - 2;
                    if (fromY >= 0 && fromY < CellSampler.HEIGHT && fromX >= 0 && fromX < CellSampler.WIDTH) {
                        float value = samples[fromY * CellSampler.WIDTH + fromX];
                        for (int o = 0; o < CharacterNet.CHANNELS_1; o++) {
                            sum[place * CharacterNet.CHANNELS_1 + o] += value * atFirst[at + o];
                        }
                    }
                }
            }
        }
    }
}
