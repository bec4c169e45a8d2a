package org.lintas.biometrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.foundation.CheckRecord;

/**
 * What came of the fingerprints of a traveller at a lane.
 *
 * @param checks in the order in which they ended: {@code fingerprint-verification} or {@code fingerprint-enrolment},
 *     {@code fingerprint-identification}, {@code fingerprint-watchlist}, those that were made
 * @param subject who the traveller is; empty when the fingers were too few to enrol
 * @param others subjects enrolled under another identity who match, best first
 * @param fingers quality 0 to 100 of each finger captured
 */
public record FingerprintExamination(
        List<CheckRecord> checks,
        Optional<SubjectId> subject,
        List<BiometricCandidate> others,
        Map<FingerPosition, Integer> fingers) {

    /** Check that compares a returning traveller with the prints enrolled: codes ok, under-threshold, too-poor. */
    public static final String VERIFICATION = "fingerprint-verification";

    /** Check that enrols a traveller: codes ok, fewer-fingers, too-poor. */
    public static final String ENROLMENT = "fingerprint-enrolment";

    /**
     * Check that searches for the traveller among all others: codes ok, other-document, other-identity, duplicate-undecided, partial.
     */
    public static final String IDENTIFICATION = "fingerprint-identification";

    /** Check that searches for the traveller among those sought: codes ok, sought, partial. */
    public static final String WATCHLIST = "fingerprint-watchlist";

    /** Copies the collections. */
    public FingerprintExamination {
        checks = List.copyOf(checks);
        others = List.copyOf(others);
        fingers = Map.copyOf(fingers);
    }
}
