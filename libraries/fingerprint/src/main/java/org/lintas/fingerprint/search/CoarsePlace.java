package org.lintas.fingerprint.search;

import java.util.List;
import org.lintas.fingerprint.Minutia;

/**
 * Where a minutia is and how it points, as coarsely as a row keeps it.
 *
 * @param x from the middle of the minutiae kept, in units of {@link #PIXELS}, -{@link #REACH} to {@link #REACH}
 * @param y the same
 * @param direction in steps of a {@link #CIRCLE}th of a turn, 0 to 255, from the x axis towards the y axis
 */
record CoarsePlace(int x, int y, int direction) {

    /** Pixels of a unit at 500 per inch: a tenth of a millimetre, less than the same minutia wanders between two prints. */
    static final int PIXELS = 2;

    /** Farthest from the middle, in units: half an inch, as far as a finger reaches. What is beyond is taken to be there. */
    static final int REACH = 127;

    /** Steps of direction in a whole turn: what a byte holds. */
    static final int CIRCLE = 256;

    /** What stands where there is no minutia. */
    static final CoarsePlace MIDDLE = new CoarsePlace(0, 0, 0);

    /** Refuses values out of range. */
    CoarsePlace {
        boolean fits = Math.abs(x) <= REACH && Math.abs(y) <= REACH && direction >= 0 && direction < CIRCLE;
        if (!fits) {
            throw new IllegalArgumentException("a minutia at (%d, %d) to %d".formatted(x, y, direction));
        }
    }

    /** The places of minutiae around their own middle. */
    static List<CoarsePlace> of(List<Minutia> minutiae) {
        double middleX = minutiae.stream().mapToInt(Minutia::x).average().orElse(0);
        double middleY = minutiae.stream().mapToInt(Minutia::y).average().orElse(0);
        return minutiae.stream()
                .map(minutia -> new CoarsePlace(
                        unit(minutia.x() - middleX), unit(minutia.y() - middleY), direction(minutia.direction())))
                .toList();
    }

    private static int unit(double pixels) {
        return Math.clamp(Math.round(pixels / PIXELS), -REACH, REACH);
    }

    private static int direction(double radians) {
        return (int) (radians / (2 * Math.PI) * CIRCLE) % CIRCLE;
    }
}
