package org.lintas.crossings;

/** Crossings in a span of time; corrections that void a crossing take it out. */
public record CrossingCounts(long entries, long exits) {}
