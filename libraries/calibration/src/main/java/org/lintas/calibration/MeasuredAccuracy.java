package org.lintas.calibration;

import java.util.List;

/**
 * What measured scores say of a matcher at a site: the page beside a calibration.
 *
 * @param pairs that were compared
 * @param equalErrorRate the rate at which both errors are equally frequent, 0 to 1
 * @param points at each rate that the number of pairs allows, the most frequent first
 * @param tooFewPairsFor the other rates
 */
public record MeasuredAccuracy(
        Calibration.Pairs pairs,
        double equalErrorRate,
        List<OperatingPoint> points,
        List<FalseMatchRate> tooFewPairsFor) {

    /** Keeps copies. */
    public MeasuredAccuracy {
        points = List.copyOf(points);
        tooFewPairsFor = List.copyOf(tooFewPairsFor);
    }
}
