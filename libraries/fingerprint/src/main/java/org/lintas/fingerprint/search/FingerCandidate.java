package org.lintas.fingerprint.search;

/**
 * A person of a gallery beside a probe.
 *
 * @param entry its number
 * @param score mean of the fingers' scores as {@link org.lintas.fingerprint.FingerComparer} gives them, 0 and more
 * @param fingers compared, 1 to 10
 */
public record FingerCandidate(long entry, double score, int fingers) {}
