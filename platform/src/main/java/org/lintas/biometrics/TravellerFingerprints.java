package org.lintas.biometrics;

import java.time.LocalDate;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;

/**
 * The fingerprints of foreign travellers at a lane: enrolled at the first entry, verified afterwards, searched for among all others and
 * among those sought. Thread-safe.
 */
public interface TravellerFingerprints {

    /** What is taken of this traveller at a lane on a day. */
    FingerprintDuty duty(Traveller traveller, TravelDirection direction, LocalDate day);

    /**
     * Whether one finger is good enough; asked while the traveller still stands at the scanner. Never throws for what is in it: bytes
     * that are no picture are no finger.
     */
    AssessedFinger assess(CapturedFinger finger);

    /**
     * Enrols or verifies, and searches. What was enrolled is durable when this returns, and a search that begins afterwards finds it.
     * Never throws for what is in the pictures.
     */
    FingerprintExamination examine(FingerprintRequest request);
}
