package org.lintas.images;

import org.lintas.images.WsqSubbands.Area;

/** The wavelet analysis of WSQ: rows, then columns, each into a low and a high half (FBI IAFIS-IC-0110, version 3.1). */
final class WsqTransform {

    /** Right half of the low-pass analysis filter of 9, from its middle (table of the standard filters). */
    static final double[] LOW = {
        0.852698679009403, 0.377402855612654, -0.110624404418423, -0.02384946501938, 0.037828455506995
    };

    /** Right half of the high-pass analysis filter of 7, from its middle. */
    static final double[] HIGH = {0.788485616405664, -0.418092273222212, -0.040689417609558, 0.064538882628938};

    private final double[] plane;
    private final int stride;
    private final double[] line;

    private WsqTransform(double[] plane, int stride) {
        this.plane = plane;
        this.stride = stride;
        this.line = new double[Math.max(stride, plane.length / stride)];
    }

    /** Turns a plane of samples, rows of this width, into coefficients, in place. */
    static void analyse(double[] plane, int width, WsqSubbands subbands) {
        WsqTransform transform = new WsqTransform(plane, width);
        subbands.filterings().forEach(transform::filter);
    }

    private void filter(Area area) {
        int origin = area.y() * stride + area.x();
        for (int row = 0; row < area.height(); row++) {
            split(origin + row * stride, 1, area.width(), area.mirroredAcross());
        }
        for (int column = 0; column < area.width(); column++) {
            split(origin + column, stride, area.height(), area.mirroredDown());
        }
    }

    /** Filters one line of samples, {@code step} apart, into its two halves. */
    private void split(int start, int step, int length, boolean mirrored) {
        for (int i = 0; i < length; i++) {
            line[i] = plane[start + i * step];
        }
        int first = Area.first(length, mirrored);
        int low = start + (mirrored ? first * step : 0);
        int high = start + (mirrored ? 0 : first * step);
        for (int i = 0; i < length; i += 2) {
            plane[low + i / 2 * step] = filtered(LOW, i, length);
        }
        for (int i = 1; i < length; i += 2) {
            plane[high + i / 2 * step] = filtered(HIGH, i, length);
        }
    }

    private double filtered(double[] half, int middle, int length) {
        double sum = half[0] * line[middle];
        for (int tap = 1; tap < half.length; tap++) {
            sum += half[tap] * (line[mirror(middle - tap, length)] + line[mirror(middle + tap, length)]);
        }
        return sum;
    }

    /** Place inside for a place up to a filter's reach outside: the line is mirrored at its first and at its last sample. */
    private static int mirror(int place, int length) {
        int period = Math.max(1, 2 * (length - 1));
        int inside = Math.floorMod(place, period);
        return Math.min(inside, period - inside);
    }
}
