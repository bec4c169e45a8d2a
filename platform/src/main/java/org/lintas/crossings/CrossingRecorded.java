package org.lintas.crossings;

/** A crossing is durable. */
public record CrossingRecorded(Crossing crossing) {}
