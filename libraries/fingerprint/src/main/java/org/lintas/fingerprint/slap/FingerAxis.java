package org.lintas.fingerprint.slap;

/**
 * The line along a finger, with what is on both sides of it: along it the tip, the crease and the end are found, across it the width.
 * Places are in blocks, from the middle of the finger.
 *
 * @param joint the ridges
 * @param column of the middle
 * @param row of the middle
 * @param fan rotation against the hand, in radians, clockwise
 */
record FingerAxis(LastJoint joint, double column, double row, double fan) {

    private static final int REACH = LastJoint.LENGTH_MAX;

    /** Shortest last joint from the tip to the crease, in blocks: 12 mm. */
    private static final int LENGTH_MIN = (int) (12 * RidgeMap.PER_MILLIMETRE);

    /** Blocks by which a print that goes on below may seem shorter: those of a turned finger at its corners. */
    private static final int CORNER = 10;

    /** Length of a joint where neither crease nor end is seen, in widths: half of 300 made ones have 1.2 to 1.3. */
    private static final double LENGTH_GUESSED = 1.3;

    /** Half the strip in the middle of the finger in which the crease is sought, in blocks: 4 mm. */
    private static final int STRIP = (int) (4 * RidgeMap.PER_MILLIMETRE);

    /** Ridges in a crease against those above and below it. */
    private static final double CREASE_SHARE = 0.6;

    /** Ridges below a crease against those above it, for it to be one. */
    private static final double BELOW_SHARE = 0.3;

    /** Ridges of a tip or an end against clear ones. */
    private static final double END = 0.2;

    /** Share of the rows in which a column must be ridged to be of the finger. */
    private static final double COLUMN_SHARE = 0.15;

    /** Blocks at the edge of the picture from which on a finger is cut off: 2.4 mm. */
    private static final int CUT_MIN = (int) (2.4 * RidgeMap.PER_MILLIMETRE);

    /**
     * Where the joint lies.
     *
     * @param box in pixels of the picture
     * @param clear whether its lower end was seen
     * @param cutOff whether it reaches the edge of the picture
     */
    record Extent(FingerBox box, boolean clear, boolean cutOff) {}

    Extent extent() {
        double[] strip = strip();
        int first = 0;
        while (first < strip.length - 1 && strip[first] < END) {
            first++;
        }
        int last = strip.length - 1;
        while (last > first && strip[last] < END) {
            last--;
        }
        int crease = crease(strip, first, last);
        boolean ends = last - first < REACH - CORNER;
        boolean clear = crease > 0 || ends;
        int end = crease > 0 ? crease : last;
        int[] sides = sides(first - REACH, end - REACH);
        if (!clear) {
            end = first + (int) Math.min(last - first, LENGTH_GUESSED * (sides[1] - sides[0] + 1));
        }
        return extent(first - REACH, end - REACH, clear);
    }

    /** Ridges in the middle of the finger, 0 to 1, from {@link #REACH} above its middle to as much below. */
    private double[] strip() {
        double[] strip = new double[2 * REACH + 1];
        for (int along = -REACH; along <= REACH; along++) {
            double sum = 0;
            for (int across = -STRIP; across <= STRIP; across++) {
                sum += taken(across, along) ? joint.map().change(columnAt(across, along), rowAt(across, along)) : 0;
            }
            strip[along + REACH] = sum / (2 * STRIP + 1);
        }
        return strip;
    }

    /** Where the ridges are weakest between two strong places, or -1. */
    private static int crease(double[] strip, int first, int last) {
        double weakest = CREASE_SHARE;
        int crease = -1;
        for (int at = first + LENGTH_MIN; at < last - 1; at++) {
            double above = greatest(strip, at - LENGTH_MIN / 2, at - 2);
            double below = greatest(strip, at + 2, at + LENGTH_MIN / 2);
            double share = strip[at] / Math.min(above, below);
            if (below >= BELOW_SHARE * above && share < weakest) {
                weakest = share;
                crease = at;
            }
        }
        return crease;
    }

    private static double greatest(double[] strip, int from, int to) {
        double greatest = 0;
        for (int at = Math.max(0, from); at <= Math.min(strip.length - 1, to); at++) {
            greatest = Math.max(greatest, strip[at]);
        }
        return greatest;
    }

    /** First and last place across the finger that is ridged in enough rows. */
    private int[] sides(int from, int to) {
        int left = REACH;
        int right = -REACH;
        for (int across = -REACH; across <= REACH; across++) {
            int ridged = 0;
            for (int along = from; along <= to; along++) {
                ridged += taken(across, along) ? 1 : 0;
            }
            if (ridged >= COLUMN_SHARE * (to - from + 1)) {
                left = Math.min(left, across);
                right = Math.max(right, across);
            }
        }
        return left <= right ? new int[] {left, right} : new int[] {0, 0};
    }

    private Extent extent(int from, int to, boolean clear) {
        int[] sides = sides(from, to);
        int cut = 0;
        for (int along = from; along <= to; along++) {
            for (int across = sides[0]; across <= sides[1]; across++) {
                boolean atEdge = joint.map().atEdge(columnAt(across, along), rowAt(across, along));
                cut += atEdge && taken(across, along) ? 1 : 0;
            }
        }
        double across = (sides[0] + sides[1]) / 2.0;
        double along = (from + to) / 2.0;
        double side = joint.map().side();
        double x = columnAt(across, along);
        double y = rowAt(across, along);
        FingerBox box = new FingerBox(
                joint.map().pictureX(x, y),
                joint.map().pictureY(x, y),
                (sides[1] - sides[0] + 1) * side,
                (to - from + 1) * side,
                joint.map().rotation() + fan);
        return new Extent(box, clear, cut >= CUT_MIN);
    }

    private boolean taken(double across, double along) {
        return joint.taken((int) Math.round(columnAt(across, along)), (int) Math.round(rowAt(across, along)));
    }

    private double columnAt(double across, double along) {
        return column + across * Math.cos(fan) - along * Math.sin(fan);
    }

    private double rowAt(double across, double along) {
        return row + across * Math.sin(fan) + along * Math.cos(fan);
    }
}
