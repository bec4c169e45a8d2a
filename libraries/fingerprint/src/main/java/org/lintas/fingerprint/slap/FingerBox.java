package org.lintas.fingerprint.slap;

/**
 * Where the last joint of a finger lies: a box that is turned with the finger.
 *
 * @param centreX of its middle from the left edge, in pixels of the picture
 * @param centreY of its middle from the top edge, in pixels
 * @param width across the finger, in pixels, above 0
 * @param height along the finger, in pixels, above 0
 * @param rotation of the finger in radians, clockwise, 0 if it points up, at most a quarter turn either way
 */
public record FingerBox(double centreX, double centreY, double width, double height, double rotation) {

    /** Refuses boxes without an inside. */
    public FingerBox {
        if (!(width > 0 && height > 0 && Math.abs(rotation) <= Math.PI / 2)) {
            throw new IllegalArgumentException("a box of %s x %s turned by %s".formatted(width, height, rotation));
        }
    }

    /** Where a place of the box is in the picture, from the left; the box's own axes start in its middle. */
    double pictureX(double across, double down) {
        return centreX + across * Math.cos(rotation) - down * Math.sin(rotation);
    }

    /** The same from the top. */
    double pictureY(double across, double down) {
        return centreY + across * Math.sin(rotation) + down * Math.cos(rotation);
    }
}
