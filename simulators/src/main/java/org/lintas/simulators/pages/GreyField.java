package org.lintas.simulators.pages;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** A picture while it is being taken: light per pixel, in grey levels 0 to 255, beyond them until the sensor cuts it off. */
final class GreyField {

    final int width;
    final int height;
    final float[] levels;

    GreyField(int width, int height) {
        this.width = width;
        this.height = height;
        this.levels = new float[width * height];
    }

    /** Three box blurs of equal width stand for a Gaussian of this standard deviation in pixels. */
    void blur(double sigma) {
        if (sigma < 0.15) {
            return;
        }
        double radius = (Math.sqrt(4 * sigma * sigma + 1) - 1) / 2;
        float[] scratch = new float[levels.length];
        for (int pass = 0; pass < 3; pass++) {
            boxRows(levels, scratch, radius);
            boxColumns(scratch, levels, radius);
        }
    }

    /** The mean over a window of 2 r + 1 pixels, whose outermost two count by the fraction of r. */
    private void boxRows(float[] from, float[] to, double radius) {
        int whole = (int) radius;
        float share = (float) (radius - whole);
        float norm = (float) (1 / (2 * radius + 1));
        for (int y = 0; y < height; y++) {
            int row = y * width;
            float sum = 0;
            for (int x = -whole; x <= whole; x++) {
                sum += from[row + clamp(x, width)];
            }
            for (int x = 0; x < width; x++) {
                float edges = from[row + clamp(x - whole - 1, width)] + from[row + clamp(x + whole + 1, width)];
                to[row + x] = (sum + share * edges) * norm;
                sum += from[row + clamp(x + whole + 1, width)] - from[row + clamp(x - whole, width)];
            }
        }
    }

    private void boxColumns(float[] from, float[] to, double radius) {
        int whole = (int) radius;
        float share = (float) (radius - whole);
        float norm = (float) (1 / (2 * radius + 1));
        float[] sum = new float[width];
        for (int y = -whole; y <= whole; y++) {
            addRow(sum, from, y, 1);
        }
        for (int y = 0; y < height; y++) {
            int above = clamp(y - whole - 1, height) * width;
            int below = clamp(y + whole + 1, height) * width;
            for (int x = 0; x < width; x++) {
                to[y * width + x] = (sum[x] + share * (from[above + x] + from[below + x])) * norm;
            }
            addRow(sum, from, y + whole + 1, 1);
            addRow(sum, from, y - whole, -1);
        }
    }

    private void addRow(float[] sum, float[] from, int y, float factor) {
        int row = clamp(y, height) * width;
        for (int x = 0; x < width; x++) {
            sum[x] += factor * from[row + x];
        }
    }

    /** The mean along a direction, over a length in pixels. */
    void smear(double length, double direction) {
        int steps = (int) Math.round(length);
        if (steps < 2) {
            return;
        }
        float[] from = levels.clone();
        double stepX = Math.cos(direction) * length / (steps - 1);
        double stepY = Math.sin(direction) * length / (steps - 1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int step = 0; step < steps; step++) {
                    double along = step - (steps - 1) / 2.0;
                    int atX = clamp((int) Math.round(x + along * stepX), width);
                    sum += from[clamp((int) Math.round(y + along * stepY), height) * width + atX];
                }
                levels[y * width + x] = sum / steps;
            }
        }
    }

    /** Noise of the sensor: the sum of three uniform draws, near enough to normal. */
    void noise(double deviation, SplittableRandom random) {
        if (deviation <= 0) {
            return;
        }
        float scale = (float) (deviation * 2 / 65_536);
        for (int i = 0; i < levels.length; i++) {
            long bits = random.nextLong();
            int sum = (int) (bits & 0xFFFF) + (int) (bits >>> 16 & 0xFFFF) + (int) (bits >>> 32 & 0xFFFF);
            levels[i] += (sum - 98_303) * scale;
        }
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] row = new byte[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = (byte) Math.clamp(Math.round(levels[y * width + x]), 0, 255);
            }
            image.getRaster().setDataElements(0, y, width, 1, row);
        }
        return image;
    }

    private static int clamp(int value, int size) {
        return Math.clamp(value, 0, size - 1);
    }
}
