package org.lintas.optical;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Trains the weights of {@link CharacterNet} on rendered zones: {@code Training FILE SEED ZONES ROUNDS [LAST [START]]}: ends after round
 * LAST of ROUNDS, and goes on from the weights START. The same arguments give the same file whatever the number of threads. Run by hand; see the README.
 */
final class Training {

    /** Cells of one step of the optimiser. */
    private static final int BATCH = 96;

    /** Rate of the first steps, and of those that go on from weights trained before. */
    private static final double RATE = 1.5e-3;

    private static final double RATE_AFTER = 4e-4;

    private final CharacterNet.Weights weights = new CharacterNet.Weights();
    private final Gradient[] workers = new Gradient[4];
    private final Optimiser optimiser = new Optimiser(weights);

    private Training(SplittableRandom random) {
        float[][] layers = weights.all();
        int[] inputs = {25, 9 * CharacterNet.CHANNELS_1, CharacterNet.FLAT, CharacterNet.HIDDEN};
        int[] outputs = {CharacterNet.CHANNELS_1, CharacterNet.CHANNELS_2, CharacterNet.HIDDEN, CharacterNet.COUNT};
        for (int layer = 0; layer < layers.length; layer++) {
            double deviation = Math.sqrt(2.0 / inputs[layer]);
            for (int i = 0; i < layers[layer].length - outputs[layer]; i++) {
                layers[layer][i] = (float) (random.nextGaussian() * deviation);
            }
        }
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Gradient(weights);
        }
    }

    /** Trains and writes. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        int zones = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        int last = arguments.length > 4 ? Integer.parseInt(arguments[4]) : rounds;
        PrintStream log = System.err;
        List<TrainingCells.Cells> cells = TrainingCells.render(seed, zones, log);
        List<TrainingCells.Cells> held = cells.subList(0, Math.max(1, zones / 20));
        List<TrainingCells.Cells> used = new ArrayList<>(cells.subList(held.size(), cells.size()));
        SplittableRandom random = new SplittableRandom(seed);
        Training training = new Training(random);
        double most = RATE;
        if (arguments.length > 5) {
            most = RATE_AFTER;
            training.start(Path.of(arguments[5]));
        }
        for (int round = 0; round < last; round++) {
            double first = most * rate((double) round / rounds);
            double loss = training.round(used, random, first, most * rate((round + 1.0) / rounds));
            log.printf("round %d: loss %.4f, held out: %s%n", round + 1, loss, training.wrong(held));
            training.write(file);
        }
    }

    private void start(Path file) throws IOException {
        try (BufferedInputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            float[][] from = CharacterNet.Weights.read(stream).all();
            for (int layer = 0; layer < from.length; layer++) {
                System.arraycopy(from[layer], 0, weights.all()[layer], 0, from[layer].length);
            }
        }
    }

    /** From 1 down to almost 0 along a cosine. */
    private static double rate(double progress) {
        return 0.01 + 0.99 * (1 + Math.cos(Math.PI * progress)) / 2;
    }

    private double round(List<TrainingCells.Cells> zones, SplittableRandom random, double rateFirst, double rateLast) {
        long[] order =
                new long[zones.stream().mapToInt(TrainingCells.Cells::count).sum()];
        int filled = 0;
        for (int zone = 0; zone < zones.size(); zone++) {
            for (int cell = 0; cell < zones.get(zone).count(); cell++) {
                order[filled++] = ((long) zone << 32) | cell;
            }
        }
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            long swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        double loss = 0;
        for (int start = 0; start + BATCH <= order.length; start += BATCH) {
            int from = start;
            loss += IntStream.range(0, workers.length)
                    .parallel()
                    .mapToDouble(worker -> part(zones, order, from, worker))
                    .sum();
            for (int worker = 1; worker < workers.length; worker++) {
                workers[0].addAll(workers[worker]);
            }
            double progress = (double) start / order.length;
            optimiser.step(workers[0].sums(), 1f / BATCH, rateFirst + progress * (rateLast - rateFirst));
            for (Gradient worker : workers) {
                worker.clear();
            }
        }
        return loss / order.length;
    }

    private double part(List<TrainingCells.Cells> zones, long[] order, int start, int worker) {
        double loss = 0;
        float[] samples = new float[CellSampler.SAMPLES];
        for (int i = worker; i < BATCH; i += workers.length) {
            TrainingCells.Cells cells = zones.get((int) (order[start + i] >> 32));
            int cell = (int) order[start + i];
            cells.copy(cell, samples);
            loss += workers[worker].learn(samples, cells.shown(cell));
        }
        return loss;
    }

    private String wrong(List<TrainingCells.Cells> zones) {
        CharacterNet net = new CharacterNet(weights);
        float[] samples = new float[CellSampler.SAMPLES];
        int all = 0;
        int wrong = 0;
        for (TrainingCells.Cells cells : zones) {
            for (int cell = 0; cell < cells.count(); cell++) {
                cells.copy(cell, samples);
                wrong += Decisions.best(net.logProbabilities(samples)) == cells.shown(cell) ? 0 : 1;
                all++;
            }
        }
        return "%d of %d wrong (%.3f %%)".formatted(wrong, all, 100.0 * wrong / all);
    }

    private void write(Path file) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (float[] layer : weights.all()) {
                for (float value : layer) {
                    data.writeShort(Float.floatToFloat16(value));
                }
            }
        }
    }

    /** The best class of some scores. */
    static final class Decisions {
        private Decisions() {}

        static int best(float[] scores) {
            int best = 0;
            for (int i = 1; i < scores.length; i++) {
                best = scores[i] > scores[best] ? i : best;
            }
            return best;
        }
    }
}
