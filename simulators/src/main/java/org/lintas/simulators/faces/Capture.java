package org.lintas.simulators.faces;

/**
 * The circumstances of one picture: all that changes from picture to picture.
 *
 * @param size of the picture
 * @param pose of the head and the camera's distance
 * @param mien what the face does
 * @param light what falls on it
 * @param camera what the sensor adds
 * @param surroundings what else is seen
 */
public record Capture(Size size, Pose pose, Mien mien, Light light, Camera camera, Surroundings surroundings) {

    /**
     * Size of the picture.
     *
     * @param width in pixels, 96 to 1,200
     * @param height in pixels, 96 to 1,600
     */
    public record Size(int width, int height) {

        /** Refuses sizes outside the ranges. */
        public Size {
            if (width < 96 || width > 1_200 || height < 96 || height > 1_600) {
                throw new IllegalArgumentException("size " + width + " x " + height);
            }
        }
    }

    /**
     * Pose of the head and framing.
     *
     * @param yaw to the right of the picture, in degrees, -45 to 45
     * @param pitch up, in degrees, -30 to 30
     * @param roll clockwise, in degrees, -45 to 45
     * @param distance of the camera from the face, in millimetres, 250 to 5,000
     * @param scale share of the picture's height that the head fills, 0.15 to 0.95
     * @param right offset of the head from the middle, in shares of the width, -0.4 to 0.4
     */
    public record Pose(double yaw, double pitch, double roll, double distance, double scale, double right) {

        /** Refuses values outside the ranges. */
        public Pose {
            boolean angles = Math.abs(yaw) <= 45 && Math.abs(pitch) <= 30 && Math.abs(roll) <= 45;
            boolean framing = scale >= 0.15 && scale <= 0.95 && Math.abs(right) <= 0.4;
            if (!angles || !framing || !(distance >= 250 && distance <= 5_000)) {
                throw new IllegalArgumentException("pose outside its ranges");
            }
        }
    }

    /**
     * What the face does.
     *
     * @param smile 0 neutral to 1 broad, down to -0.5 for drawn corners
     * @param mouthOpen 0..1
     * @param browsUp -0.5..1
     * @param lids opening of the eyes, 0 closed, 1 usual, 1.3 wide
     * @param gazeRight -1..1
     * @param gazeUp -1..1
     */
    public record Mien(double smile, double mouthOpen, double browsUp, double lids, double gazeRight, double gazeUp) {

        /** Refuses values outside the ranges. */
        public Mien {
            within(smile, -0.5, 1, "smile");
            within(mouthOpen, 0, 1, "mouthOpen");
            within(browsUp, -0.5, 1, "browsUp");
            within(lids, 0, 1.3, "lids");
            within(gazeRight, -1, 1, "gazeRight");
            within(gazeUp, -1, 1, "gazeUp");
        }
    }

    /**
     * Light.
     *
     * @param azimuth of the key light, degrees from the camera to the right of the picture, -180 to 180
     * @param elevation of the key light, in degrees above, -90 to 90
     * @param key strength of the key light, 0 to 5; a studio has about 0.6
     * @param fill strength of the light from the camera's other side, 0 to 5
     * @param ambient strength of the light from everywhere, 0 to 5
     * @param warmth colour, -1 blue to 1 yellow
     */
    public record Light(double azimuth, double elevation, double key, double fill, double ambient, double warmth) {

        /** Refuses values outside the ranges. */
        public Light {
            within(azimuth, -180, 180, "azimuth");
            within(elevation, -90, 90, "elevation");
            within(key, 0, 5, "key");
            within(fill, 0, 5, "fill");
            within(ambient, 0, 5, "ambient");
            within(warmth, -1, 1, "warmth");
        }
    }

    /**
     * Sensor and coding.
     *
     * @param exposure factor, 0 to 100; 1 is right
     * @param contrast of the tone curve, 0 to 3; 1 is neutral
     * @param noise standard deviation in shares of white, 0 to 0.5
     * @param blur standard deviation in shares of the eyes' distance, 0 to 0.3
     * @param jpegQuality 0.05 to 1
     * @param seed of the noise
     */
    public record Camera(double exposure, double contrast, double noise, double blur, double jpegQuality, long seed) {

        /** Refuses values outside the ranges. */
        public Camera {
            within(exposure, 0, 100, "exposure");
            within(contrast, 0, 3, "contrast");
            within(noise, 0, 0.5, "noise");
            within(blur, 0, 0.3, "blur");
            within(jpegQuality, 0.05, 1, "jpegQuality");
        }
    }

    /**
     * Background and clothes.
     *
     * @param background kind of background
     * @param colour of a plain background, as sRGB
     * @param seed of the background's things and of the clothes
     */
    public record Surroundings(Background background, int colour, long seed) {}

    /** Kinds of background. */
    public enum Background {
        /** One colour, evenly lit. */
        PLAIN,
        /** A hall out of focus. */
        HALL
    }

    /** Size of a chip's portrait here: 300 x 400 pixels, about the 240 x 320 to 416 x 536 that States write. */
    public static final Size PORTRAIT_SIZE = new Size(300, 400);

    private static final int[] STUDIO = {0xE4E6E8, 0xD5DBE2, 0xEDEDEA, 0xC9D6E6, 0xF2F2F2};

    /**
     * A passport portrait (ISO/IEC 39794-5:2019 annex D): frontal, neutral, evenly lit, plain light background; small
     * differences by seed.
     */
    public static Capture portrait(long seed) {
        var draw = new Draw(seed, "portrait");
        return new Capture(
                PORTRAIT_SIZE,
                new Pose(
                        draw.around(0, 1.6),
                        draw.around(0, 1.6),
                        draw.around(0, 0.9),
                        draw.uniform(1_000, 2_000),
                        draw.uniform(0.66, 0.74),
                        draw.around(0, 0.008)),
                new Mien(draw.around(0.02, 0.04), 0, draw.around(0, 0.08), draw.around(1, 0.05), 0, 0),
                new Light(draw.around(0, 10), draw.uniform(18, 32), 0.62, 0.42, 0.42, draw.around(0, 0.12)),
                new Camera(draw.around(1, 0.05), draw.around(1, 0.04), 0.004, 0.006, 0.72, draw.seed()),
                new Surroundings(Background.PLAIN, STUDIO[draw.index(STUDIO.length)], draw.seed()));
    }

    /** A live capture at a gate: nearly frontal, uneven light, a hall behind, a little noise; different by seed. */
    public static Capture live(long seed) {
        var draw = new Draw(seed, "live");
        double strength = draw.uniform(0.5, 0.8);
        return new Capture(
                new Size(360, 480),
                new Pose(
                        draw.around(0, 4.5),
                        draw.around(-1, 3.5),
                        draw.around(0, 2.2),
                        draw.uniform(450, 1_200),
                        draw.uniform(0.45, 0.62),
                        draw.around(0, 0.035)),
                new Mien(
                        Math.max(-0.2, draw.around(0.12, 0.2)),
                        draw.chance(0.15) ? draw.uniform(0.05, 0.3) : 0,
                        draw.around(0.05, 0.2),
                        draw.around(0.98, 0.1),
                        draw.around(0, 0.2),
                        draw.around(0, 0.15)),
                new Light(
                        draw.around(0, 26),
                        draw.uniform(10, 50),
                        strength,
                        draw.uniform(0.12, 0.35),
                        draw.uniform(0.25, 0.45),
                        draw.around(0.1, 0.35)),
                new Camera(
                        draw.around(1, 0.12),
                        draw.around(1.02, 0.07),
                        draw.uniform(0.004, 0.011),
                        draw.uniform(0.006, 0.016),
                        draw.uniform(0.6, 0.85),
                        draw.seed()),
                new Surroundings(Background.HALL, 0x9AA3AA, draw.seed()));
    }

    private static void within(double value, double least, double greatest, String name) {
        if (!(value >= least && value <= greatest)) {
            throw new IllegalArgumentException(name + " " + value + " is outside " + least + " to " + greatest);
        }
    }

    /** The same capture in another size. */
    public Capture withSize(Size other) {
        return new Capture(other, pose, mien, light, camera, surroundings);
    }

    /** The same capture in another pose. */
    public Capture withPose(Pose other) {
        return new Capture(size, other, mien, light, camera, surroundings);
    }

    /** The same capture with another mien. */
    public Capture withMien(Mien other) {
        return new Capture(size, pose, other, light, camera, surroundings);
    }

    /** The same capture in other light. */
    public Capture withLight(Light other) {
        return new Capture(size, pose, mien, other, camera, surroundings);
    }

    /** The same capture with another camera. */
    public Capture withCamera(Camera other) {
        return new Capture(size, pose, mien, light, other, surroundings);
    }
}
