package org.lintas.simulators.pages;

/**
 * How a picture of a page is taken.
 *
 * @param pixelsPerMillimetre in the middle of the page, 3 to 40; 300 dots an inch are 11.8
 * @param rotationDegrees clockwise in the picture, any
 * @param tiltAcrossDegrees about the page's vertical middle, -45 to 45
 * @param tiltAlongDegrees about the page's horizontal middle, -45 to 45
 * @param curlMillimetres how far the middle of a line stands off its ends, -5 to 5
 * @param marginShare of the page's extent added on each side, 0 to 2
 * @param optics what lens, light and sensor add
 * @param jpegQuality 1 to 100; 0 for a picture without loss
 */
public record CaptureConditions(
        double pixelsPerMillimetre,
        double rotationDegrees,
        double tiltAcrossDegrees,
        double tiltAlongDegrees,
        double curlMillimetres,
        double marginShare,
        Optics optics,
        int jpegQuality) {

    /** The camera's distance in widths of the page: a telephone held 25 to 30 cm above a passport. */
    static final double DISTANCE_WIDTHS = 2.2;

    /** Refuses what lies outside the ranges. */
    public CaptureConditions {
        require(pixelsPerMillimetre, 3, 40);
        require(tiltAcrossDegrees, -45, 45);
        require(tiltAlongDegrees, -45, 45);
        require(curlMillimetres, -5, 5);
        require(marginShare, 0, 2);
        require(jpegQuality, 0, 100);
    }

    /**
     * What lens, light and sensor add.
     *
     * @param blurMillimetres standard deviation of the point spread on the page, 0 to 1; half a stroke of OCR-B is 0.17
     * @param motionMillimetres length of a smear along the lines, 0 to 2
     * @param noise standard deviation of the sensor's noise in grey levels, 0 to 80
     * @param lightFall share of the light that is missing at the darkest edge, 0 to 0.9
     * @param shadowDepth share of the light that a shadow's edge across the page takes, 0 to 0.9
     * @param glare share of full scale that a reflection adds at its middle, 0 to 1
     * @param contrast of the print on the paper, 0.1 to 1
     * @param pattern how dark the security print is, 0 (infrared) to 1 (as dark as half the text)
     */
    public record Optics(
            double blurMillimetres,
            double motionMillimetres,
            double noise,
            double lightFall,
            double shadowDepth,
            double glare,
            double contrast,
            double pattern) {

        /** A perfect scanner. */
        public static final Optics PERFECT = new Optics(0, 0, 0, 0, 0, 0, 1, 0);

        /** Refuses what lies outside the ranges. */
        public Optics {
            require(blurMillimetres, 0, 1);
            require(motionMillimetres, 0, 2);
            require(noise, 0, 80);
            require(lightFall, 0, 0.9);
            require(shadowDepth, 0, 0.9);
            require(glare, 0, 1);
            require(contrast, 0.1, 1);
            require(pattern, 0, 1);
        }
    }

    private static void require(double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(value + " is not in " + min + " to " + max);
        }
    }
}
