package org.lintas.crossings;

/**
 * A correction of a crossing is durable.
 *
 * @param before the version that was in force until now
 * @param now the new version
 */
public record CrossingCorrected(Crossing before, Crossing now) {}
