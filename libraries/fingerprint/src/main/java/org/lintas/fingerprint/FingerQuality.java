package org.lintas.fingerprint;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How useful a print is for comparison.
 *
 * @param algorithm who says so; numbers of different algorithms mean different things
 * @param score 0 useless to 100, the range of ISO/IEC 29794-1
 * @param measures what it follows from; empty if the algorithm does not say
 */
public record FingerQuality(String algorithm, int score, Map<QualityMeasure, Double> measures) {

    /** Refuses a score outside 0 to 100 and an algorithm without a name. */
    public FingerQuality {
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("a quality of " + score);
        }
        if (algorithm.isBlank()) {
            throw new IllegalArgumentException("a quality names its algorithm");
        }
        EnumMap<QualityMeasure, Double> own = new EnumMap<>(QualityMeasure.class);
        own.putAll(measures);
        measures = Collections.unmodifiableMap(own);
    }
}
