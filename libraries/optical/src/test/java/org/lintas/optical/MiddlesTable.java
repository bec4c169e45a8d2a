package org.lintas.optical;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import org.lintas.mrz.MrzFormat;
import org.lintas.simulators.pages.CaptureConditions;
import org.lintas.simulators.pages.CaptureConditions.Optics;
import org.lintas.simulators.pages.PageCamera;
import org.lintas.simulators.pages.PagePicture;
import org.lintas.simulators.pages.PageSize;

/** Writes {@code ocr-b.middles}, what {@link InkMiddle} goes by: {@code MiddlesTable FILE}. Run by hand; see the README. */
final class MiddlesTable {

    private MiddlesTable() {}

    /** Measures every character on perfect pages. */
    public static void main(String[] arguments) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int character = 0; character < CharacterNet.NONE; character++) {
            char c = CharacterNet.CLASSES.charAt(character);
            double[] sums = new double[2];
            int pages = 6;
            for (int page = 0; page < pages; page++) {
                double[] mean = mean(String.valueOf(c).repeat(44), page);
                sums[0] += mean[0] / pages;
                sums[1] += mean[1] / pages;
            }
            lines.append(String.format(Locale.ROOT, "%s %.4f %.4f%n", c, sums[0], sums[1]));
        }
        Files.writeString(Path.of(arguments[0]), lines);
    }

    private static double[] mean(String line, long seed) {
        Optics optics = new Optics(0.06, 0, 0, 0, 0, 0, 1, 0);
        CaptureConditions conditions = new CaptureConditions(9, 0, 0, 0, 0, 0.02, optics, 0);
        PagePicture picture =
                PageCamera.capture(Collections.nCopies(2, line), PageSize.strip(MrzFormat.TD3), conditions, seed);
        CellSampler sampler = new CellSampler(new Pyramid(ImageFile.grey(picture.image())));
        Grid grid = Grid.of(picture.cells().matrix());
        float[] samples = new float[CellSampler.SAMPLES];
        double[] middle = new double[2];
        double[] sums = new double[2];
        for (int cell = 0; cell < 88; cell++) {
            sampler.sample(grid, cell % 44, cell / 44, CellSampler.Look.STRAIGHT, samples);
            InkMiddle.measure(samples, middle);
            sums[0] += middle[0] / 88;
            sums[1] += middle[1] / 88;
        }
        return sums;
    }
}
