package org.lintas.simulators.pages;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.SplittableRandom;
import org.lintas.simulators.pages.CaptureConditions.Optics;

/** Draws a data page with a zone and takes a picture of it. The same arguments give the same picture. */
public final class PageCamera {

    /** Finest resolution at which a page is drawn, in pixels per millimetre. */
    private static final double DRAWN_MAX = 26;

    /** Pixels of a picture at most: larger ones are cut at their margins. */
    private static final int SIDE_MAX = 5_000;

    private PageCamera() {}

    /**
     * A picture of a page.
     *
     * @param lines of the zone, two or three of equal length, of A-Z, 0-9 and {@code <}
     * @param size of the page
     * @param conditions of the capture
     * @param seed of everything else: paper, security print, portrait, text, light and noise
     * @throws IllegalArgumentException if a line holds another character
     */
    public static PagePicture capture(List<String> lines, PageSize size, CaptureConditions conditions, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Optics optics = conditions.optics();
        DataPage page = new DataPage(lines, size, random.nextLong(), optics.pattern(), optics.contrast());
        Projection camera = Projection.camera(conditions, size.widthMillimetres(), size.heightMillimetres());
        double[] box = box(camera, size, conditions.marginShare());
        Projection toPixels = Projection.translation(-box[0], -box[1]).after(camera);
        GreyField field = new GreyField(Math.min(SIDE_MAX, (int) Math.ceil(box[2] - box[0])), Math.min(SIDE_MAX, (int)
                Math.ceil(box[3] - box[1])));
        project(page, conditions, toPixels, field, random);
        light(field, optics, random);
        double scale = conditions.pixelsPerMillimetre();
        field.blur(optics.blurMillimetres() * scale);
        field.smear(optics.motionMillimetres() * scale, random.nextDouble(0, Math.PI));
        field.noise(optics.noise(), random);
        Projection cells = Projection.translation(page.firstX(), page.firstY())
                .after(Projection.scaling(DataPage.PITCH, DataPage.LINE_SPACING));
        return new PagePicture(field.image(), conditions.jpegQuality(), toPixels.after(cells));
    }

    /** Left, top, right and bottom of the page in the picture, with its margins. */
    private static double[] box(Projection camera, PageSize size, double margin) {
        double[] box = {1e9, 1e9, -1e9, -1e9};
        for (int corner = 0; corner < 4; corner++) {
            double x = corner % 2 * size.widthMillimetres();
            double y = corner < 2 ? 0 : size.heightMillimetres();
            box[0] = Math.min(box[0], camera.x(x, y));
            box[1] = Math.min(box[1], camera.y(x, y));
            box[2] = Math.max(box[2], camera.x(x, y));
            box[3] = Math.max(box[3], camera.y(x, y));
        }
        double pad = margin * Math.max(box[2] - box[0], box[3] - box[1]) / 2;
        return new double[] {box[0] - pad, box[1] - pad, box[2] + pad, box[3] + pad};
    }

    private static void project(
            DataPage page,
            CaptureConditions conditions,
            Projection toPixels,
            GreyField field,
            SplittableRandom random) {
        double resolution = Math.min(DRAWN_MAX, 1.3 * conditions.pixelsPerMillimetre());
        BufferedImage drawn = page.draw(resolution);
        byte[] levels = ((DataBufferByte) drawn.getRaster().getDataBuffer()).getData();
        Sheet sheet = new Sheet(levels, drawn.getWidth(), drawn.getHeight(), random.nextInt(20, 235));
        Projection back = Projection.scaling(resolution, resolution).after(toPixels.inverse());
        double curl = conditions.curlMillimetres() * resolution;
        for (int y = 0; y < field.height; y++) {
            for (int x = 0; x < field.width; x++) {
                field.levels[y * field.width + x] = (sheet.at(back, curl, x - 0.25, y - 0.25)
                                + sheet.at(back, curl, x + 0.25, y + 0.25)
                                + sheet.at(back, curl, x - 0.25, y + 0.25)
                                + sheet.at(back, curl, x + 0.25, y - 0.25))
                        / 4;
            }
        }
    }

    /** The drawn page on a table of one grey. */
    private static final class Sheet {

        private final byte[] levels;
        private final int width;
        private final int height;
        private final int table;

        Sheet(byte[] levels, int width, int height, int table) {
            this.levels = levels;
            this.width = width;
            this.height = height;
            this.table = table;
        }

        float at(Projection back, double curl, double pixelX, double pixelY) {
            double x = back.x(pixelX, pixelY);
            double across = 2 * x / width - 1;
            double y = back.y(pixelX, pixelY) + curl * (across * across - 0.5);
            int left = (int) Math.floor(x);
            int top = (int) Math.floor(y);
            if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) {
                return table;
            }
            float shareX = (float) (x - left);
            float shareY = (float) (y - top);
            int at = top * width + left;
            float upper = (levels[at] & 0xFF) * (1 - shareX) + (levels[at + 1] & 0xFF) * shareX;
            float lower = (levels[at + width] & 0xFF) * (1 - shareX) + (levels[at + width + 1] & 0xFF) * shareX;
            return upper * (1 - shareY) + lower * shareY;
        }
    }

    /** Uneven light, the edge of a shadow and a reflection. */
    private static void light(GreyField field, Optics optics, SplittableRandom random) {
        double fallDirection = random.nextDouble(0, 2 * Math.PI);
        double shadowDirection = random.nextDouble(0, 2 * Math.PI);
        double shadowAt = random.nextDouble(0.3, 0.7);
        double shadowSoftness = random.nextDouble(0.01, 0.15);
        double glareX = random.nextDouble(0, 1);
        double glareY = random.nextDouble(0, 1);
        double glareWidth = random.nextDouble(0.03, 0.15);
        for (int y = 0; y < field.height; y++) {
            for (int x = 0; x < field.width; x++) {
                double across = (double) x / field.width;
                double down = (double) y / field.height;
                double fall = 1 - optics.lightFall() * along(across, down, fallDirection);
                double edge = (along(across, down, shadowDirection) - shadowAt) / shadowSoftness;
                double shadow = 1 - optics.shadowDepth() / (1 + Math.exp(-edge));
                double far = Math.hypot(across - glareX, down - glareY) / glareWidth;
                int at = y * field.width + x;
                field.levels[at] = (float) (field.levels[at] * fall * shadow + 255 * optics.glare() * glow(far));
            }
        }
    }

    private static double glow(double far) {
        return far > 4 ? 0 : Math.exp(-far * far / 2);
    }

    /** 0 to 1 along a direction over the unit square. */
    private static double along(double across, double down, double direction) {
        double projected = (across - 0.5) * Math.cos(direction) + (down - 0.5) * Math.sin(direction);
        return Math.clamp(projected / 1.414 + 0.5, 0, 1);
    }
}
