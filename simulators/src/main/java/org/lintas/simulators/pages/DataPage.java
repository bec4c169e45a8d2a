package org.lintas.simulators.pages;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The page of a document that bears a zone: paper, security print, a portrait of nobody, visual text and the zone in OCR-B. The same
 * seed draws the same page. Immutable.
 *
 * @param lines of the zone, of equal length, of A-Z, 0-9 and {@code <}
 * @param size of the page
 * @param seed of everything but the zone
 * @param pattern how dark the security print is, 0 to 1
 * @param contrast of the print on the paper, 0.1 to 1
 */
record DataPage(List<String> lines, PageSize size, long seed, double pattern, double contrast) {

    /** The pitch of the zone, in millimetres (Doc 9303-3 section 4.3: ten characters to the inch). */
    static final double PITCH = 2.54;

    /** From the middle of one line to the next, in millimetres (Doc 9303-4 appendix B and its like: a quarter of an inch). */
    static final double LINE_SPACING = 6.35;

    DataPage {
        lines = List.copyOf(lines);
    }

    /** The middle of the first character, in millimetres from the left edge. */
    double firstX() {
        return (size.widthMillimetres() - PITCH * (lines.getFirst().length() - 1)) / 2;
    }

    /** The middle of the first line, in millimetres from the upper edge: the zone's strip is 23.2 mm high. */
    double firstY() {
        return size.heightMillimetres() - 11.6 - LINE_SPACING * (lines.size() - 1) / 2;
    }

    /** The page in grey, at a resolution in pixels per millimetre. */
    BufferedImage draw(double resolution) {
        int width = (int) Math.ceil(size.widthMillimetres() * resolution);
        int height = (int) Math.ceil(size.heightMillimetres() * resolution);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        SplittableRandom random = new SplittableRandom(seed);
        int paper = random.nextInt(215, 250);
        graphics.setColor(grey(paper));
        graphics.fillRect(0, 0, width, height);
        graphics.scale(resolution, resolution);
        drawSecurityPrint(graphics, random, paper);
        if (size.heightMillimetres() > PageSize.STRIP_HEIGHT) {
            drawPortrait(graphics, random, paper);
            drawVisualText(graphics, random, paper);
        }
        drawZone(graphics, random, paper);
        graphics.dispose();
        return image;
    }

    private void drawSecurityPrint(Graphics2D graphics, SplittableRandom random, int paper) {
        int families = pattern == 0 ? 0 : random.nextInt(2, 5);
        for (int family = 0; family < families; family++) {
            double depth = pattern * random.nextDouble(0.2, 0.55) * paper;
            graphics.setColor(grey((int) (paper - depth)));
            graphics.setStroke(new BasicStroke((float) random.nextDouble(0.05, 0.22)));
            double spacing = random.nextDouble(0.6, 2.2);
            double amplitude = random.nextDouble(0.5, 6);
            double wave = random.nextDouble(8, 40);
            double slope = random.nextDouble(-0.6, 0.6);
            for (double y = -60; y < size.heightMillimetres() + 60; y += spacing) {
                graphics.draw(waves(y, amplitude, wave, slope));
            }
        }
    }

    private Path2D waves(double y, double amplitude, double wave, double slope) {
        Path2D line = new Path2D.Double();
        line.moveTo(0, y);
        for (double x = 0; x <= size.widthMillimetres() + 1; x++) {
            double phase = 2 * Math.PI * x / wave;
            line.lineTo(x, y + slope * x + amplitude * Math.sin(phase + y / 9) + amplitude / 3 * Math.sin(2.7 * phase));
        }
        return line;
    }

    private void drawPortrait(Graphics2D graphics, SplittableRandom random, int paper) {
        double height = (size.heightMillimetres() - PageSize.STRIP_HEIGHT) * 0.75;
        double width = height * 0.78;
        graphics.setColor(grey(random.nextInt(150, paper)));
        graphics.fill(new Rectangle2D.Double(5, 8, width, height));
        graphics.setColor(grey(random.nextInt(30, 110)));
        graphics.fill(new Ellipse2D.Double(5 + width * 0.18, 8 + height * 0.1, width * 0.64, height * 0.7));
        graphics.setColor(grey(random.nextInt(120, 210)));
        graphics.fill(new Ellipse2D.Double(5 + width * 0.25, 8 + height * 0.2, width * 0.5, height * 0.6));
        graphics.setColor(grey(random.nextInt(20, 150)));
        graphics.fill(new Ellipse2D.Double(5 + width * 0.1, 8 + height * 0.82, width * 0.8, height * 0.18));
    }

    /** Labels and values in proportional type: the characters of OCR-B set closer and narrower. */
    private void drawVisualText(Graphics2D graphics, SplittableRandom random, int paper) {
        double left = 9 + (size.heightMillimetres() - PageSize.STRIP_HEIGHT) * 0.6;
        double y = 6;
        while (y < size.heightMillimetres() - PageSize.STRIP_HEIGHT - 2) {
            double height = random.nextDouble(1.2, 3.2);
            double x = left;
            graphics.setColor(grey(ink(random, paper)));
            while (x < size.widthMillimetres() - 12 && random.nextInt(24) > 0) {
                char c = (char) ('A' + random.nextInt(26));
                double squeeze = random.nextDouble(0.7, 0.95);
                fill(graphics, GlyphOutlines.of(GlyphOutlines.Printing.ROUND, c), x, y, height * squeeze, height);
                x += height * squeeze * random.nextDouble(0.75, 0.95) + (random.nextInt(7) == 0 ? height : 0);
            }
            y += height * 1.8;
        }
    }

    private void drawZone(Graphics2D graphics, SplittableRandom random, int paper) {
        graphics.setColor(grey(ink(random, paper)));
        GlyphOutlines.Printing printing =
                random.nextInt(3) == 0 ? GlyphOutlines.Printing.SHARP : GlyphOutlines.Printing.ROUND;
        float weight = (float) random.nextDouble(0, 0.035);
        graphics.setStroke(new BasicStroke(weight, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double jitter = random.nextDouble(0, 0.025);
        double stretch = random.nextDouble(0.94, 1.06);
        for (int row = 0; row < lines.size(); row++) {
            String line = lines.get(row);
            for (int column = 0; column < line.length(); column++) {
                double x = firstX() + PITCH * (column + jitter * random.nextDouble(-1, 1));
                double y = firstY() + LINE_SPACING * row + PITCH * jitter * random.nextDouble(-1, 1);
                Path2D outline = GlyphOutlines.of(printing, line.charAt(column));
                fill(graphics, outline, x, y, PITCH, PITCH * stretch);
                if (weight > 0.01) {
                    graphics.draw(placed(outline, x, y, PITCH, PITCH * stretch));
                }
            }
        }
    }

    private int ink(SplittableRandom random, int paper) {
        return (int) (paper - contrast * (paper - random.nextInt(12, 70)));
    }

    private static void fill(Graphics2D graphics, Path2D outline, double x, double y, double width, double height) {
        graphics.fill(placed(outline, x, y, width, height));
    }

    private static java.awt.Shape placed(Path2D outline, double x, double y, double width, double height) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(width, height);
        return place.createTransformedShape(outline);
    }

    private static Color grey(int level) {
        int bounded = Math.clamp(level, 0, 255);
        return new Color(bounded, bounded, bounded);
    }
}
