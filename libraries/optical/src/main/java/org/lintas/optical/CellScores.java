package org.lintas.optical;

import java.util.HashMap;
import java.util.Map;
import org.lintas.optical.CellSampler.Look;

/** What each cell of a grid shows, read when asked for. Used by one thread at a time. */
final class CellScores {

    /** Logarithm of the probability below which a class of a cell counts no less: one in a thousand, so that no cell decides alone. */
    static final float FLOOR = -6.9f;

    /** Probability of the best class below which a cell is looked at again from {@link #LOOKS}: a choice of ours. */
    private static final double CERTAIN = Math.log(0.995);

    /** Second looks: shifted by a twentieth of the pitch, narrower, wider, higher and lower. */
    private static final Look[] LOOKS = {
        new Look(-0.05, 0, 1, 1, 0),
        new Look(0.05, 0, 1, 1, 0),
        new Look(0, -0.06, 1, 0.95, 0),
        new Look(0, 0.06, 1, 1.06, 0),
        new Look(0, 0, 0.95, 1, 0),
        new Look(0, 0, 1.05, 1, 0)
    };

    private final Grid grid;
    private final CellSampler sampler;
    private final CharacterNet net;
    private final boolean careful;
    private final Map<Long, float[]> known = new HashMap<>();
    private final float[] samples = new float[CellSampler.SAMPLES];

    CellScores(Grid grid, CellSampler sampler, CharacterNet net, boolean careful) {
        this.grid = grid;
        this.sampler = sampler;
        this.net = net;
        this.careful = careful;
    }

    Grid grid() {
        return grid;
    }

    /** The logarithms of the probabilities of the classes; written by nobody. */
    float[] of(int column, int row) {
        return known.computeIfAbsent(((long) row << 32) | (column & 0xFFFFFFFFL), any -> read(column, row));
    }

    /** The samples of a cell, until the next call. */
    float[] samples(int column, int row) {
        sampler.sample(grid, column, row, Look.STRAIGHT, samples);
        return samples;
    }

    private float[] read(int column, int row) {
        float[] scores = net.logProbabilities(samples(column, row)).clone();
        if (careful && scores[best(scores)] < CERTAIN) {
            lookAgain(column, row, scores);
        }
        return scores;
    }

    /** The mean of the probabilities over all looks. */
    private void lookAgain(int column, int row, float[] scores) {
        double[] sums = new double[scores.length];
        add(scores, sums);
        for (Look look : LOOKS) {
            sampler.sample(grid, column, row, look, samples);
            add(net.logProbabilities(samples), sums);
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) Math.log(sums[i] / (1 + LOOKS.length) + 1e-12);
        }
    }

    private static void add(float[] scores, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += Math.exp(scores[i]);
        }
    }

    static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }
}
