package org.lintas.biometrics.internal;

import java.util.Optional;
import java.util.Set;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.GalleryName;

/**
 * Who is to be enrolled.
 *
 * @param externalId number of another system; empty when there is none
 * @param galleries at least one
 * @param identity as a document says; empty when nobody said
 * @param group what error rates are watched by
 * @param capture what was captured
 * @param features what can be compared of it
 */
record NewSubject(
        Optional<String> externalId,
        Set<GalleryName> galleries,
        Optional<KnownIdentity> identity,
        WatchedGroup group,
        BiometricCapture capture,
        Features features) {}
