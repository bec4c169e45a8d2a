package org.lintas.face;

/**
 * Enlarges small pictures twice by cubic convolution (Keys 1981, a = -0.5): landmarks of a face of a few dozen pixels are found more
 * steadily so.
 */
final class SmallPictures {

    /** Longest side of a small picture, in pixels: research sets of the nineties and thumbnails. */
    static final int SIDE_MAX = 160;

    private static final int FACTOR = 2;

    /** Weights of four neighbours for a place a quarter of a pixel from the second, towards the third. */
    private static final float[] WEIGHTS = {-0.0703125f, 0.8671875f, 0.2265625f, -0.0234375f};

    private SmallPictures() {}

    /** How much larger than the picture what {@link #enlarged} gives is: 1 or 2. */
    static int factor(FaceImage image) {
        return Math.max(image.width(), image.height()) <= SIDE_MAX ? FACTOR : 1;
    }

    /** The picture, enlarged if it is small. */
    static FaceImage enlarged(FaceImage image) {
        if (factor(image) == 1) {
            return image;
        }
        int width = FACTOR * image.width();
        int height = FACTOR * image.height();
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = pixel(image, x, y);
            }
        }
        return new FaceImage(width, height, pixels);
    }

    private static int pixel(FaceImage image, int x, int y) {
        float red = 0;
        float green = 0;
        float blue = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            for (int j = 0; j < WEIGHTS.length; j++) {
                int rgb = image.rgb(source(x, i, image.width()), source(y, j, image.height()));
                float weight = WEIGHTS[i] * WEIGHTS[j];
                red += weight * (rgb >> 16 & 0xFF);
                green += weight * (rgb >> 8 & 0xFF);
                blue += weight * (rgb & 0xFF);
            }
        }
        return sample(red) << 16 | sample(green) << 8 | sample(blue);
    }

    /** A neighbour's place: 1 is the nearest, 2 and 3 lie on the target's side of it, 0 on the other; the edge is repeated. */
    private static int source(int target, int number, int sources) {
        int towards = target % FACTOR == 0 ? -1 : 1;
        int nearest = target / FACTOR;
        return Math.clamp(nearest + (long) towards * (number - 1), 0, sources - 1);
    }

    private static int sample(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
