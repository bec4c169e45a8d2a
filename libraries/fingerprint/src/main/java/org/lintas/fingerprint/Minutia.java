package org.lintas.fingerprint;

/**
 * A place where a ridge ends or forks. Axes are those of pictures: x to the right, y downwards, from the top left corner.
 *
 * @param x in pixels at 500 per inch, -{@link #PLACE_MAX} to {@link #PLACE_MAX}
 * @param y in pixels at 500 per inch, the same range
 * @param direction in which the ridge runs from the minutia, in radians from the x axis towards the y axis, 0 to 2 pi, 2 pi excluded;
 *     of a bifurcation that of the valley between its branches
 * @param kind whether the ridge ends or forks
 */
public record Minutia(int x, int y, double direction, Kind kind) {

    /** Largest coordinate either way: 20 inches, beyond any scanner. */
    public static final int PLACE_MAX = 10_000;

    /** What happens to the ridge. */
    public enum Kind {
        /** It ends. */
        ENDING,
        /** It forks. */
        BIFURCATION
    }

    /** Refuses values out of range. */
    public Minutia {
        if (Math.abs((long) x) > PLACE_MAX || Math.abs((long) y) > PLACE_MAX) {
            throw new IllegalArgumentException("a minutia at (%d, %d)".formatted(x, y));
        }
        if (!(direction >= 0 && direction < 2 * Math.PI)) {
            throw new IllegalArgumentException("a direction of " + direction);
        }
    }
}
