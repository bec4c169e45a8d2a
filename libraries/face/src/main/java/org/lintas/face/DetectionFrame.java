package org.lintas.face;

/**
 * A picture, or a part of one, laid into the middle of the detector's input: scaled evenly, so that a face keeps its proportions in an upright
 * portrait, and with a margin, so that a face that fills the picture still has surroundings. The rest is grey.
 */
final class DetectionFrame {

    /** Input side divided by the longest picture side that fits: without margin faces that fill the picture are missed. */
    private static final double MARGIN = 1.25;

    private final Resampling.Region part;
    private final int width;
    private final int height;
    private final int drawnWidth;
    private final int drawnHeight;
    private final double scale;
    private final float[] picture;

    private DetectionFrame(FaceImage image, Resampling.Region part, int width, int height) {
        this.part = part;
        this.width = width;
        this.height = height;
        double partWidth = part.right() - part.left();
        double partHeight = part.bottom() - part.top();
        this.scale = MARGIN * Math.max(partWidth / width, partHeight / height);
        this.drawnWidth = (int) Math.max(1, Math.round(partWidth / scale));
        this.drawnHeight = (int) Math.max(1, Math.round(partHeight / scale));
        this.picture = Resampling.rgb(image, part, drawnWidth, drawnHeight);
    }

    static DetectionFrame of(FaceImage image, Resampling.Region part, int width, int height) {
        return new DetectionFrame(image, part, width, height);
    }

    /** Planes of the whole input, normalised; what the picture does not fill is 0, the network's mean. */
    float[] planes(float mean, float factor) {
        float[] planes = new float[3 * width * height];
        for (int plane = 0; plane < 3; plane++) {
            for (int y = 0; y < drawnHeight; y++) {
                int from = (plane * drawnHeight + y) * drawnWidth;
                int to = (plane * height + y + top()) * width + left();
                for (int x = 0; x < drawnWidth; x++) {
                    planes[to + x] = (picture[from + x] - mean) * factor;
                }
            }
        }
        return planes;
    }

    /** Box in the picture for four values left, top, right, bottom in 0..1 of the input. */
    FaceBox box(float[] corners, int offset, double confidence) {
        return new FaceBox(
                part.left() + (corners[offset] * width - left()) * scale,
                part.top() + (corners[offset + 1] * height - top()) * scale,
                part.left() + (corners[offset + 2] * width - left()) * scale,
                part.top() + (corners[offset + 3] * height - top()) * scale,
                confidence);
    }

    private int left() {
        return (width - drawnWidth) / 2;
    }

    private int top() {
        return (height - drawnHeight) / 2;
    }
}
