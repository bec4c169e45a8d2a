package org.lintas.names;

/**
 * One reason for a score.
 *
 * @param rule what was found
 * @param left words or value of the one side; empty text if it has none
 * @param right of the other side
 * @param bits evidence that both are one person, negative if it speaks against it; the bits of all parts add up to those of the comparison
 */
public record EvidencePart(Rule rule, String left, String right, double bits) {

    /** What was found. */
    public enum Rule {
        /** The same letters. */
        SAME,
        /** Known to be forms of one name: Joseph, Yusuf. */
        EQUIVALENT,
        /** Different letters for the same sounds. */
        SPELLING,
        /** Some letters differ. */
        SIMILAR,
        /** The same consonants, where one side shows no vowels. */
        CONSONANTS,
        /** One side has only the first letter. */
        INITIAL,
        /** One side was cut off. */
        CUT,
        /** Particles, titles and articles. */
        PARTICLE,
        /** A word that only one side has. */
        EXTRA,
        /** Each side has a word that the other has not. */
        CONFLICT,
        /** Dates of birth. */
        BIRTH,
        /** Sex. */
        SEX,
        /** Nationalities. */
        NATIONALITY,
        /** Numbers of documents. */
        DOCUMENT
    }
}
