package org.lintas.simulators.faces;

/** Half width and front depth of the bare head at each height, in millimetres. */
final class HeadProfile {

    /** Height above the eyes from which the skull rounds to the crown. */
    static final double ROUND = 26;

    /** Radius by which angles are unrolled to millimetres, so that across is true size on an average face. */
    static final double UNROLL = 70;

    private final HeadShape head;
    private final Curve width;
    private final Curve depth;
    private final double front;

    HeadProfile(Appearance appearance) {
        this.head = appearance.head();
        double chin = -head.chin();
        this.width = Curve.through(
                chin - 8,
                3,
                chin - 5.5,
                head.chinWidth() * 0.5,
                chin - 2.5,
                head.chinWidth() * 0.80,
                chin + 3,
                head.chinWidth() * 1.05,
                chin + 11,
                Smooth.between(head.chinWidth() * 1.15, head.jaw(), 0.30),
                chin + 22,
                Smooth.between(head.chinWidth() * 1.15, head.jaw(), 0.68),
                -head.jawAngle() - 6,
                head.jaw() * 0.955,
                -head.jawAngle() + 6,
                head.jaw() * 1.02,
                -head.jawAngle() * 0.45,
                head.cheek() * 0.975,
                -12,
                head.cheek(),
                6,
                Smooth.between(head.cheek(), head.temple(), 0.45),
                ROUND,
                head.temple());
        var features = new Features(appearance, new Capture.Mien(0, 0, 0, 1, 0, 0));
        double mouth = features.mouthLevel();
        double forward = head.chinForward();
        this.front = 92;
        this.depth = Curve.through(
                chin - 8,
                48,
                chin - 4,
                70 + forward * 0.6,
                chin + 1,
                82 + forward,
                chin + 9,
                86.5 + forward,
                Math.max(mouth - 17, chin + 14),
                84 + forward * 0.5,
                mouth,
                87,
                mouth * 0.68,
                87.5,
                mouth * 0.36,
                88.5,
                0,
                87,
                14,
                91,
                ROUND,
                front);
    }

    double width(double y) {
        return y > ROUND ? head.temple() * rounded(y, 2.35, 0.47) : width.at(y);
    }

    double depth(double y) {
        return y > ROUND ? front * rounded(y, 2.1, 0.44) : depth.at(y);
    }

    /** Front roundness at a height: the forehead is rounder than the middle of the face. */
    double flatness(double y) {
        return Smooth.between(head.flatness(), 0.95, Smooth.step(30, 95, y));
    }

    private double rounded(double y, double power, double root) {
        double t = Math.clamp((y - ROUND) / (head.crown() - ROUND), 0, 1);
        return Math.pow(1 - Math.pow(t, power), root);
    }

    /** Heights of the rows of a mesh from crown to under the chin, spaced for the given millimetres. */
    double[] rows(double step) {
        double rise = head.crown() - ROUND;
        int round = (int) Math.ceil(rise * 1.45 / step);
        double low = -head.chin() - 8;
        int straight = (int) Math.ceil((ROUND - low) / step);
        double[] rows = new double[round + straight + 1];
        for (int i = 0; i < round; i++) {
            rows[i] = ROUND + rise * Math.cos(Math.PI / 2 * i / round);
        }
        for (int i = 0; i <= straight; i++) {
            rows[round + i] = ROUND + (low - ROUND) * i / straight;
        }
        return rows;
    }
}
