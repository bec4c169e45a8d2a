package org.lintas.face;

import java.util.ArrayList;
import java.util.List;

/** Finds 68 landmarks: the face box stretched to 64 x 64 grey in, 136 coordinates in 0..1 of the box out. */
final class LandmarkLocator {

    private static final int SIDE = 64;

    private static final List<String> OUTPUTS = List.of("output");

    private final OnnxModel network;

    LandmarkLocator(OnnxModel network) {
        this.network = network;
    }

    Landmarks locate(FaceImage image, FaceBox box) {
        var region = new Resampling.Region(box.left(), box.top(), box.right(), box.bottom());
        float[] grey = Resampling.grey(image, region, SIDE, SIDE);
        for (int i = 0; i < grey.length; i++) {
            grey[i] /= 256f;
        }
        float[] coordinates = network.run(OUTPUTS, grey, 1, 1, SIDE, SIDE).getFirst();
        var points = new ArrayList<Landmarks.Point>(Landmarks.COUNT);
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double x = box.left() + coordinates[2 * i] * (box.right() - box.left());
            double y = box.top() + coordinates[2 * i + 1] * (box.bottom() - box.top());
            points.add(new Landmarks.Point(x, y));
        }
        return new Landmarks(points);
    }
}
