package org.lintas.simulators.chip;

import java.time.LocalDate;
import java.util.List;

/**
 * Whom a chip lets read fingerprints and irises when it is issued; it learns new authorities and later dates by itself.
 *
 * @param points the authorities, 1 or 2, the newest first
 * @param today the chip's idea of the date: the latest that it has learned of
 */
public record TerminalTrust(List<TrustPoint> points, LocalDate today) {

    /** Most authorities at a time (BSI TR-03110-3 v2.21, 2.5.2). */
    static final int POINTS_MAX = 2;

    /** Refuses none and too many. */
    public TerminalTrust {
        points = List.copyOf(points);
        if (points.isEmpty() || points.size() > POINTS_MAX) {
            throw new IllegalArgumentException("A chip trusts one or two authorities.");
        }
    }

    /**
     * A country verifying certification authority.
     *
     * @param reference its name, 1-16 characters
     * @param key its public key
     * @param rights bits that it may hand on: {@link #FINGERPRINTS}, {@link #IRISES}
     */
    public record TrustPoint(String reference, TerminalKey key, int rights) {

        /** Right to read DG3 (BSI TR-03110-3 v2.21, C.4.1.2). */
        public static final int FINGERPRINTS = 1;

        /** Right to read DG4. */
        public static final int IRISES = 2;

        /** Refuses a name that no certificate can carry. */
        public TrustPoint {
            if (reference.isEmpty() || reference.length() > 16) {
                throw new IllegalArgumentException("A reference has 1-16 characters.");
            }
        }
    }
}
