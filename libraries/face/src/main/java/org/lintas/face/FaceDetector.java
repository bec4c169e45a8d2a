package org.lintas.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds faces with the RFB-320 network: 320 x 240 RGB in, 4,420 scored boxes out, already decoded to corners in 0..1. */
final class FaceDetector {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    /** Mean and scale of the network's training: (x - 127) / 128. */
    private static final float MEAN = 127f;

    private static final float SCALE = 1 / 128f;

    /** Confidence from which a box is a face, 0..1: the value of the network's own demonstration. */
    private static final float CONFIDENCE_MIN = 0.7f;

    /** Overlap from which two boxes are the same face, 0..1: the value of the network's own demonstration. */
    private static final double OVERLAP_MAX = 0.3;

    /** Faces reported at most: a gate needs to know one, several or none. */
    static final int FACES_MAX = 16;

    private static final List<String> OUTPUTS = List.of("scores", "boxes");

    private final OnnxModel network;

    FaceDetector(OnnxModel network) {
        this.network = network;
    }

    /** The faces of a picture that one look at the whole shows, largest first. */
    List<FaceBox> detect(FaceImage image) {
        return largestFirst(look(image, new Resampling.Region(0, 0, image.width(), image.height())));
    }

    /** The same, and where there is none, the faces of its parts. */
    List<FaceBox> detectThoroughly(FaceImage image) {
        var faces = detect(image);
        if (!faces.isEmpty()) {
            return faces;
        }
        var found = new ArrayList<FaceBox>();
        for (var part : PictureTiles.of(image)) {
            look(image, part).stream().filter(face -> whole(face, part, image)).forEach(found::add);
        }
        return largestFirst(found);
    }

    private List<FaceBox> look(FaceImage image, Resampling.Region part) {
        var frame = DetectionFrame.of(image, part, WIDTH, HEIGHT);
        var outputs = network.run(OUTPUTS, frame.planes(MEAN, SCALE), 1, 3, HEIGHT, WIDTH);
        return candidates(frame, outputs.get(0), outputs.get(1));
    }

    /** Whether a face does not reach over an edge of a part at which the picture goes on: another part has it whole. */
    private static boolean whole(FaceBox face, Resampling.Region part, FaceImage image) {
        return (face.left() >= part.left() || part.left() <= 0)
                && (face.top() >= part.top() || part.top() <= 0)
                && (face.right() <= part.right() || part.right() >= image.width())
                && (face.bottom() <= part.bottom() || part.bottom() >= image.height());
    }

    private static List<FaceBox> largestFirst(List<FaceBox> candidates) {
        candidates.sort(Comparator.comparingDouble(FaceBox::confidence).reversed());
        var faces = distinct(candidates);
        faces.sort(Comparator.comparingDouble(FaceBox::area).reversed());
        return List.copyOf(faces);
    }

    private static List<FaceBox> candidates(DetectionFrame frame, float[] scores, float[] boxes) {
        var candidates = new ArrayList<FaceBox>();
        for (int i = 0; i < scores.length / 2; i++) {
            float confidence = scores[2 * i + 1];
            boolean area = boxes[4 * i + 2] > boxes[4 * i] && boxes[4 * i + 3] > boxes[4 * i + 1];
            if (confidence >= CONFIDENCE_MIN && area) {
                candidates.add(frame.box(boxes, 4 * i, Math.min(confidence, 1)));
            }
        }
        return candidates;
    }

    private static List<FaceBox> distinct(List<FaceBox> candidates) {
        var kept = new ArrayList<FaceBox>();
        for (var candidate : candidates) {
            if (kept.size() < FACES_MAX && kept.stream().noneMatch(other -> other.overlap(candidate) > OVERLAP_MAX)) {
                kept.add(candidate);
            }
        }
        return kept;
    }
}
