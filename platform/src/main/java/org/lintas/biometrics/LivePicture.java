package org.lintas.biometrics;

import org.lintas.foundation.ImageBytes;

/**
 * One picture taken at a lane.
 *
 * @param image JPEG or PNG
 * @param presentationAttack what the capture device says about a presentation attack; never guessed by software
 */
public record LivePicture(ImageBytes image, PresentationAttack presentationAttack) {

    /** The device's word on a presentation attack (ISO/IEC 30107-3). */
    public enum PresentationAttack {
        /** The device has a detector and says bona fide. */
        NOT_DETECTED,
        /** The device has a detector and says attack. */
        DETECTED,
        /** The device has no detector. */
        NOT_EXAMINED
    }
}
