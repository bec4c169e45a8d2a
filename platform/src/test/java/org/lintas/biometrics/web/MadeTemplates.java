package org.lintas.biometrics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.Minutia;
import org.lintas.fingerprint.Minutia.Kind;

/**
 * Minutiae of people who do not exist, without a picture: 30 to 50 on an ellipse along the ridges of a field with a core and a delta
 * (Sherlock and Monro 1993). Each impression of a finger is turned and shifted, misses some minutiae, has some that are none, and reads the
 * others a little wrong.
 */
final class MadeTemplates {

    static final List<String> FOUR = List.of("RIGHT_INDEX", "RIGHT_MIDDLE", "LEFT_INDEX", "LEFT_MIDDLE");

    private static final int SIDE = 400;
    private static final double MIDDLE = 195;
    private static final double APART_MIN = 9;

    /** Share of the minutiae that an impression misses. */
    private static final double MISSED = 0.12;

    private final long seed;

    MadeTemplates(long seed) {
        this.seed = seed;
    }

    /** Four fingers of a person; another visit is another impression of the same fingers. */
    Map<String, FingerTemplate> fingers(long person, long visit) {
        Map<String, FingerTemplate> fingers = new TreeMap<>();
        for (int i = 0; i < FOUR.size(); i++) {
            long finger = (seed * 1_000_003 + person) * 16 + i;
            fingers.put(FOUR.get(i), impression(grown(finger), new SplittableRandom(finger * 64 + visit)));
        }
        return fingers;
    }

    private static List<Minutia> grown(long finger) {
        SplittableRandom random = new SplittableRandom(finger);
        int wanted = 30 + random.nextInt(20);
        double turn = 0.25 * random.nextGaussian();
        double deltaX = MIDDLE + (random.nextBoolean() ? 1 : -1) * (70 + random.nextInt(60));
        double deltaY = MIDDLE + 90 + random.nextInt(70);
        List<Minutia> grown = new ArrayList<>();
        while (grown.size() < wanted) {
            double angle = random.nextDouble(2 * Math.PI);
            double radius = Math.sqrt(random.nextDouble());
            int x = (int) (MIDDLE + 130 * radius * Math.cos(angle));
            int y = (int) (MIDDLE + 150 * radius * Math.sin(angle));
            if (grown.stream().allMatch(other -> Math.hypot(other.x() - x, other.y() - y) >= APART_MIN)) {
                double ridge = (Math.atan2(y - MIDDLE, x - MIDDLE) - Math.atan2(y - deltaY, x - deltaX) + Math.PI) / 2;
                double either = random.nextBoolean() ? Math.PI : 0;
                grown.add(
                        new Minutia(x, y, positive(ridge + turn + 0.1 * random.nextGaussian() + either), kind(random)));
            }
        }
        return grown;
    }

    private static FingerTemplate impression(List<Minutia> finger, SplittableRandom random) {
        double turned = 0.12 * random.nextGaussian();
        double right = 8 * random.nextGaussian();
        double down = 8 * random.nextGaussian();
        List<Minutia> seen = new ArrayList<>();
        for (Minutia minutia : finger) {
            if (random.nextDouble() >= MISSED) {
                double x = minutia.x() - MIDDLE;
                double y = minutia.y() - MIDDLE;
                seen.add(new Minutia(
                        place(MIDDLE + x * Math.cos(turned) - y * Math.sin(turned) + right + random.nextGaussian()),
                        place(MIDDLE + x * Math.sin(turned) + y * Math.cos(turned) + down + random.nextGaussian()),
                        positive(minutia.direction() + turned + 0.05 * random.nextGaussian()),
                        minutia.kind()));
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            int x = 100 + random.nextInt(200);
            seen.add(new Minutia(x, 100 + random.nextInt(200), random.nextDouble(2 * Math.PI), kind(random)));
        }
        return new FingerTemplate(SIDE, SIDE, seen);
    }

    private static int place(double at) {
        return (int) Math.round(Math.clamp(at, 0, SIDE - 1));
    }

    private static Kind kind(SplittableRandom random) {
        return random.nextBoolean() ? Kind.ENDING : Kind.BIFURCATION;
    }

    private static double positive(double angle) {
        double rest = angle % (2 * Math.PI);
        double positive = rest < 0 ? rest + 2 * Math.PI : rest;
        return positive < 2 * Math.PI ? positive : 0;
    }
}
