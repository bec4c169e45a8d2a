package org.lintas.biometrics.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lintas.biometrics.BiometricCandidate;
import org.lintas.biometrics.BiometricUse;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.SubjectId;
import org.lintas.calibration.Threshold;
import org.lintas.fingerprint.FingerComparer;

/**
 * Compares one probe with persons: the fingers that both have, each with its own, and the faces. Fingers decide where there are any; a face
 * that is alike never overrules fingers that are not.
 */
final class PersonComparer {

    private final Features probe;
    private final SiteCalibrations calibrations;
    private final Map<FingerPosition, FingerComparer.Probe> fingers = new EnumMap<>(FingerPosition.class);

    PersonComparer(Features probe, SiteCalibrations calibrations) {
        this.probe = probe;
        this.calibrations = calibrations;
        var comparer = new FingerComparer();
        probe.fingers().forEach((position, finger) -> fingers.put(position, comparer.against(finger)));
    }

    /** A quick score of the fingers that both have, for an order; empty when there are none. */
    OptionalDouble quickly(Features person) {
        return person.fingers().entrySet().stream()
                .flatMap(finger -> Optional.ofNullable(fingers.get(finger.getKey()))
                        .map(own -> own.quickScore(finger.getValue().template()))
                        .stream())
                .mapToDouble(Double::doubleValue)
                .average();
    }

    BiometricCandidate compare(SubjectId subject, Features person, BiometricUse use) {
        int compared = 0;
        double sum = 0;
        for (var finger : person.fingers().entrySet()) {
            FingerComparer.Probe own = fingers.get(finger.getKey());
            if (own != null) {
                sum += own.compare(finger.getValue(), calibrations.fingers(use, 2))
                        .score();
                compared++;
            }
        }
        OptionalDouble face = probe.face().isPresent() && person.face().isPresent()
                ? OptionalDouble.of(probe.face().get().score(person.face().get()))
                : OptionalDouble.empty();
        if (compared == 0) {
            Threshold threshold = calibrations.face(use);
            boolean match = face.isPresent() && threshold.reachedBy(face.getAsDouble());
            return new BiometricCandidate(subject, OptionalDouble.empty(), 0, face, match);
        }
        double mean = sum / compared;
        boolean match = calibrations.fingers(use, compared).reachedBy(mean);
        return new BiometricCandidate(subject, OptionalDouble.of(mean), compared, face, match);
    }
}
