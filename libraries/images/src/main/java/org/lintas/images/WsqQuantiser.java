package org.lintas.images;

import java.util.Arrays;
import org.lintas.images.WsqSubbands.Area;

/**
 * How coarsely each subband is rounded, so that the whole comes near a bit rate (FBI IAFIS-IC-0110, version 3.1, the encoder's example
 * of a quantisation by variances).
 */
final class WsqQuantiser {

    /** A subband that varies less than this is not sent. */
    private static final double VARIANCE_MIN = 1.01;

    /** If the four lowest subbands together vary less, variances are taken over whole subbands. */
    private static final double LOW_VARIANCE = 20_000;

    private static final int LOWEST = 4;
    private static final int HIGH = 51;

    /** Numerator of a bin's width before scaling, from subband 4 on. */
    private static final double WIDTH = 10;

    /** Weights of the widths of subbands 52 to 59. */
    private static final double[] WEIGHTS = {1.32, 1.08, 1.42, 1.08, 1.32, 1.42, 1.08, 1.08};

    /** Loading factor: how many deviations the bins cover to each side. */
    private static final double LOADING = 2.5;

    /** The bin around zero is wider than the others by this. */
    private static final double ZERO_BIN = 1.2;

    /** No coefficient is beyond 128 doubled by five steps; with finer bins the outermost would not be written in 16 bits. */
    private static final double WIDTH_MIN = 2.0 * 128 * 32 / WsqSymbols.LARGEST;

    private final double[] plane;
    private final int stride;
    private final WsqSubbands subbands;

    private WsqQuantiser(double[] plane, int stride, WsqSubbands subbands) {
        this.plane = plane;
        this.stride = stride;
        this.subbands = subbands;
    }

    /** Widths of bins by subband, 0 where the subband is not sent. */
    static WsqNumber[] widths(double[] plane, int stride, WsqSubbands subbands, double bitsPerPixel) {
        double[] variances = new WsqQuantiser(plane, stride, subbands).variances();
        double[] widths = unscaled(variances);
        double scale = scale(widths, variances, bitsPerPixel);
        return Arrays.stream(widths)
                .mapToObj(width -> WsqNumber.of(width == 0 ? 0 : Math.max(width / scale, WIDTH_MIN)))
                .toArray(WsqNumber[]::new);
    }

    /** Width of the bin around zero that goes with a width. */
    static WsqNumber zeroBin(WsqNumber width) {
        return WsqNumber.of(ZERO_BIN * width.value());
    }

    /** The bin of a coefficient: 0 around zero, 1 and -1 beside it, and so on. */
    static int bin(double coefficient, double width, double zeroBin) {
        double beyond = Math.abs(coefficient) - zeroBin / 2;
        if (beyond <= 0) {
            return 0;
        }
        int bin = (int) Math.min(beyond / width, WsqSymbols.LARGEST - 1) + 1;
        return coefficient < 0 ? -bin : bin;
    }

    private double[] variances() {
        double[] variances = new double[WsqSubbands.SENT];
        double lowest = 0;
        for (int band = 0; band < variances.length; band++) {
            variances[band] = variance(middle(subbands.band(band)));
            lowest += band < LOWEST ? variances[band] : 0;
        }
        if (lowest < LOW_VARIANCE) {
            Arrays.setAll(variances, band -> variance(subbands.band(band)));
        }
        return variances;
    }

    /** The part of a subband that its variance is taken over: the finger, not the edges of the scan. */
    private static Area middle(Area band) {
        return new Area(
                band.x() + band.width() / 8,
                band.y() + 9 * band.height() / 32,
                Math.max(1, 3 * band.width() / 4),
                Math.max(1, 7 * band.height() / 16),
                false,
                false);
    }

    private double variance(Area area) {
        double sum = 0;
        double squares = 0;
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            for (int x = area.x(); x < area.x() + area.width(); x++) {
                double value = plane[y * stride + x];
                sum += value;
                squares += value * value;
            }
        }
        return area.size() < 2 ? 0 : (squares - sum * sum / area.size()) / (area.size() - 1);
    }

    private static double[] unscaled(double[] variances) {
        double[] widths = new double[WsqSubbands.SENT];
        for (int band = 0; band < widths.length; band++) {
            if (variances[band] >= VARIANCE_MIN) {
                double weight = band > HIGH ? WEIGHTS[band - HIGH - 1] : 1;
                widths[band] = band < LOWEST ? 1 : WIDTH / (weight * Math.log(variances[band]));
            }
        }
        return widths;
    }

    /** The common divisor of all widths; subbands that would get less than no bits are taken out until none does. */
    private static double scale(double[] widths, double[] variances, double bitsPerPixel) {
        boolean[] counted = new boolean[widths.length];
        for (int band = 0; band < widths.length; band++) {
            counted[band] = widths[band] > 0;
        }
        while (true) {
            double share = 0;
            double logarithm = 0;
            for (int band = 0; band < widths.length; band++) {
                if (counted[band]) {
                    share += share(band);
                    logarithm += share(band) * Math.log(Math.sqrt(variances[band]) / widths[band]);
                }
            }
            if (share == 0) {
                return 1;
            }
            double scale = Math.pow(2, bitsPerPixel / share - 1) / LOADING / Math.exp(logarithm / share);
            if (!removed(counted, widths, variances, scale)) {
                return scale;
            }
        }
    }

    private static boolean removed(boolean[] counted, double[] widths, double[] variances, double scale) {
        boolean removed = false;
        for (int band = 0; band < counted.length; band++) {
            if (counted[band] && widths[band] / scale >= 2 * LOADING * Math.sqrt(variances[band])) {
                counted[band] = false;
                removed = true;
            }
        }
        return removed;
    }

    /** The part of the picture's coefficients that a subband holds. */
    private static double share(int band) {
        if (band < LOWEST) {
            return 1.0 / 1024;
        }
        return band < HIGH ? 1.0 / 256 : 1.0 / 16;
    }
}
