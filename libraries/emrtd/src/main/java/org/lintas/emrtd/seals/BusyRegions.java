package org.lintas.emrtd.seals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The parts of a page where dark and light change close together, as in a barcode; text makes flatter parts. The readers look in
 * the middle of what they are given, so that a barcode elsewhere on a page must be cut out first.
 */
final class BusyRegions {

    /** Parts that are looked at, the largest first: a page of a passport has one or two barcodes and a portrait. */
    static final int REGIONS_MAX = 12;

    /** Cells along the longer side of a picture: the smallest barcode on a page of A4 is about 10 of them wide. */
    private static final int CELLS = 160;

    /** Fewest pixels along a cell's side: two modules must fit. */
    private static final int CELL_PIXELS_MIN = 4;

    /** Difference of levels, of 255, between the darkest and the lightest pixel of a busy cell. */
    private static final int CONTRAST_MIN = 80;

    /** Fewest cells along the shorter side of a part. */
    private static final int SIDE_CELLS_MIN = 4;

    private final GreyImage image;
    private final int size;
    private final int columns;
    private final int rows;
    private final boolean[] busy;

    /** A part, in cells, ends included. */
    private record Box(int left, int top, int right, int bottom) {

        int shorter() {
            return Math.min(right - left, bottom - top) + 1;
        }

        int area() {
            return (right - left + 1) * (bottom - top + 1);
        }

        Box with(int column, int row) {
            return new Box(Math.min(left, column), Math.min(top, row), Math.max(right, column), Math.max(bottom, row));
        }
    }

    private BusyRegions(GreyImage image) {
        this.image = image;
        this.size = Math.max(CELL_PIXELS_MIN, Math.max(image.getWidth(), image.getHeight()) / CELLS);
        this.columns = image.getWidth() / size;
        this.rows = image.getHeight() / size;
        this.busy = new boolean[columns * rows];
    }

    /** The parts, cut out with a little around them, the largest first. */
    static List<GreyImage> of(GreyImage image) {
        BusyRegions regions = new BusyRegions(image);
        regions.mark();
        return regions.boxes().stream()
                .filter(box -> box.shorter() >= SIDE_CELLS_MIN)
                .sorted(Comparator.comparingInt(Box::area).reversed())
                .limit(REGIONS_MAX)
                .map(regions::cut)
                .toList();
    }

    private void mark() {
        byte[] pixels = image.getMatrix();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int dark = 255;
                int light = 0;
                for (int y = row * size; y < (row + 1) * size; y++) {
                    for (int x = column * size; x < (column + 1) * size; x++) {
                        int level = pixels[y * image.getWidth() + x] & 0xFF;
                        dark = Math.min(dark, level);
                        light = Math.max(light, level);
                    }
                }
                busy[row * columns + column] = light - dark >= CONTRAST_MIN;
            }
        }
    }

    private List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        for (int start = 0; start < busy.length; start++) {
            if (busy[start]) {
                boxes.add(grown(start));
            }
        }
        return boxes;
    }

    /** All busy cells that touch, also by a corner; each is used once. */
    private Box grown(int start) {
        Box box = new Box(start % columns, start / columns, start % columns, start / columns);
        Deque<Integer> open = new ArrayDeque<>();
        open.add(start);
        busy[start] = false;
        while (!open.isEmpty()) {
            int cell = open.remove();
            box = box.with(cell % columns, cell / columns);
            for (int row = Math.max(0, cell / columns - 1); row <= Math.min(rows - 1, cell / columns + 1); row++) {
                for (int column = Math.max(0, cell % columns - 1);
                        column <= Math.min(columns - 1, cell % columns + 1);
                        column++) {
                    int next = row * columns + column;
                    if (busy[next]) {
                        busy[next] = false;
                        open.add(next);
                    }
                }
            }
        }
        return box;
    }

    private GreyImage cut(Box box) {
        int left = Math.max(0, (box.left() - 1) * size);
        int top = Math.max(0, (box.top() - 1) * size);
        int right = Math.min(image.getWidth(), (box.right() + 2) * size);
        int bottom = Math.min(image.getHeight(), (box.bottom() + 2) * size);
        return (GreyImage) image.crop(left, top, right - left, bottom - top);
    }
}
