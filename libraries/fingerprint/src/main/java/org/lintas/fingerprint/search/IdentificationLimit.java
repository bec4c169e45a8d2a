package org.lintas.fingerprint.search;

/**
 * How much an identification does and gives back.
 *
 * @param comparedMax best of the filter that are compared, 1 to {@link FingerGallery#CANDIDATES_MAX}; some 0.1 ms a finger each
 * @param candidatesMax candidates given back, 1 to {@link #CANDIDATES_MAX}
 */
public record IdentificationLimit(int comparedMax, int candidatesMax) {

    /** Candidates at most: no person looks at more. */
    public static final int CANDIDATES_MAX = 1_000;

    /** Share of a gallery that is compared: the filter has a mate among so many but for what its page of measurements says. */
    private static final double COMPARED = 0.001;

    /** Persons compared at least: in a small gallery a share is too few. */
    private static final int COMPARED_MIN = 100;

    /** Refuses values outside their range. */
    public IdentificationLimit {
        if (comparedMax < 1 || comparedMax > FingerGallery.CANDIDATES_MAX) {
            throw new IllegalArgumentException(
                    "compared: 1 to " + FingerGallery.CANDIDATES_MAX + ", not " + comparedMax);
        }
        if (candidatesMax < 1 || candidatesMax > CANDIDATES_MAX) {
            throw new IllegalArgumentException("candidates: 1 to " + CANDIDATES_MAX + ", not " + candidatesMax);
        }
    }

    /** The usual share of a gallery, a thousandth, compared. */
    public static IdentificationLimit usual(SearchedFingers gallery, int candidatesMax) {
        long share = Math.round(Math.ceil(COMPARED * gallery.size()));
        return new IdentificationLimit(Math.clamp(share, COMPARED_MIN, FingerGallery.CANDIDATES_MAX), candidatesMax);
    }
}
