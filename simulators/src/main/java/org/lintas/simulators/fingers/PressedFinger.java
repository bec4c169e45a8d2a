package org.lintas.simulators.fingers;

/**
 * Where the last joint of a finger truly lies in a picture of several.
 *
 * @param position 1 to 10, right thumb to little finger, left thumb to little finger
 * @param centreX of its box from the left edge, in pixels; may be outside the picture
 * @param centreY of its box from the top edge, in pixels
 * @param width of its box across the finger, in pixels
 * @param height of its box along the finger, in pixels
 * @param rotation of the finger in radians, clockwise, 0 if it points up
 */
public record PressedFinger(
        int position, double centreX, double centreY, double width, double height, double rotation) {}
