package org.lintas.simulators.faces;

import org.lintas.simulators.faces.Capture.Background;
import org.lintas.simulators.faces.Capture.Size;

/** Paints what is behind the person, in linear light. */
final class Backdrop {

    /** Cells across of the coarse picture that a hall out of focus is drawn on. */
    private static final int COARSE = 24;

    private Backdrop() {}

    static float[] paint(Capture capture, double exposure) {
        var around = capture.surroundings();
        return around.background() == Background.PLAIN ? plain(capture, 1 / exposure) : hall(capture);
    }

    private static float[] plain(Capture capture, double brightness) {
        Size size = capture.size();
        var colour = Colour.srgb(capture.surroundings().colour());
        float[] pixels = new float[3 * size.width() * size.height()];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                double fromMiddle = Math.hypot((double) x / size.width() - 0.5, (double) y / size.height() - 0.4);
                put(pixels, y * size.width() + x, colour.times(brightness * (0.97 - 0.10 * fromMiddle)));
            }
        }
        return pixels;
    }

    private static float[] hall(Capture capture) {
        Size size = capture.size();
        int rows = COARSE * size.height() / size.width() + 2;
        Colour[] coarse = coarse(capture.surroundings().seed(), rows, capture.light());
        float[] pixels = new float[3 * size.width() * size.height()];
        for (int y = 0; y < size.height(); y++) {
            double row = (double) y * (rows - 2) / size.height();
            for (int x = 0; x < size.width(); x++) {
                double column = (double) x * (COARSE - 2) / size.width();
                int at = ((int) row) * COARSE + (int) column;
                double fc = column - Math.floor(column);
                double fr = row - Math.floor(row);
                var high = coarse[at].mix(coarse[at + 1], fc);
                var low = coarse[at + COARSE].mix(coarse[at + COARSE + 1], fc);
                put(pixels, y * size.width() + x, high.mix(low, fr));
            }
        }
        return pixels;
    }

    private static Colour[] coarse(long seed, int rows, Capture.Light light) {
        var draw = new Draw(seed, "hall");
        var cells = new Colour[COARSE * rows];
        var wall = Colour.srgb(0xA9AFB3)
                .mix(Colour.srgb(0x6E6259), draw.uniform(0, 1))
                .times(draw.uniform(0.4, 1));
        var floor = wall.mix(Colour.srgb(0x4A4743), 0.6);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = wall.mix(floor, Smooth.step(0.4, 0.9, (double) i / cells.length));
        }
        int things = 5 + draw.index(6);
        for (int i = 0; i < things; i++) {
            var colour = new Colour(draw.uniform(0, 1), draw.uniform(0, 1), draw.uniform(0, 1));
            soften(cells, rows, draw, colour.mix(wall, 0.82).times(draw.uniform(0.3, 1.5)));
        }
        double brightness = 0.55 + 0.5 * (light.ambient() + light.fill());
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].times(brightness);
        }
        return cells;
    }

    private static void soften(Colour[] cells, int rows, Draw draw, Colour colour) {
        double x = draw.uniform(0, COARSE);
        double y = draw.uniform(0, rows);
        double halfWidth = draw.uniform(1, 5);
        double halfHeight = draw.uniform(2, 12);
        for (int i = 0; i < cells.length; i++) {
            int column = i % COARSE;
            int row = i / COARSE;
            double dx = Math.abs(column - x) - halfWidth;
            double dy = Math.abs(row - y) - halfHeight;
            cells[i] = cells[i].mix(colour, 0.8 * Smooth.step(1.2, -1.2, Math.max(dx, dy)));
        }
    }

    private static void put(float[] pixels, int index, Colour colour) {
        pixels[3 * index] = (float) colour.red();
        pixels[3 * index + 1] = (float) colour.green();
        pixels[3 * index + 2] = (float) colour.blue();
    }
}
