package org.lintas.face;

/**
 * What the capture device says about whether a living person stood before it (ISO/IEC 30107-3). This library makes no such
 * claim of its own: a picture alone does not show it. The consumer of a comparison decides with both.
 */
public sealed interface PresentationAttackEvidence {

    /**
     * The device's presentation attack detection found a genuine presentation.
     *
     * @param device model and serial number of the device
     * @param evidence reference to what the device signed or recorded
     */
    record Genuine(String device, String evidence) implements PresentationAttackEvidence {

        /** Refuses a claim without its origin. */
        public Genuine {
            requireOrigin(device, evidence);
        }
    }

    /**
     * The device's presentation attack detection found an attack.
     *
     * @param device model and serial number of the device
     * @param evidence reference to what the device signed or recorded
     */
    record Attack(String device, String evidence) implements PresentationAttackEvidence {

        /** Refuses a claim without its origin. */
        public Attack {
            requireOrigin(device, evidence);
        }
    }

    /** The device has no such detection, or did not answer. */
    record NoneGiven() implements PresentationAttackEvidence {}

    private static void requireOrigin(String device, String evidence) {
        if (device.isBlank() || evidence.isBlank()) {
            throw new IllegalArgumentException("evidence names its device and record");
        }
    }
}
