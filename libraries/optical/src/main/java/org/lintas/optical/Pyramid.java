package org.lintas.optical;

import java.util.ArrayList;
import java.util.List;

/** A picture at full size and at a half, a quarter and so on of it. */
final class Pyramid {

    /** Shorter side below which a picture is not halved again, in pixels: a zone would have no more than lines of dots. */
    private static final int SIDE_MIN = 240;

    private final List<Grey> levels = new ArrayList<>();

    Pyramid(Grey full) {
        levels.add(full);
        Grey last = full;
        while (Math.min(last.width(), last.height()) >= 2 * SIDE_MIN) {
            last = last.halved();
            levels.add(last);
        }
    }

    int count() {
        return levels.size();
    }

    /** 0 is full size. */
    Grey level(int number) {
        return levels.get(number);
    }

    /** Where a full-size coordinate falls in a level: the middle of the pixel counts. */
    static double down(double coordinate, int level) {
        return (coordinate + 0.5) / (1 << level) - 0.5;
    }

    /** The way back. */
    static double up(double coordinate, int level) {
        return (coordinate + 0.5) * (1 << level) - 0.5;
    }
}
