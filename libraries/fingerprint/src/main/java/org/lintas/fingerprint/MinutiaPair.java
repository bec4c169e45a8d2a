package org.lintas.fingerprint;

/**
 * Two minutiae that a comparison takes for the same.
 *
 * @param probe of the one print
 * @param candidate of the other
 */
public record MinutiaPair(Minutia probe, Minutia candidate) {}
