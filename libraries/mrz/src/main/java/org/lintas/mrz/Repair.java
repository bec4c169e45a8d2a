package org.lintas.mrz;

/**
 * A character that its position forbids, replaced by the one that it was taken for.
 *
 * @param position where
 * @param from what was read
 * @param to what it was taken for
 */
public record Repair(MrzPosition position, char from, char to) {}
