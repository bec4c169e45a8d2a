package org.lintas.simulators.fingers;

import java.util.List;

/**
 * A picture of several fingers, with the truth about it.
 *
 * @param picture {@link Hand#SLAP_WIDTH} x {@link Hand#SLAP_HEIGHT} pixels at 500 per inch
 * @param fingers that lie on, from left to right, wholly in the picture or not
 */
public record Slap(FingerPicture picture, List<PressedFinger> fingers) {

    /** Copies the list. */
    public Slap {
        fingers = List.copyOf(fingers);
    }
}
