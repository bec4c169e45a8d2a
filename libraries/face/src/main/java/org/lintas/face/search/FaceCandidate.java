package org.lintas.face.search;

/**
 * One entry of a gallery that a search found.
 *
 * @param entry its number, 0 or more
 * @param score cosine of the packed templates, -1 to 1; within 0.02 of {@link org.lintas.face.FaceTemplate#score} where no coordinate is bounded
 */
public record FaceCandidate(long entry, double score) {

    /** Refuses a negative number and a score outside -1 to 1. */
    public FaceCandidate {
        if (entry < 0 || !(score >= -1 && score <= 1)) {
            throw new IllegalArgumentException("candidate " + entry + " with score " + score);
        }
    }
}
