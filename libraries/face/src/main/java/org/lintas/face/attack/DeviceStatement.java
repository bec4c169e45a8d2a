package org.lintas.face.attack;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a capture device says of one presentation.
 *
 * @param device that says it
 * @param outcome of its presentation attack detection
 * @param score that the outcome rests on, 0 (surely an attack) to 1; empty if the device gives none
 * @param at when
 * @param evidence reference to what the device signed or recorded
 * @param certificate of the device's detection, if it names one
 */
public record DeviceStatement(
        CaptureDevice device,
        Outcome outcome,
        OptionalDouble score,
        Instant at,
        String evidence,
        Optional<DetectionCertificate> certificate) {

    /** How a detection can end (ISO/IEC 30107-3:2023). */
    public enum Outcome {
        /** A bona fide presentation: a person, as the device is meant to be used. */
        BONA_FIDE,
        /** An attack presentation. */
        ATTACK,
        /** No answer: nothing follows from it, neither way. */
        NON_RESPONSE
    }

    /** Refuses a statement without its record, and a score outside 0 to 1. */
    public DeviceStatement {
        if (evidence.isBlank()) {
            throw new IllegalArgumentException("a statement names its record");
        }
        Shares.require(score, "score");
    }
}
