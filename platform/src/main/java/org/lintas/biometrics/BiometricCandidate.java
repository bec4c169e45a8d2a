package org.lintas.biometrics;

import java.util.OptionalDouble;

/**
 * A subject of a gallery beside a probe.
 *
 * @param subject who
 * @param fingerScore mean score of the fingers compared, as SourceAFIS gives it, 0 and more; empty when none was compared
 * @param fingers compared, 0 to 10
 * @param faceScore cosine similarity of the faces, -1 to 1; empty when they were not compared
 * @param match whether one of the scores reaches the threshold of the use
 */
public record BiometricCandidate(
        SubjectId subject, OptionalDouble fingerScore, int fingers, OptionalDouble faceScore, boolean match) {}
