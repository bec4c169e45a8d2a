package org.lintas.fingerprint.slap;

import java.util.Arrays;
import org.lintas.fingerprint.FingerImage;

/** Cuts a finger out of a picture of several and turns it upright, with the ridges of its neighbours left white. */
final class UprightCut {

    /** Level of the ground. */
    private static final byte WHITE = (byte) 255;

    /** Room around the box on each side, in blocks: 2 mm. */
    private static final double MARGIN = 2 * RidgeMap.PER_MILLIMETRE;

    private UprightCut() {}

    /** The finger alone; what lies between blocks of other fingers or outside the picture is white. */
    static FingerImage of(FingerImage picture, FingerBox box, LastJoint joint) {
        double margin = MARGIN * joint.map().side();
        int width = (int) Math.ceil(box.width() + 2 * margin);
        int height = (int) Math.ceil(box.height() + 2 * margin);
        byte[] levels = new byte[width * height];
        Arrays.fill(levels, WHITE);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double across = column + 0.5 - width / 2.0;
                double down = row + 0.5 - height / 2.0;
                double x = box.pictureX(across, down);
                double y = box.pictureY(across, down);
                if (Math.abs(down) <= box.height() / 2 + joint.map().side() && joint.near(x, y)) {
                    levels[row * width + column] = level(picture, x - 0.5, y - 0.5);
                }
            }
        }
        return FingerImage.ofLevels(width, levels, picture.pixelsPerInch());
    }

    /** Between the four pixels around a place. */
    private static byte level(FingerImage picture, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= picture.width() || top + 1 >= picture.height()) {
            return WHITE;
        }
        double right = x - left;
        double down = y - top;
        double above = (1 - right) * picture.level(left, top) + right * picture.level(left + 1, top);
        double below = (1 - right) * picture.level(left, top + 1) + right * picture.level(left + 1, top + 1);
        return (byte) Math.round((1 - down) * above + down * below);
    }
}
