package org.lintas.simulators.faces;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.lintas.simulators.faces.Capture.Camera;
import org.lintas.simulators.faces.Capture.Size;

/** Turns linear light into a camera's 8-bit picture: blur, exposure, tone curve, noise. */
final class Development {

    private static final int STEPS = 4_096;
    private static final float[] GAMMA = gamma();

    private final Size size;
    private final Camera camera;

    Development(Size size, Camera camera) {
        this.size = size;
        this.camera = camera;
    }

    BufferedImage develop(float[] light, double exposure, double blurPixels) {
        float[] picture = blurPixels > 0.25 ? blurred(light, blurPixels) : light;
        var random = new SplittableRandom(camera.seed());
        int[] pixels = new int[size.width() * size.height()];
        for (int i = 0; i < pixels.length; i++) {
            double grain = camera.noise() * gaussian(random);
            int red = value(picture[3 * i] * exposure, grain + 0.5 * camera.noise() * gaussian(random));
            int green = value(picture[3 * i + 1] * exposure, grain);
            int blue = value(picture[3 * i + 2] * exposure, grain + 0.7 * camera.noise() * gaussian(random));
            pixels[i] = red << 16 | green << 8 | blue;
        }
        var image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
        image.setRGB(0, 0, size.width(), size.height(), pixels, 0, size.width());
        return image;
    }

    private int value(double linear, double grain) {
        double shoulder = linear < 0.7 ? linear : 0.7 + 0.3 * (1 - Math.exp(-(linear - 0.7) / 0.3));
        double encoded = GAMMA[(int) Math.clamp(shoulder * STEPS, 0, STEPS)];
        double toned = 0.5 + (encoded - 0.5) * camera.contrast() + grain;
        return Math.clamp(Math.round(toned * 255), 0, 255);
    }

    /** Nearly normal with deviation one: four uniform numbers from two draws. */
    private static double gaussian(SplittableRandom random) {
        int first = random.nextInt();
        int second = random.nextInt();
        int sum = (first >> 16) + (short) first + (second >> 16) + (short) second;
        return sum / 37_837.0;
    }

    private float[] blurred(float[] light, double deviation) {
        int reach = (int) Math.ceil(2.5 * deviation);
        float[] kernel = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = (float) Math.exp(-i * i / (2 * deviation * deviation));
            sum += kernel[i + reach];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return pass(pass(light, kernel, 1, size.width()), kernel, size.width(), size.height());
    }

    /** One direction of a separable filter; stride 1 is across, the width is down. */
    private float[] pass(float[] from, float[] kernel, int stride, int length) {
        float[] to = new float[from.length];
        int reach = kernel.length / 2;
        for (int pixel = 0; pixel < from.length / 3; pixel++) {
            int place = stride == 1 ? pixel % length : pixel / stride;
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int i = -reach; i <= reach; i++) {
                int other = pixel + (Math.clamp(place + i, 0, length - 1) - place) * stride;
                float weight = kernel[i + reach];
                red += weight * from[3 * other];
                green += weight * from[3 * other + 1];
                blue += weight * from[3 * other + 2];
            }
            to[3 * pixel] = red;
            to[3 * pixel + 1] = green;
            to[3 * pixel + 2] = blue;
        }
        return to;
    }

    /** IEC 61966-2-1. */
    private static float[] gamma() {
        float[] table = new float[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double v = (double) i / STEPS;
            table[i] = (float) (v <= 0.0031308 ? v * 12.92 : 1.055 * Math.pow(v, 1 / 2.4) - 0.055);
        }
        return table;
    }
}
