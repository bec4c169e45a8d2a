package org.lintas.biometrics;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a lane takes of one traveller.
 *
 * @param kind enrolment, verification, or nothing
 * @param positions the fingers to capture; empty exactly when nothing is taken
 * @param reason code of why, in lower case with dashes: {@code citizen}, {@code child}, {@code not-enrolled} (at an exit),
 *     {@code first-entry}, {@code enrolled}
 */
public record FingerprintDuty(Kind kind, Set<FingerPosition> positions, String reason) {

    /** What is taken. */
    public enum Kind {
        /** Fingerprints are not taken of this traveller. */
        EXEMPT,
        /** They are taken and kept: nobody with this document was enrolled before. */
        ENROL,
        /** They are taken and compared with those kept. */
        VERIFY
    }

    /** Copies the positions and refuses a duty without them. */
    public FingerprintDuty {
        EnumSet<FingerPosition> own = EnumSet.noneOf(FingerPosition.class);
        own.addAll(positions);
        positions = Collections.unmodifiableSet(own);
        if (positions.isEmpty() != (kind == Kind.EXEMPT)) {
            throw new IllegalArgumentException("a duty names fingers exactly if it takes some");
        }
    }
}
