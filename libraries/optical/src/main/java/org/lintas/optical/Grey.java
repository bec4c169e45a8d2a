package org.lintas.optical;

/** A picture in grey. */
final class Grey {

    private final int width;
    private final int height;
    private final byte[] levels;

    /** Levels row by row, 0 black to 255 white as unsigned bytes; the array is kept and written by nobody from now on. */
    Grey(int width, int height, byte[] levels) {
        this.width = width;
        this.height = height;
        this.levels = levels;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The levels themselves, not to be written. */
    byte[] levels() {
        return levels;
    }

    int at(int x, int y) {
        return levels[y * width + x] & 0xFF;
    }

    /** Half the size: each pixel is the mean of four. An odd last column or row is left out. */
    Grey halved() {
        int halfWidth = width / 2;
        int halfHeight = height / 2;
        byte[] half = new byte[halfWidth * halfHeight];
        for (int y = 0; y < halfHeight; y++) {
            int from = 2 * y * width;
            for (int x = 0; x < halfWidth; x++, from += 2) {
                int sum = (levels[from] & 0xFF)
                        + (levels[from + 1] & 0xFF)
                        + (levels[from + width] & 0xFF)
                        + (levels[from + width + 1] & 0xFF);
                half[y * halfWidth + x] = (byte) ((sum + 2) >> 2);
            }
        }
        return new Grey(halfWidth, halfHeight, half);
    }

    /** The level between pixels; beyond the edge the edge goes on. */
    float between(double x, double y) {
        double atX = Math.clamp(x, 0, width - 1.001);
        double atY = Math.clamp(y, 0, height - 1.001);
        int left = (int) atX;
        int top = (int) atY;
        float shareX = (float) (atX - left);
        float shareY = (float) (atY - top);
        int index = top * width + left;
        float upper = (levels[index] & 0xFF) * (1 - shareX) + (levels[index + 1] & 0xFF) * shareX;
        float lower = (levels[index + width] & 0xFF) * (1 - shareX) + (levels[index + width + 1] & 0xFF) * shareX;
        return upper * (1 - shareY) + lower * shareY;
    }
}
