package org.lintas.fingerprint.slap;

import java.util.List;

/**
 * The fingers that are found when a hand is taken to point a certain way. Several ways are tried, since fingers that touch have no
 * direction before they are told apart; that way is right in which the most are whole.
 *
 * @param rotation of the hand in radians, clockwise
 * @param fingers from left to right
 */
record FoundHand(double rotation, List<FoundFinger> fingers) {

    /** Directions that are tried, in radians, beside the one that the pieces seem to have. */
    private static final double[] TRIED = {0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75};

    /** Difference between the hand and its fingers from which on they are sought anew, in radians. */
    private static final double TURN_MIN = Math.toRadians(4);

    /** What a radian between hand and fingers is worth, against one whole finger. */
    private static final double TURN_COST = 2;

    /** What flatter valleys must gain to be believed: half a finger, for they may be dents of one. */
    private static final double FLAT_COST = 0.5;

    static FoundHand in(RidgeMap map, SlapKind kind) {
        FoundHand usual = in(map, kind, Fingertips.VALLEY_USUAL);
        FoundHand flat = in(map, kind, Fingertips.VALLEY_FLAT);
        return flat.worth(kind) > usual.worth(kind) + FLAT_COST ? flat : usual;
    }

    private static FoundHand in(RidgeMap map, SlapKind kind, int valleyMin) {
        FoundHand best = refined(map, HandDirection.of(map), valleyMin);
        for (double rotation : TRIED) {
            FoundHand found = refined(map, rotation, valleyMin);
            if (found.worth(kind) > best.worth(kind)) {
                best = found;
            }
        }
        return best;
    }

    /** With the direction that its own fingers have. */
    private static FoundHand refined(RidgeMap map, double rotation, int valleyMin) {
        FoundHand found = at(map, rotation, valleyMin);
        double mean = Math.clamp(found.meanRotation(), -HandDirection.ROTATION_MAX, HandDirection.ROTATION_MAX);
        return Math.abs(mean - rotation) < TURN_MIN ? found : at(map, mean, valleyMin);
    }

    private static FoundHand at(RidgeMap map, double rotation, int valleyMin) {
        TurnedMap turned = new TurnedMap(map, rotation);
        return new FoundHand(
                rotation,
                Fingertips.of(turned, valleyMin).stream()
                        .map(tip -> new LastJoint(turned, tip))
                        .filter(LastJoint::finger)
                        .map(FoundFinger::of)
                        .toList());
    }

    private double meanRotation() {
        return fingers.stream()
                .mapToDouble(finger -> finger.extent().box().rotation())
                .average()
                .orElse(rotation);
    }

    /** How many fingers are whole, less what is too many and how far they point aside from their hand. */
    private double worth(SlapKind kind) {
        double whole =
                fingers.stream().mapToDouble(finger -> finger.confidence(kind)).sum();
        double aside = fingers.stream()
                .mapToDouble(finger -> Math.abs(finger.extent().box().rotation() - rotation))
                .average()
                .orElse(0);
        int tooMany = Math.max(0, fingers.size() - kind.positions().size());
        return whole - 2 * tooMany - TURN_COST * aside;
    }
}
