package org.lintas.face;

import java.util.Optional;

/**
 * A face found and brought to the template.
 *
 * @param box where the detector sees it
 * @param landmarks its points
 * @param again its points, found a second time in a wider crop
 * @param aligned the pixels for the embedding
 */
record LocatedFace(FaceBox box, Landmarks landmarks, Landmarks again, AlignedFace aligned) {

    /** Growth of the second crop, of the box's width and height, half on each side. */
    private static final double WIDENING = 0.125;

    /** Eye distance below which the points are no face, in pixels. */
    private static final double EYES_MIN = 4;

    /** Locates a face in its box; empty if the points that come back are not those of a face. */
    static Optional<LocatedFace> in(FaceImage image, FaceBox box, LandmarkLocator locator) {
        var landmarks = locator.locate(image, box);
        if (!(landmarks.interEyeDistance() >= EYES_MIN)) {
            return Optional.empty();
        }
        var again = locator.locate(image, widened(box));
        return Optional.of(new LocatedFace(box, landmarks, again, AlignedFace.of(image, landmarks)));
    }

    private static FaceBox widened(FaceBox box) {
        double across = (box.right() - box.left()) * WIDENING / 2;
        double down = (box.bottom() - box.top()) * WIDENING / 2;
        return new FaceBox(
                box.left() - across, box.top() - down, box.right() + across, box.bottom() + down, box.confidence());
    }
}
