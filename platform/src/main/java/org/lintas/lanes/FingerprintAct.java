package org.lintas.lanes;

import java.util.Set;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.MissingFinger;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.inspections.WithoutFingerprints;

/** What an officer does about the fingerprints of the traveller at a booth. Each is audited with the officer. */
public sealed interface FingerprintAct {

    /** A finger cannot be captured: it is not there, it is hurt, or it does not work. */
    record StateMissing(FingerPosition finger, MissingFinger.Reason reason) implements FingerprintAct {}

    /**
     * Captures fingers once more: one, those of a hand, or several. What was stated about them no longer holds.
     *
     * @param fingers at least one, each owed
     */
    record Repeat(Set<FingerPosition> fingers) implements FingerprintAct {

        /** Copies the fingers and refuses none. */
        public Repeat {
            fingers = Set.copyOf(fingers);
            if (fingers.isEmpty()) {
                throw new LintasException(ErrorCode.VALUE_INVALID, "One finger at least is captured again.");
            }
        }
    }

    /** What was captured is used, however good it is; fingers that were not captured are missing. */
    record TakeAsTheyAre() implements FingerprintAct {}

    /** The scanner is no longer waited for; what it gave before is used. */
    record GoOnWithout(WithoutFingerprints reason) implements FingerprintAct {}
}
