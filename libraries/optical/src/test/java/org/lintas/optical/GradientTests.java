package org.lintas.optical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The slope that training goes by is that of the loss: compared with differences of the loss itself. */
class GradientTests {

    @Test
    void theSlopeIsThatOfTheLoss() {
        SplittableRandom random = new SplittableRandom(5);
        CharacterNet.Weights weights = new CharacterNet.Weights();
        for (float[] layer : weights.all()) {
            for (int i = 0; i < layer.length; i++) {
                layer[i] = (float) (random.nextGaussian() * 0.1);
            }
        }
        float[] samples = new float[CellSampler.SAMPLES];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) random.nextGaussian();
        }
        Gradient gradient = new Gradient(weights);
        gradient.learn(samples, 7);
        for (int layer = 0; layer < 4; layer++) {
            int close = 0;
            for (int trial = 0; trial < 50; trial++) {
                int at = random.nextInt(weights.all()[layer].length);
                double slope = slope(weights, weights.all()[layer], at, samples);
                close += Math.abs(gradient.sums()[layer][at] - slope) < 4e-3 + 0.05 * Math.abs(slope) ? 1 : 0;
            }
            // Where a cell of the network switches on or off within the step, the difference is no slope.
            assertThat(close).as("layer %d", layer).isGreaterThanOrEqualTo(44);
        }
    }

    private static double slope(CharacterNet.Weights weights, float[] layer, int at, float[] samples) {
        float step = 1e-3f;
        float kept = layer[at];
        layer[at] = kept + step;
        double above = -new CharacterNet(weights).logProbabilities(samples)[7];
        layer[at] = kept - step;
        double below = -new CharacterNet(weights).logProbabilities(samples)[7];
        layer[at] = kept;
        return (above - below) / (2 * step);
    }
}
