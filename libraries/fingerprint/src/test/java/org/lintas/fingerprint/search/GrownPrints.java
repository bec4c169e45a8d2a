package org.lintas.fingerprint.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.Minutia;
import org.lintas.fingerprint.Minutia.Kind;

/** Minutiae of nobody, and another impression of the same finger: moved, turned, a little bent, some missing and some false. */
final class GrownPrints {

    private static final int SIDE = 400;

    private GrownPrints() {}

    static FingerTemplate finger(SplittableRandom random) {
        return finger(random.nextInt(30, 50), random);
    }

    static FingerTemplate finger(int minutiae, SplittableRandom random) {
        var grown = new ArrayList<Minutia>();
        for (int i = 0; i < minutiae; i++) {
            grown.add(new Minutia(
                    random.nextInt(60, 340),
                    random.nextInt(60, 340),
                    random.nextDouble(2 * Math.PI),
                    random.nextBoolean() ? Kind.ENDING : Kind.BIFURCATION));
        }
        return new FingerTemplate(SIDE, SIDE, grown);
    }

    static FingerTemplate impression(FingerTemplate finger, SplittableRandom random) {
        double turn = random.nextDouble(-0.5, 0.5);
        double moveX = random.nextDouble(-40, 40);
        double moveY = random.nextDouble(-40, 40);
        var seen = new ArrayList<Minutia>();
        for (var minutia : finger.minutiae()) {
            if (random.nextInt(8) > 0) {
                double x = minutia.x() - SIDE / 2.0;
                double y = minutia.y() - SIDE / 2.0;
                seen.add(new Minutia(
                        place(x * Math.cos(turn) - y * Math.sin(turn) + moveX, random),
                        place(x * Math.sin(turn) + y * Math.cos(turn) + moveY, random),
                        angle(minutia.direction() + turn + random.nextDouble(-0.1, 0.1)),
                        minutia.kind()));
            }
        }
        seen.addAll(finger(4, random).minutiae());
        return new FingerTemplate(SIDE, SIDE, List.copyOf(seen));
    }

    private static int place(double fromMiddle, SplittableRandom random) {
        return (int) Math.round(fromMiddle + SIDE / 2.0 + random.nextDouble(-1.5, 1.5));
    }

    private static double angle(double radians) {
        double angle = radians % (2 * Math.PI);
        double positive = angle < 0 ? angle + 2 * Math.PI : angle;
        return positive < 2 * Math.PI ? positive : 0;
    }
}
