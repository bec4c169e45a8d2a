package org.lintas.fingerprint;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Minutiae of no finger, thrown at random with room between them. */
final class MadeTemplates {

    static final int WIDTH = 388;
    static final int HEIGHT = 374;

    private MadeTemplates() {}

    static FingerTemplate of(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Minutia> minutiae = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            minutiae.add(new Minutia(
                    20 + random.nextInt(WIDTH - 40),
                    20 + random.nextInt(HEIGHT - 40),
                    (float) random.nextDouble(6.28),
                    random.nextBoolean() ? Minutia.Kind.ENDING : Minutia.Kind.BIFURCATION));
        }
        return new FingerTemplate(WIDTH, HEIGHT, minutiae);
    }

    /** The same minutiae a little further to the right and down, each off by a pixel or so. */
    static FingerTemplate moved(FingerTemplate template, int by) {
        List<Minutia> moved = new ArrayList<>();
        int jitter = 0;
        for (Minutia minutia : template.minutiae()) {
            jitter = 1 - jitter;
            moved.add(new Minutia(
                    minutia.x() + by + jitter, minutia.y() + by - jitter, minutia.direction(), minutia.kind()));
        }
        return new FingerTemplate(template.width() + by, template.height() + by, moved);
    }
}
