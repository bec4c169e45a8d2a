package org.lintas.fingerprint;

import java.util.EnumMap;
import java.util.Map;

/** Quality from the flow of the ridges, block by block, and from what was found in them. */
final class RidgeQuality implements QualityAlgorithm {

    static final String NAME = "lintas-ridge-1";

    /** Side of a block at 500 pixels per inch: two ridges of an adult. */
    private static final double BLOCK = 16;

    private static final double MILLIMETRES_PER_INCH = 25.4;

    /** Standard deviation of levels below which a block has no ridges: sensors' grain is below 8. */
    private static final double CLARITY_MIN = 12;

    /** Agreement of gradients below which a block is a smudge. */
    private static final double COHERENCE_MIN = 0.15;

    /** Levels' standard deviation of black ridges on white, as far as optics give it. */
    private static final double CLARITY_FULL = 64;

    /** Coherence of prints without any fault. */
    private static final double COHERENCE_FULL = 0.75;

    /** Square millimetres of a fingertip that lies flat; FBI Appendix F wants 12.7 x 12.7 at least. */
    private static final double AREA_FULL = 160;

    /** Minutiae from which more say nothing. */
    private static final double MINUTIAE_FULL = 30;

    @Override
    public FingerQuality assess(FingerImage image, FingerTemplate template) {
        Blocks blocks = new Blocks(image);
        double area = blocks.ridged * Math.pow(BLOCK / FingerImage.PIXELS_PER_INCH_USUAL * MILLIMETRES_PER_INCH, 2);
        double coherence = blocks.ridged == 0 ? 0 : blocks.coherence / blocks.ridged;
        double clarity = blocks.ridged == 0 ? 0 : blocks.clarity / blocks.ridged;
        int minutiae = template.minutiae().size();
        Map<QualityMeasure, Double> measures = new EnumMap<>(QualityMeasure.class);
        measures.put(QualityMeasure.RIDGE_FLOW_COHERENCE, rounded(coherence));
        measures.put(QualityMeasure.LOCAL_CLARITY, rounded(clarity));
        measures.put(QualityMeasure.FOREGROUND_AREA, rounded(area));
        measures.put(QualityMeasure.MINUTIAE, (double) minutiae);
        // A weighted geometric mean: what is missing cannot be made up for by the rest.
        double score = Math.pow(Math.min(1, coherence / COHERENCE_FULL), 1.0)
                * Math.pow(clarity, 0.3)
                * Math.pow(Math.min(1, area / AREA_FULL), 0.5)
                * Math.pow(Math.min(1, minutiae / MINUTIAE_FULL), 0.5);
        return new FingerQuality(NAME, (int) Math.round(100 * score), measures);
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1e3;
    }

    /** Sums over the blocks that have ridges. */
    private static final class Blocks {

        private int ridged;
        private double coherence;
        private double clarity;

        Blocks(FingerImage image) {
            int side = (int) Math.max(4, Math.round(BLOCK * image.pixelsPerInch() / FingerImage.PIXELS_PER_INCH_USUAL));
            for (int top = 0; top + side <= image.height(); top += side) {
                for (int left = 0; left + side <= image.width(); left += side) {
                    add(image, left, top, side);
                }
            }
        }

        private void add(FingerImage image, int left, int top, int side) {
            double deviation = deviation(image, left, top, side);
            double agreement = agreement(image, left, top, side);
            if (deviation >= CLARITY_MIN && agreement >= COHERENCE_MIN) {
                ridged++;
                coherence += agreement;
                clarity += Math.min(1, deviation / CLARITY_FULL);
            }
        }

        private static double deviation(FingerImage image, int left, int top, int side) {
            double sum = 0;
            double squares = 0;
            for (int y = top; y < top + side; y++) {
                for (int x = left; x < left + side; x++) {
                    int level = image.level(x, y);
                    sum += level;
                    squares += level * level;
                }
            }
            double mean = sum / side / side;
            return Math.sqrt(Math.max(0, squares / side / side - mean * mean));
        }

        /** Coherence of the structure tensor: (l1 - l2) / (l1 + l2) of its eigenvalues. */
        private static double agreement(FingerImage image, int left, int top, int side) {
            double xx = 0;
            double yy = 0;
            double xy = 0;
            for (int y = Math.max(1, top); y < Math.min(image.height() - 1, top + side); y++) {
                for (int x = Math.max(1, left); x < Math.min(image.width() - 1, left + side); x++) {
                    double across = image.level(x + 1, y) - image.level(x - 1, y);
                    double down = image.level(x, y + 1) - image.level(x, y - 1);
                    xx += across * across;
                    yy += down * down;
                    xy += across * down;
                }
            }
            double energy = xx + yy;
            return energy == 0 ? 0 : Math.hypot(xx - yy, 2 * xy) / energy;
        }
    }
}
