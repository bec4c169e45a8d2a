package org.lintas.biometrics.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.lintas.biometrics.ComparisonView.FingerSides;
import org.lintas.biometrics.ComparisonView.MinutiaPair;
import org.lintas.biometrics.ComparisonView.Place;
import org.lintas.biometrics.ComparisonView.Print;
import org.lintas.biometrics.FingerPosition;
import org.lintas.emrtd.lds.Octets;

/**
 * One finger of two persons as a drawing: both prints side by side, every minutia faint, those that agree numbered and in the same mark on
 * both. Public because the template draws it. Places are pixels of the drawing, the left print at its left edge.
 *
 * @param position which finger
 * @param score of the comparison
 * @param left print of the newer person
 * @param right print of the older person
 * @param marks pairs that agree
 */
public record FingerDrawing(FingerPosition position, double score, Panel left, Panel right, List<Mark> marks) {

    /** Between the prints, in pixels of the drawing. */
    private static final int GAP = 24;

    /** Length of a ridge's stroke, in pixels: half a mark more than a mark. */
    private static final double STROKE = 12;

    /** Shapes of marks, so that two neighbours never differ by their number or colour alone. */
    private static final List<String> SHAPES = List.of("circle", "square", "diamond", "triangle");

    /** Copies the list. */
    public FingerDrawing {
        marks = List.copyOf(marks);
    }

    /**
     * One print.
     *
     * @param picture PNG as a {@code data:} address, empty when only minutiae are held
     * @param x where it begins
     * @param width of it
     * @param height of it
     * @param minutiae all of them
     */
    public record Panel(String picture, int x, int width, int height, List<Stroke> minutiae) {

        /** Copies the list. */
        public Panel {
            minutiae = List.copyOf(minutiae);
        }
    }

    /**
     * A minutia and a stroke in the direction of its ridge.
     *
     * @param x where it is
     * @param y where it is
     * @param toX end of the stroke
     * @param toY end of the stroke
     */
    public record Stroke(int x, int y, double toX, double toY) {}

    /**
     * Two minutiae that agree.
     *
     * @param number from 1
     * @param shape circle, square, diamond or triangle
     * @param left on the left print
     * @param right on the right print
     */
    public record Mark(int number, String shape, Stroke left, Stroke right) {

        /** The outline around one of its places, as points of a polygon; a circle has none. */
        public String outline(Stroke at) {
            return switch (shape) {
                case "square" -> corners(at, -7, -7, 7, -7, 7, 7, -7, 7);
                case "diamond" -> corners(at, 0, -10, 10, 0, 0, 10, -10, 0);
                case "triangle" -> corners(at, 0, -10, 9, 6, -9, 6, 0, -10);
                default -> "";
            };
        }

        private static String corners(Stroke at, int... offsets) {
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < offsets.length; i += 2) {
                points.append(at.x() + offsets[i])
                        .append(',')
                        .append(at.y() + offsets[i + 1])
                        .append(' ');
            }
            return points.toString().strip();
        }
    }

    static FingerDrawing of(FingerSides finger) {
        Panel left = panel(finger.prints().left(), 0);
        Panel right = panel(finger.prints().right(), left.width() + GAP);
        List<Mark> marks = new ArrayList<>();
        for (MinutiaPair pair : finger.pairs()) {
            marks.add(new Mark(
                    marks.size() + 1,
                    SHAPES.get(marks.size() % SHAPES.size()),
                    stroke(pair.left(), left.x()),
                    stroke(pair.right(), right.x())));
        }
        return new FingerDrawing(finger.position(), finger.score(), left, right, marks);
    }

    /** Width of the drawing. */
    public int width() {
        return right.x() + right.width();
    }

    /** Height of the drawing. */
    public int height() {
        return Math.max(left.height(), right.height());
    }

    private static Panel panel(Print print, int x) {
        return new Panel(
                address(print.picture()),
                x,
                print.width(),
                print.height(),
                print.minutiae().stream().map(place -> stroke(place, x)).toList());
    }

    /** A picture within the page, so that no browser keeps it on its own. */
    static String address(Octets png) {
        return png.length() == 0
                ? ""
                : "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private static Stroke stroke(Place place, int x) {
        return new Stroke(
                place.x() + x,
                place.y(),
                rounded(place.x() + x + STROKE * Math.cos(place.direction())),
                rounded(place.y() + STROKE * Math.sin(place.direction())));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
