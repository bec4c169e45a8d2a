package org.lintas.simulators.pages;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes {@code ocr-b.outlines} from the OpenType files of Debian's package fonts-ocr-b: {@code OutlineExtraction FOLDER FILE}.
 * Run by hand, when the font changes; nothing else needs the font.
 */
final class OutlineExtraction {

    private static final String CHARACTERS = "<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** Font units at the size of 1,000 to the em: the advance, and the middle between base line and capital height. */
    private static final double ADVANCE = 723;

    private static final double MIDDLE = -355;

    private OutlineExtraction() {}

    /** Extracts both printings. */
    public static void main(String[] arguments) throws IOException, FontFormatException {
        Path folder = Path.of(arguments[0]);
        StringBuilder lines = new StringBuilder();
        add(lines, GlyphOutlines.Printing.ROUND, folder.resolve("OCRB.otf"));
        add(lines, GlyphOutlines.Printing.SHARP, folder.resolve("OCRBS.otf"));
        Files.writeString(Path.of(arguments[1]), lines);
    }

    private static void add(StringBuilder lines, GlyphOutlines.Printing printing, Path file)
            throws IOException, FontFormatException {
        Font font = Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(1_000f);
        FontRenderContext context = new FontRenderContext(null, true, true);
        AffineTransform toCells = AffineTransform.getScaleInstance(1 / ADVANCE, 1 / ADVANCE);
        toCells.translate(-ADVANCE / 2, -MIDDLE);
        for (int index = 0; index < CHARACTERS.length(); index++) {
            char c = CHARACTERS.charAt(index);
            lines.append(printing).append(' ').append(c);
            PathIterator path =
                    font.createGlyphVector(context, new char[] {c}).getOutline().getPathIterator(toCells);
            double[] points = new double[6];
            for (; !path.isDone(); path.next()) {
                int kind = path.currentSegment(points);
                lines.append(' ').append("MLQCZ".charAt(kind));
                for (int i = 0; i < GlyphOutlines.COORDINATES[kind]; i++) {
                    lines.append(String.format(Locale.ROOT, " %.4f", points[i]));
                }
            }
            lines.append('\n');
        }
    }
}
