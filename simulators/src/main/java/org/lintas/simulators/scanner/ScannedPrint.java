package org.lintas.simulators.scanner;

import org.lintas.simulators.fingers.FingerPicture;

/**
 * A finger on the platen.
 *
 * @param picture what the sensor sees of it
 * @param quality what the device thinks of it, 0 to 100
 */
public record ScannedPrint(FingerPicture picture, int quality) {

    /** Refuses a quality outside its range. */
    public ScannedPrint {
        if (quality < 0 || quality > 100) {
            throw new IllegalArgumentException("quality is 0 to 100, not " + quality);
        }
    }
}
