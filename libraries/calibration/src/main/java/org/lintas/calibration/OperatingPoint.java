package org.lintas.calibration;

/**
 * What measured scores say of one threshold.
 *
 * @param falseMatchRate the rate that the threshold was set for
 * @param threshold on the matcher's scale
 * @param falseMatches comparisons of different persons that reach it
 * @param falseNonMatches comparisons of the same finger or face that do not
 */
public record OperatingPoint(
        FalseMatchRate falseMatchRate, double threshold, ErrorRate falseMatches, ErrorRate falseNonMatches) {}
