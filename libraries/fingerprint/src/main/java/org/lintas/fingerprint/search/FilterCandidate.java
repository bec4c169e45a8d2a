package org.lintas.fingerprint.search;

/**
 * An entry that the filter takes for alike.
 *
 * @param entry its number, 0 or more
 * @param score of the filter, the sum over the fingers, 0 or more: an order, not a probability
 */
public record FilterCandidate(long entry, int score) {}
