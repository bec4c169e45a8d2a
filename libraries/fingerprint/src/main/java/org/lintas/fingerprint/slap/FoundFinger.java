package org.lintas.fingerprint.slap;

import org.lintas.fingerprint.FingerImage;

/** A finger that was found and has no name yet. */
record FoundFinger(LastJoint joint, FingerAxis.Extent extent) {

    /** Coherence of ridges without a fault. */
    private static final double COHERENCE_FULL = 0.5;

    /** Widths of a finger that lies flat, and of a thumb that is pressed hard, in millimetres. */
    private static final double WIDTH_MIN = 10;

    private static final double WIDTH_MAX = 23;

    private static final double THUMB_MAX = 28;

    /** What each fault leaves of the confidence. */
    private static final double UNCLEAR = 0.6;

    private static final double CUT = 0.5;
    private static final double WIDE = 0.3;

    /** Blocks side on side from which on two fingers touch: 3 mm. */
    private static final int TOUCH_MIN = (int) (3 * RidgeMap.PER_MILLIMETRE);

    static FoundFinger of(LastJoint joint) {
        return new FoundFinger(joint, joint.axis().extent());
    }

    /** Where its tip is, in the frame of its hand. */
    FingerNames.Place place() {
        FingerBox box = extent.box();
        double x = box.pictureX(0, -box.height() / 2);
        double y = box.pictureY(0, -box.height() / 2);
        return new FingerNames.Place(
                joint.map().column(x, y) / RidgeMap.PER_MILLIMETRE, joint.map().row(x, y) / RidgeMap.PER_MILLIMETRE);
    }

    /** Area of its box in pixels. */
    double area() {
        return extent.box().width() * extent.box().height();
    }

    /** Whether it is so wide that it may be two. */
    boolean wide(SlapKind kind) {
        double millimetres = extent.box().width() / joint.map().side() / RidgeMap.PER_MILLIMETRE;
        return millimetres > (kind == SlapKind.THUMBS ? THUMB_MAX : WIDTH_MAX);
    }

    /** Whether the next finger to the right lies side on side with it. */
    boolean touches(FoundFinger next) {
        int touching = 0;
        int column = joint.right();
        for (int row = 0; row < joint.map().rows(); row++) {
            touching += joint.taken(column, row) && next.joint.taken(column + 1, row) ? 1 : 0;
        }
        return touching >= TOUCH_MIN;
    }

    /** That this is one whole last joint: 0 to 1. */
    double confidence(SlapKind kind) {
        double millimetres = extent.box().width() / joint.map().side() / RidgeMap.PER_MILLIMETRE;
        return Math.min(1, joint.coherence() / COHERENCE_FULL)
                * Math.min(1, Math.pow(millimetres / WIDTH_MIN, 2))
                * (wide(kind) ? WIDE : 1)
                * (extent.clear() ? 1 : UNCLEAR)
                * (extent.cutOff() ? CUT : 1);
    }

    /** The finger with its name, cut out. */
    SlapFinger named(int position, SlapKind kind, FingerImage picture) {
        double rounded = Math.round(confidence(kind) * 100) / 100.0;
        return new SlapFinger(position, extent.box(), UprightCut.of(picture, extent.box(), joint), rounded);
    }
}
