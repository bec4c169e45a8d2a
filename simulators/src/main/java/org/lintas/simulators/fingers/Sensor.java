package org.lintas.simulators.fingers;

import java.util.SplittableRandom;

/** What a scanner makes of the light that comes back from its glass: spread a little, with grain. */
final class Sensor {

    private Sensor() {}

    /**
     * The picture of a field of light.
     *
     * @param light in grey levels, in rows from the top left
     * @param grain standard deviation of its noise, in grey levels
     */
    static FingerPicture picture(float[] light, int width, double grain, SplittableRandom random) {
        byte[] levels = new byte[light.length];
        for (int y = 0; y < light.length / width; y++) {
            for (int x = 0; x < width; x++) {
                double noise = grain * random.nextGaussian();
                levels[y * width + x] = (byte) Math.clamp(Math.round(blurred(light, width, x, y) + noise), 0, 255);
            }
        }
        return new FingerPicture(width, levels);
    }

    /** The optics spread a point a little: 1 2 1 each way. */
    private static double blurred(float[] light, int width, int x, int y) {
        double sum = 0;
        for (int dy = -1; dy <= 1; dy++) {
            int row = Math.clamp(y + dy, 0, light.length / width - 1) * width;
            int left = row + Math.max(0, x - 1);
            int right = row + Math.min(width - 1, x + 1);
            sum += (2 - Math.abs(dy)) * (light[left] + 2 * light[row + x] + light[right]);
        }
        return sum / 16;
    }
}
