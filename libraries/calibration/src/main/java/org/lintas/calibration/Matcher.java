package org.lintas.calibration;

/**
 * What makes scores. Scores of two matchers, or of two versions of one, have nothing to do with each other.
 *
 * @param id name and version, 1 to 64 characters
 * @param scale of its scores
 */
public record Matcher(String id, ScoreScale scale) {

    /** Refuses an id that is blank or longer than 64 characters. */
    public Matcher {
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("a matcher's id has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
