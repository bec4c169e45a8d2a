package org.lintas.optical;

/** Adam (Kingma and Ba 2015) with the usual constants. */
final class Optimiser {

    private static final double DECAY_1 = 0.9;
    private static final double DECAY_2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final float[][] weights;
    private final float[][] means;
    private final float[][] squares;
    private double power1 = 1;
    private double power2 = 1;

    Optimiser(CharacterNet.Weights weights) {
        this.weights = weights.all();
        this.means = new CharacterNet.Weights().all();
        this.squares = new CharacterNet.Weights().all();
    }

    /** One step against a gradient times a factor. */
    void step(float[][] gradient, float factor, double rate) {
        power1 *= DECAY_1;
        power2 *= DECAY_2;
        double step = rate * Math.sqrt(1 - power2) / (1 - power1);
        for (int layer = 0; layer < weights.length; layer++) {
            for (int i = 0; i < weights[layer].length; i++) {
                float slope = gradient[layer][i] * factor;
                means[layer][i] += (float) (1 - DECAY_1) * (slope - means[layer][i]);
                squares[layer][i] += (float) (1 - DECAY_2) * (slope * slope - squares[layer][i]);
                weights[layer][i] -= (float) (step * means[layer][i] / (Math.sqrt(squares[layer][i]) + EPSILON));
            }
        }
    }
}
