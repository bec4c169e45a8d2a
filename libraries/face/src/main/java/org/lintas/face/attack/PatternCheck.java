package org.lintas.face.attack;

import java.util.Arrays;
import java.util.Optional;
import org.lintas.face.FaceImage;
import org.lintas.face.attack.PatternSignal.Direction;

/**
 * Looks for the regular pattern that a picture of a screen or of a print may show: a wave that stands out among those as fine as it in
 * the spectrum of the middle of the picture. Advisory: what it was tried on, and what it misses, stands in
 * docs/benchmarks/face-attack-signals.md. It says nothing of attacks that show no pattern, and has no error rates.
 */
public final class PatternCheck {

    /** Least power above that of the median wave as fine, and of its neighbours, in decibels. */
    public static final double DECIBELS_MIN = 18;

    /** Longest side of what is looked at, in pixels, a power of two: more is slower and finds no more. */
    private static final int SIDE_MAX = 256;

    /** Shortest, a power of two. */
    private static final int SIDE_MIN = 64;

    /** Coarsest pattern, in cycles a pixel: what is coarser may be hair, lashes or cloth. */
    private static final double CYCLES_MIN = 0.12;

    /** Side of a JPEG's blocks, in pixels: waves that fit them are the coding's own. */
    private static final int BLOCK = 8;

    /** Neighbours that a wave is held against, in cycles from it: the window spreads a single wave over two. */
    private static final int NEAREST = 3;

    private static final int FARTHEST = 6;

    /** Angle to rows or columns up to which a pattern is upright, in degrees. */
    private static final double UPRIGHT_MAX = 10;

    private PatternCheck() {}

    /** The strongest pattern of a picture; empty if none stands out or a side is shorter than 64 pixels. */
    public static Optional<PatternSignal> of(FaceImage image) {
        int side = Math.min(SIDE_MAX, Integer.highestOneBit(Math.min(image.width(), image.height())));
        return side < SIDE_MIN ? Optional.empty() : strongest(new Spectrum(side, middle(image, side)));
    }

    private static Optional<PatternSignal> strongest(Spectrum spectrum) {
        double[] medians = medians(spectrum);
        Optional<PatternSignal> strongest = Optional.empty();
        double least = DECIBELS_MIN;
        for (int down = 0; down < spectrum.side() / 2; down++) {
            for (int across = -spectrum.side() / 2; across < spectrum.side() / 2; across++) {
                double cycles = Math.hypot(across, down) / spectrum.side();
                if (cycles >= CYCLES_MIN && !fitsBlocks(spectrum, across, down)) {
                    double background = Math.max(medians[ring(across, down)], neighbours(spectrum, across, down));
                    double decibels = 10 * Math.log10(spectrum.power(across, down) / background);
                    if (decibels > least) {
                        least = decibels;
                        strongest = Optional.of(new PatternSignal(direction(across, down), cycles, decibels));
                    }
                }
            }
        }
        return strongest;
    }

    /** Median power of the waves of each fineness: a picture has the less of them the finer they are. */
    private static double[] medians(Spectrum spectrum) {
        int half = spectrum.side() / 2;
        double[][] powers = new double[spectrum.side()][4 * spectrum.side()];
        int[] counts = new int[spectrum.side()];
        for (int down = 0; down < half; down++) {
            for (int across = -half; across < half; across++) {
                int ring = ring(across, down);
                powers[ring][counts[ring]++] = spectrum.power(across, down);
            }
        }
        double[] medians = new double[powers.length];
        for (int ring = 0; ring < powers.length; ring++) {
            Arrays.sort(powers[ring], 0, counts[ring]);
            medians[ring] = Math.max(powers[ring][counts[ring] / 2], quiet(spectrum.side()));
        }
        return medians;
    }

    /** Greatest power of the coarser and finer waves of the same direction: an edge has them all, a pattern but one. */
    private static double neighbours(Spectrum spectrum, int across, int down) {
        double greatest = 0;
        double length = Math.hypot(across, down);
        for (int distance = NEAREST; distance <= FARTHEST; distance++) {
            double finer = 1 + distance / length;
            double coarser = 1 - distance / length;
            greatest = Math.max(greatest, power(spectrum, across * finer, down * finer));
            greatest = Math.max(greatest, power(spectrum, across * coarser, down * coarser));
        }
        return greatest;
    }

    private static double power(Spectrum spectrum, double across, double down) {
        return spectrum.power((int) Math.round(across), (int) Math.round(down));
    }

    private static int ring(int across, int down) {
        return (int) Math.round(Math.hypot(across, down));
    }

    /** Power of a wave in grey levels rounded to whole numbers, variance 1/12 a pixel, under the window: below it nothing is measured. */
    private static double quiet(int side) {
        double windowPower = 0.375 * 0.375;
        return windowPower * side * side / 12;
    }

    /** Whether a whole number of waves, or nearly so, falls on each block both ways. */
    private static boolean fitsBlocks(Spectrum spectrum, int across, int down) {
        int cycles = spectrum.side() / BLOCK;
        return offset(across, cycles) <= 2 && offset(down, cycles) <= 2;
    }

    private static int offset(int value, int cycles) {
        int rest = Math.floorMod(value, cycles);
        return Math.min(rest, cycles - rest);
    }

    private static Direction direction(int across, int down) {
        double degrees = Math.toDegrees(Math.atan2(Math.abs(down), Math.abs(across)));
        return Math.min(degrees, 90 - degrees) <= UPRIGHT_MAX ? Direction.UPRIGHT : Direction.OBLIQUE;
    }

    /** Luminance of the middle, faded out to the edges (Hann) so that they make no waves. */
    private static double[] middle(FaceImage image, int side) {
        int left = (image.width() - side) / 2;
        int top = (image.height() - side) / 2;
        double[] values = new double[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                values[y * side + x] = image.luminance(left + x, top + y) * hann(x, side) * hann(y, side);
            }
        }
        return values;
    }

    private static double hann(int place, int side) {
        return 0.5 - 0.5 * Math.cos(2 * Math.PI * (place + 0.5) / side);
    }
}
