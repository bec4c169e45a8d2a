package org.lintas.simulators.pages;

import java.util.SplittableRandom;
import org.lintas.simulators.pages.CaptureConditions.Optics;

/** How hard a picture is to read, as published in docs/benchmarks/optical-mrz.md; each draws its conditions from a seed. */
public enum CaptureGrade {
    /** A flatbed or full-page reader: 200 to 600 dots an inch, laid in any way round and up to 5 degrees askew. */
    SCAN,
    /** A telephone held well: 7 to 14 pixels per millimetre, up to 8 degrees of tilt, any rotation, slight blur and noise. */
    LIGHT,
    /** A telephone held carelessly: from 150 dots an inch, up to 15 degrees of tilt, uneven light, JPEG down to quality 50. */
    MODERATE,
    /** Up to 25 degrees of tilt, a bent page, shadows, reflections, smear, dark security print, JPEG down to quality 30. */
    HARD,
    /** Beyond what an officer would accept: half the resolution, strong blur and noise, deep shadows. */
    SEVERE;

    /** The conditions of one picture. */
    public CaptureConditions draw(SplittableRandom random) {
        return switch (this) {
            case SCAN -> scan(random);
            case LIGHT -> telephone(random, new Draw(7, 14, 8, 0.3, 0.05, 0.1, 4, 0.25, 0, 0, 0.75, 0.4, 75));
            case MODERATE -> telephone(random, new Draw(5.9, 14, 15, 0.8, 0.1, 0.2, 9, 0.45, 0.3, 0.2, 0.6, 0.6, 50));
            case HARD -> telephone(random, new Draw(5.9, 12, 25, 1.6, 0.16, 0.35, 16, 0.6, 0.5, 0.5, 0.4, 0.8, 30));
            case SEVERE -> telephone(random, new Draw(3.5, 9, 32, 2.4, 0.22, 0.5, 28, 0.75, 0.7, 0.8, 0.25, 1, 15));
        };
    }

    private static CaptureConditions scan(SplittableRandom random) {
        double skew = random.nextDouble(-5, 5) + 90 * random.nextInt(4);
        double resolution = random.nextDouble(200, 600) / 25.4;
        Optics optics = new Optics(
                random.nextDouble(0, 0.03),
                0,
                random.nextDouble(0, 3),
                0,
                0,
                0,
                random.nextDouble(0.75, 1),
                random.nextDouble(0, 0.5));
        int quality = random.nextInt(3) == 0 ? 0 : random.nextInt(75, 98);
        return new CaptureConditions(resolution, skew, 0, 0, 0, 0.02, optics, quality);
    }

    /** The bounds of a telephone's conditions: what is not said to be the least is the most. */
    private record Draw(
            double resolutionMin,
            double resolution,
            double tilt,
            double curl,
            double blur,
            double motion,
            double noise,
            double lightFall,
            double shadow,
            double glare,
            double contrastMin,
            double pattern,
            int qualityMin) {}

    private static CaptureConditions telephone(SplittableRandom random, Draw draw) {
        double motion = random.nextBoolean() ? 0 : upTo(random, draw.motion);
        Optics optics = new Optics(
                upTo(random, draw.blur),
                motion,
                upTo(random, draw.noise),
                upTo(random, draw.lightFall),
                upTo(random, draw.shadow),
                random.nextBoolean() ? 0 : upTo(random, draw.glare),
                random.nextDouble(draw.contrastMin, 1),
                upTo(random, draw.pattern));
        return new CaptureConditions(
                random.nextDouble(draw.resolutionMin, draw.resolution),
                random.nextDouble(0, 360),
                random.nextDouble(-draw.tilt, draw.tilt),
                random.nextDouble(-draw.tilt, draw.tilt),
                random.nextDouble(-draw.curl, draw.curl),
                random.nextDouble(0.05, 0.5),
                optics,
                random.nextInt(draw.qualityMin, 96));
    }

    private static double upTo(SplittableRandom random, double most) {
        return most == 0 ? 0 : random.nextDouble(0, most);
    }
}
