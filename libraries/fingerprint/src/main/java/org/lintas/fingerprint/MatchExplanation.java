package org.lintas.fingerprint;

import java.util.List;

/**
 * Why a comparison has its score, for the person who looks at both prints.
 *
 * @param score of the minutiae of the ridges alone, from 0 up
 * @param pairs the minutiae taken for the same; empty if nothing fits
 * @param probeMinutiae how many the one print has
 * @param candidateMinutiae how many the other has
 */
public record MatchExplanation(double score, List<MinutiaPair> pairs, int probeMinutiae, int candidateMinutiae) {

    /** Copies the list. */
    public MatchExplanation {
        pairs = List.copyOf(pairs);
    }
}
