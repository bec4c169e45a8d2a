package org.lintas.lanes.internal.sbi;

import java.util.EnumSet;
import java.util.Set;
import org.lintas.biometrics.FingerPosition;
import org.lintas.foundation.TransactionId;

/**
 * What a device is to capture.
 *
 * @param transaction the inspection
 * @param fingers on one part of the platen, those that are not there left out; empty for a face
 * @param previous the link of the chain that this capture continues
 */
public record CaptureOrder(TransactionId transaction, Set<FingerPosition> fingers, ChainHash previous) {

    /** Both thumbs, as one capture. */
    public static final Set<FingerPosition> THUMBS = Set.of(FingerPosition.LEFT_THUMB, FingerPosition.RIGHT_THUMB);

    /** Copies the fingers. */
    public CaptureOrder {
        fingers = Set.copyOf(fingers);
        if (!fingers.isEmpty() && part(fingers) == 0) {
            throw new IllegalArgumentException("fingers of one slap, not " + fingers);
        }
    }

    /** The part of the platen ({@code deviceSubId}): 1 left slap, 2 right slap, 3 thumbs; 0 for a face. */
    public int part() {
        return part(fingers);
    }

    /** Fingers of the same part that the traveller does not have. */
    Set<FingerPosition> exceptions() {
        EnumSet<FingerPosition> rest = EnumSet.noneOf(FingerPosition.class);
        rest.addAll(
                switch (part()) {
                    case 1 -> FingerPosition.LEFT_FOUR;
                    case 2 -> FingerPosition.RIGHT_FOUR;
                    case 3 -> THUMBS;
                    default -> Set.of();
                });
        rest.removeAll(fingers);
        return rest;
    }

    private static int part(Set<FingerPosition> fingers) {
        if (fingers.isEmpty()) {
            return 0;
        }
        if (FingerPosition.LEFT_FOUR.containsAll(fingers)) {
            return 1;
        }
        if (FingerPosition.RIGHT_FOUR.containsAll(fingers)) {
            return 2;
        }
        return THUMBS.containsAll(fingers) ? 3 : 0;
    }
}
