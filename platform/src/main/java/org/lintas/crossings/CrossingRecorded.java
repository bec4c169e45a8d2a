package org.lintas.crossings;

/**
 * A crossing is durable.
 *
 * @param crossing its first version
 */
public record CrossingRecorded(Crossing crossing) {}
