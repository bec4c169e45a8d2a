package org.lintas.face.attack;

/**
 * What is known of whether a living person stood before the camera (ISO/IEC 30107-3). Only the capture device can state it; this library
 * makes no such claim of its own, as a picture alone does not show it. The consumer of a comparison decides with both.
 */
public sealed interface PresentationAttackEvidence {

    /**
     * The device said something.
     *
     * @param statement its words
     */
    record Stated(DeviceStatement statement) implements PresentationAttackEvidence {}

    /** The device has no such detection, or was not asked. */
    record NoneGiven() implements PresentationAttackEvidence {}
}
