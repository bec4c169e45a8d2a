package org.lintas.fingerprint.slap;

import org.lintas.fingerprint.FingerImage;
import org.lintas.simulators.fingers.FingerPicture;
import org.lintas.simulators.fingers.Hand;
import org.lintas.simulators.fingers.PressedFinger;
import org.lintas.simulators.fingers.SlapPressing;

/** Pictures of one made right hand, and how near boxes come to the truth. */
final class Slaps {

    static final Hand RIGHT = Hand.right(5);

    /** Distance of the places that are counted, in pixels. */
    private static final int STEP = 5;

    private Slaps() {}

    static FingerImage image(SlapPressing pressing) {
        return image(RIGHT.slap(pressing, 1).picture());
    }

    static FingerImage image(FingerPicture picture) {
        return FingerImage.ofLevels(picture.width(), picture.levels(), FingerPicture.PIXELS_PER_INCH);
    }

    /** What is left of a picture when so many columns are cut off at the left, and every so many pixels one is kept. */
    static FingerImage part(FingerImage whole, int left, int every) {
        int width = (whole.width() - left) / every;
        int height = whole.height() / every;
        byte[] levels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                levels[y * width + x] = (byte) whole.level(left + x * every, y * every);
            }
        }
        return FingerImage.ofLevels(width, levels, whole.pixelsPerInch() / every);
    }

    /** A left hand, which is the right one in the mirror. */
    static FingerImage mirrored(FingerImage whole) {
        byte[] levels = new byte[whole.width() * whole.height()];
        for (int y = 0; y < whole.height(); y++) {
            for (int x = 0; x < whole.width(); x++) {
                levels[y * whole.width() + x] = (byte) whole.level(whole.width() - 1 - x, y);
            }
        }
        return FingerImage.ofLevels(whole.width(), levels, whole.pixelsPerInch());
    }

    /** Area that box and truth share, of the area that either has: 0 to 1. */
    static double overlap(PressedFinger truth, FingerBox found) {
        FingerBox box =
                new FingerBox(truth.centreX(), truth.centreY(), truth.width(), truth.height(), truth.rotation());
        double reach = truth.width() + truth.height() + found.height();
        int both = 0;
        int either = 0;
        for (double y = box.centreY() - reach; y < box.centreY() + reach; y += STEP) {
            for (double x = box.centreX() - reach; x < box.centreX() + reach; x += STEP) {
                boolean within = inside(box, x, y);
                boolean claimed = inside(found, x, y);
                both += within && claimed ? 1 : 0;
                either += within || claimed ? 1 : 0;
            }
        }
        return (double) both / either;
    }

    private static boolean inside(FingerBox box, double x, double y) {
        double fromX = x - box.centreX();
        double fromY = y - box.centreY();
        double across = fromX * Math.cos(box.rotation()) + fromY * Math.sin(box.rotation());
        double down = -fromX * Math.sin(box.rotation()) + fromY * Math.cos(box.rotation());
        return Math.abs(across) <= box.width() / 2 && Math.abs(down) <= box.height() / 2;
    }

    static SlapFinger at(int position, SlapSegmentation segmentation) {
        return segmentation.fingers().stream()
                .filter(finger -> finger.position() == position)
                .findFirst()
                .orElseThrow();
    }
}
