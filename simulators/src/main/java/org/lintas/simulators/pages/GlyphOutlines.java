package org.lintas.simulators.pages;

import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringTokenizer;

/**
 * The shapes of the 37 characters of OCR-B (ISO 1073-2, size I), from Debian's package fonts-ocr-b. One unit is the pitch, 2.54 mm;
 * the origin is the middle of the character's cell, half way up a capital letter.
 */
final class GlyphOutlines {

    /** Coordinates of each kind of segment, by the numbers of {@link java.awt.geom.PathIterator}. */
    static final int[] COORDINATES = {2, 2, 4, 6, 0};

    private static final Map<Printing, Map<Character, Path2D>> ALL = load();

    /** How the ends of strokes are cut. */
    enum Printing {
        /** As the standard draws them. */
        ROUND,
        /** Square. */
        SHARP
    }

    private GlyphOutlines() {}

    /** The shape of a character; throws {@link IllegalArgumentException} if OCR-B has none in a zone. */
    static Path2D of(Printing printing, char character) {
        Path2D outline = Objects.requireNonNull(ALL.get(printing)).get(character);
        if (outline == null) {
            throw new IllegalArgumentException("not a character of a machine readable zone: " + character);
        }
        return outline;
    }

    private static Map<Printing, Map<Character, Path2D>> load() {
        Map<Printing, Map<Character, Path2D>> all = new EnumMap<>(Printing.class);
        try (InputStream stream = Objects.requireNonNull(GlyphOutlines.class.getResourceAsStream("ocr-b.outlines"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                StringTokenizer words = new StringTokenizer(line);
                Printing printing = Printing.valueOf(words.nextToken());
                char character = words.nextToken().charAt(0);
                all.computeIfAbsent(printing, any -> new HashMap<>()).put(character, path(words));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return all;
    }

    private static Path2D path(StringTokenizer words) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double[] at = new double[6];
        while (words.hasMoreTokens()) {
            int kind = "MLQCZ".indexOf(words.nextToken());
            for (int i = 0; i < COORDINATES[kind]; i++) {
                at[i] = Double.parseDouble(words.nextToken());
            }
            switch (kind) {
                case 0 -> path.moveTo(at[0], at[1]);
                case 1 -> path.lineTo(at[0], at[1]);
                case 2 -> path.quadTo(at[0], at[1], at[2], at[3]);
                case 3 -> path.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> path.closePath();
            }
        }
        return path;
    }
}
