package org.lintas.face.attack;

/**
 * A regular pattern in a picture, finer than anything of a face. Advice for a person who looks at the picture, and never a verdict: cloth,
 * blinds and bad sensors make patterns too, and a good copy shows none.
 *
 * @param direction how its lines run
 * @param cyclesPerPixel how fine it is, 0 to 0.71
 * @param decibels power above that of other patterns as fine, beyond {@link PatternCheck#DECIBELS_MIN}
 */
public record PatternSignal(Direction direction, double cyclesPerPixel, double decibels) {

    /** Directions of patterns. */
    public enum Direction {
        /** Along rows or columns, within 10 degrees: as the pixels of a screen make, or their moire with the camera's. */
        UPRIGHT,
        /** Otherwise: as the dot screens of print make, or those of a tilted display. */
        OBLIQUE
    }
}
