package org.lintas.optical;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.StringTokenizer;

/** Where the ink of a cell has its middle of gravity, in pitches from the cell's middle, and where each character should have it. */
final class InkMiddle {

    /** Level below which a sample counts as ink, in standard deviations: paper lies at 0.5, ink at -2. */
    private static final float INK = -0.3f;

    /** Samples at the left and right that belong to the neighbours. */
    private static final int EDGE = 1;

    private InkMiddle() {}

    /** Measures a cell; false if it holds no ink. */
    static boolean measure(float[] samples, double[] middle) {
        double sum = 0;
        double across = 0;
        double down = 0;
        for (int j = 0; j < CellSampler.HEIGHT; j++) {
            for (int i = EDGE; i < CellSampler.WIDTH - EDGE; i++) {
                float ink = Math.max(0, INK - samples[j * CellSampler.WIDTH + i]);
                sum += ink;
                across += ink * (i - (CellSampler.WIDTH - 1) / 2.0);
                down += ink * (j - (CellSampler.HEIGHT - 1) / 2.0);
            }
        }
        if (sum < 1) {
            return false;
        }
        middle[0] = across / sum / CellSampler.PER_PITCH;
        middle[1] = down / sum / CellSampler.PER_PITCH;
        return true;
    }

    static double across(int character) {
        return Known.ACROSS[character];
    }

    static double down(int character) {
        return Known.DOWN[character];
    }

    private static final class Known {
        static final double[] ACROSS = new double[CharacterNet.NONE];
        static final double[] DOWN = new double[CharacterNet.NONE];

        static {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(InkMiddle.class.getResourceAsStream("ocr-b.middles")),
                    StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    StringTokenizer words = new StringTokenizer(line);
                    int character = CharacterNet.CLASSES.indexOf(words.nextToken());
                    ACROSS[character] = Double.parseDouble(words.nextToken());
                    DOWN[character] = Double.parseDouble(words.nextToken());
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
