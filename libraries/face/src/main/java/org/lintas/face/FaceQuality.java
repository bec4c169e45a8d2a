package org.lintas.face;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The quality measures of the largest face of one picture.
 *
 * @param measures every {@link FaceQualityMeasure} with its value, in the order of the enum; immutable
 */
public record FaceQuality(Map<FaceQualityMeasure, Double> measures) {

    /** Refuses a set of measures that is not complete or has a value outside its range. */
    public FaceQuality {
        var copy = new EnumMap<FaceQualityMeasure, Double>(measures);
        for (var measure : FaceQualityMeasure.values()) {
            Double value = copy.get(measure);
            if (value == null || !(value >= measure.least() && value <= measure.greatest())) {
                throw new IllegalArgumentException(measure + " is " + value);
            }
        }
        measures = Collections.unmodifiableMap(copy);
    }

    /** Value of one measure, in its unit and range. */
    public double value(FaceQualityMeasure measure) {
        Double value = measures.get(measure);
        if (value == null) {
            throw new IllegalStateException("measures are complete");
        }
        return value;
    }
}
