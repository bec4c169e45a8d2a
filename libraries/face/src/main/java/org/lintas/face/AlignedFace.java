package org.lintas.face;

import java.util.Arrays;
import java.util.List;
import org.lintas.face.Landmarks.Point;

/** A face brought to the ArcFace template of 112 x 112 pixels by a similarity transform. */
final class AlignedFace {

    /** Side in pixels. */
    static final int SIDE = 112;

    /** Places of eyes, nose and mouth corners in the 112 x 112 template of ArcFace (Deng et al., CVPR 2019). */
    private static final List<Point> TEMPLATE = List.of(
            new Point(38.2946, 51.6963),
            new Point(73.5318, 51.5014),
            new Point(56.0252, 71.7366),
            new Point(41.5493, 92.3655),
            new Point(70.7299, 92.2041));

    /** Samples a side and template pixel at most: beyond 8 x 8 the face is over 1,000 pixels wide and finer is no gain. */
    private static final int SAMPLES_MAX = 8;

    private final float[] planes;

    private AlignedFace(float[] planes) {
        this.planes = planes;
    }

    static AlignedFace of(FaceImage image, Landmarks landmarks) {
        var toPicture = SimilarityTransform.fit(TEMPLATE, landmarks.five());
        int samples = Math.clamp(Math.round(toPicture.scale() / 1.5), 1, SAMPLES_MAX);
        float[] planes = new float[3 * SIDE * SIDE];
        float[] colour = new float[3];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                average(image, toPicture, new Point(x, y), samples, colour);
                int index = y * SIDE + x;
                planes[index] = colour[0];
                planes[SIDE * SIDE + index] = colour[1];
                planes[2 * SIDE * SIDE + index] = colour[2];
            }
        }
        return new AlignedFace(planes);
    }

    /** Red, green and blue, each 112 rows of 112 values 0..255, as (value - mean) * factor. */
    float[] normalised(float mean, float factor) {
        float[] values = new float[planes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (planes[i] - mean) * factor;
        }
        return values;
    }

    /** Luminance, 0..255. */
    float luminance(int x, int y) {
        int index = y * SIDE + x;
        return Luminance.RED * planes[index]
                + Luminance.GREEN * planes[SIDE * SIDE + index]
                + Luminance.BLUE * planes[2 * SIDE * SIDE + index];
    }

    private static void average(
            FaceImage image, SimilarityTransform toPicture, Point pixel, int samples, float[] colour) {
        Arrays.fill(colour, 0);
        for (int i = 0; i < samples; i++) {
            for (int j = 0; j < samples; j++) {
                double x = pixel.x() + (i + 0.5) / samples - 0.5;
                double y = pixel.y() + (j + 0.5) / samples - 0.5;
                addSample(image, toPicture.apply(x, y), 1f / (samples * samples), colour);
            }
        }
    }

    /** Bilinear; black outside the picture, as the embedding network was trained. */
    private static void addSample(FaceImage image, Point place, float weight, float[] colour) {
        int left = (int) Math.floor(place.x());
        int top = (int) Math.floor(place.y());
        float right = (float) (place.x() - left);
        float down = (float) (place.y() - top);
        addPixel(image, left, top, weight * (1 - right) * (1 - down), colour);
        addPixel(image, left + 1, top, weight * right * (1 - down), colour);
        addPixel(image, left, top + 1, weight * (1 - right) * down, colour);
        addPixel(image, left + 1, top + 1, weight * right * down, colour);
    }

    private static void addPixel(FaceImage image, int x, int y, float weight, float[] colour) {
        if (x < 0 || y < 0 || x >= image.width() || y >= image.height()) {
            return;
        }
        int pixel = image.pixels()[y * image.width() + x];
        colour[0] += weight * (pixel >> 16 & 0xFF);
        colour[1] += weight * (pixel >> 8 & 0xFF);
        colour[2] += weight * (pixel & 0xFF);
    }
}
