package org.lintas.face.search;

/**
 * How much a search gives back.
 *
 * @param candidatesMax best candidates at most, 1 to {@link #CANDIDATES_MAX}
 * @param scoreMin score that a candidate reaches, -1 to 1
 */
public record SearchLimit(int candidatesMax, double scoreMin) {

    /** Candidates of one search at most: no person looks at more. */
    public static final int CANDIDATES_MAX = 10_000;

    /** Refuses values outside their range. */
    public SearchLimit {
        if (candidatesMax < 1 || candidatesMax > CANDIDATES_MAX) {
            throw new IllegalArgumentException("candidates: 1 to " + CANDIDATES_MAX + ", not " + candidatesMax);
        }
        if (!(scoreMin >= -1 && scoreMin <= 1)) {
            throw new IllegalArgumentException("least score " + scoreMin + " is outside -1 to 1");
        }
    }

    /** The best candidates whatever their score. */
    public static SearchLimit best(int candidatesMax) {
        return new SearchLimit(candidatesMax, -1);
    }
}
