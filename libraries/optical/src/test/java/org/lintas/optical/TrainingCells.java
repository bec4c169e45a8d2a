package org.lintas.optical;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.lintas.mrz.MrzFormat;
import org.lintas.optical.CellSampler.Look;
import org.lintas.simulators.pages.CaptureConditions;
import org.lintas.simulators.pages.CaptureGrade;
import org.lintas.simulators.pages.PageCamera;
import org.lintas.simulators.pages.PagePicture;
import org.lintas.simulators.pages.PageSize;

/** Cells of rendered zones whose characters are drawn evenly, each zone in a picture of its own, with what they show. */
final class TrainingCells {

    /** One in this many cells is cut where no character stands. */
    private static final int NONE_ONE_IN = 14;

    private static final List<MrzFormat> FORMATS = List.of(MrzFormat.TD1, MrzFormat.TD2, MrzFormat.TD3);

    /** The hard grades more often: what is easy is soon learnt. */
    private static final List<CaptureGrade> GRADES = List.of(
            CaptureGrade.SCAN,
            CaptureGrade.LIGHT,
            CaptureGrade.MODERATE,
            CaptureGrade.MODERATE,
            CaptureGrade.HARD,
            CaptureGrade.HARD,
            CaptureGrade.HARD,
            CaptureGrade.SEVERE,
            CaptureGrade.SEVERE);

    private TrainingCells() {}

    /** The cells of one zone, as bytes: 32 to a standard deviation. */
    static final class Cells {

        private final byte[] samples;
        private final byte[] classes;

        Cells(int count) {
            samples = new byte[count * CellSampler.SAMPLES];
            classes = new byte[count];
        }

        int shown(int cell) {
            return classes[cell];
        }

        int count() {
            return classes.length;
        }

        void copy(int cell, float[] to) {
            for (int i = 0; i < to.length; i++) {
                to[i] = samples[cell * to.length + i] / 32f;
            }
        }
    }

    static List<Cells> render(long seed, int zones, PrintStream log) {
        AtomicInteger done = new AtomicInteger();
        return IntStream.range(0, zones)
                .parallel()
                .mapToObj(zone -> {
                    Cells cells = zone(new SplittableRandom(seed * 1_000_003 + zone));
                    if (done.incrementAndGet() % 500 == 0) {
                        log.println(done.get() + " zones rendered");
                    }
                    return cells;
                })
                .toList();
    }

    private static Cells zone(SplittableRandom random) {
        MrzFormat format = FORMATS.get(random.nextInt(FORMATS.size()));
        List<String> lines = IntStream.range(0, format.lines())
                .mapToObj(line -> line(format.lineLength(), random))
                .toList();
        CaptureGrade grade = GRADES.get(random.nextInt(GRADES.size()));
        CaptureConditions drawn = grade.draw(random);
        double rotation = random.nextDouble(-12, 12) + 180 * random.nextInt(2);
        CaptureConditions conditions = new CaptureConditions(
                Math.min(drawn.pixelsPerMillimetre(), 14),
                rotation,
                drawn.tiltAcrossDegrees(),
                drawn.tiltAlongDegrees(),
                0,
                0.01,
                drawn.optics(),
                drawn.jpegQuality());
        PagePicture picture = PageCamera.capture(lines, PageSize.strip(format), conditions, random.nextLong());
        CellSampler sampler = new CellSampler(new Pyramid(decoded(picture)));
        Grid grid = Grid.of(picture.cells().matrix());
        int count = format.length();
        Cells cells = new Cells(count);
        float[] samples = new float[CellSampler.SAMPLES];
        for (int cell = 0; cell < count; cell++) {
            int row = cell / format.lineLength();
            int column = cell % format.lineLength();
            int shown = CharacterNet.CLASSES.indexOf(lines.get(row).charAt(column));
            if (random.nextInt(NONE_ONE_IN) == 0) {
                shown = CharacterNet.NONE;
                sampler.sample(emptied(grid, random, format), 0, 0, look(random), samples);
            } else {
                sampler.sample(grid, column, row, look(random), samples);
            }
            cells.classes[cell] = (byte) shown;
            for (int i = 0; i < samples.length; i++) {
                cells.samples[cell * samples.length + i] = (byte) Math.clamp(Math.round(samples[i] * 32), -127, 127);
            }
        }
        return cells;
    }

    /** A grid whose first cell lies between two characters, beyond a line or between two lines. */
    private static Grid emptied(Grid grid, SplittableRandom random, MrzFormat format) {
        double column = random.nextInt(format.lineLength());
        double row = random.nextInt(format.lines());
        switch (random.nextInt(3)) {
            case 0 -> column += random.nextDouble(0.42, 0.58);
            case 1 -> column = random.nextBoolean() ? -1 - random.nextInt(2) : format.lineLength() + random.nextInt(2);
            default -> row += random.nextDouble(0.35, 0.65);
        }
        double[] h = grid.homography().clone();
        for (int i = 0; i < 9; i += 3) {
            h[i + 2] += h[i] * column + h[i + 1] * row;
        }
        return Grid.of(h);
    }

    private static Look look(SplittableRandom random) {
        return new Look(
                random.nextGaussian() * 0.05,
                random.nextGaussian() * 0.06,
                random.nextDouble(0.93, 1.07),
                random.nextDouble(0.9, 1.1),
                random.nextGaussian() * 0.04);
    }

    private static String line(int length, SplittableRandom random) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < length; i++) {
            line.append(CharacterNet.CLASSES.charAt(random.nextInt(CharacterNet.NONE)));
        }
        return line.toString();
    }

    private static Grey decoded(PagePicture picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.encoded()));
            byte[] levels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            return new Grey(image.getWidth(), image.getHeight(), levels);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
