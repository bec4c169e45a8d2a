package org.lintas.face;

/** Resizing of a part of a picture with a triangle filter as wide as a target pixel, at least as a source pixel. */
final class Resampling {

    /** A part of a picture in pixels; what lies outside the picture repeats its edge. */
    record Region(double left, double top, double right, double bottom) {}

    private Resampling() {}

    /** Red, green and blue planes of the resized part, values 0..255. */
    static float[] rgb(FaceImage image, Region region, int width, int height) {
        var columns = Weights.of(region.left(), region.right(), width, image.width());
        var rows = Weights.of(region.top(), region.bottom(), height, image.height());
        float[] out = new float[3 * width * height];
        float[] line = new float[3 * width];
        for (int row = rows.lowest(); row <= rows.highest(); row++) {
            horizontal(image, row, columns, line);
            addRow(rows, row, line, out, width);
        }
        return out;
    }

    /** Luminance of the resized part (ITU-R BT.601 weights, as the landmark network was trained), values 0..255. */
    static float[] grey(FaceImage image, Region region, int width, int height) {
        float[] rgb = rgb(image, region, width, height);
        int size = width * height;
        float[] grey = new float[size];
        for (int i = 0; i < size; i++) {
            grey[i] = 0.299f * rgb[i] + 0.587f * rgb[size + i] + 0.114f * rgb[2 * size + i];
        }
        return grey;
    }

    private static void horizontal(FaceImage image, int row, Weights columns, float[] line) {
        int[] pixels = image.pixels();
        int start = row * image.width();
        int width = columns.first.length;
        for (int x = 0; x < width; x++) {
            float red = 0;
            float green = 0;
            float blue = 0;
            float[] weights = columns.weights[x];
            int first = start + columns.first[x];
            for (int i = 0; i < weights.length; i++) {
                int pixel = pixels[first + i];
                red += weights[i] * (pixel >> 16 & 0xFF);
                green += weights[i] * (pixel >> 8 & 0xFF);
                blue += weights[i] * (pixel & 0xFF);
            }
            line[x] = red;
            line[width + x] = green;
            line[2 * width + x] = blue;
        }
    }

    private static void addRow(Weights rows, int row, float[] line, float[] out, int width) {
        int height = rows.first.length;
        for (int y = 0; y < height; y++) {
            int i = row - rows.first[y];
            if (i < 0 || i >= rows.weights[y].length) {
                continue;
            }
            float weight = rows.weights[y][i];
            for (int plane = 0; plane < 3; plane++) {
                int to = (plane * height + y) * width;
                int from = plane * width;
                for (int x = 0; x < width; x++) {
                    out[to + x] += weight * line[from + x];
                }
            }
        }
    }

    /** For each target pixel the first source pixel and the weights from there on; weights sum to 1. */
    private static final class Weights {

        private final int[] first;
        private final float[][] weights;

        private Weights(int[] first, float[][] weights) {
            this.first = first;
            this.weights = weights;
        }

        static Weights of(double from, double to, int targets, int sources) {
            double scale = (to - from) / targets;
            double reach = Math.max(scale, 1);
            int[] first = new int[targets];
            float[][] weights = new float[targets][];
            for (int i = 0; i < targets; i++) {
                double centre = from + (i + 0.5) * scale - 0.5;
                int low = (int) Math.ceil(centre - reach);
                int high = (int) Math.floor(centre + reach);
                first[i] = Math.clamp(low, 0, sources - 1);
                int last = Math.clamp(high, 0, sources - 1);
                weights[i] = triangle(centre, reach, new int[] {low, high}, first[i], last);
            }
            return new Weights(first, weights);
        }

        private static float[] triangle(double centre, double reach, int[] span, int first, int last) {
            float[] weights = new float[last - first + 1];
            double sum = 0;
            for (int source = span[0]; source <= span[1]; source++) {
                double weight = Math.max(0, 1 - Math.abs(source - centre) / reach);
                weights[Math.clamp(source, first, last) - first] += (float) weight;
                sum += weight;
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= (float) sum;
            }
            return weights;
        }

        int lowest() {
            int lowest = Integer.MAX_VALUE;
            for (int value : first) {
                lowest = Math.min(lowest, value);
            }
            return lowest;
        }

        int highest() {
            int highest = 0;
            for (int i = 0; i < first.length; i++) {
                highest = Math.max(highest, first[i] + weights[i].length - 1);
            }
            return highest;
        }
    }
}
