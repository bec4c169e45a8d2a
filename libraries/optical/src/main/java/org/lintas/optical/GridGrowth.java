package org.lintas.optical;

import java.util.List;
import org.lintas.optical.ZoneFinder.Line;

/** Fits a grid to the lines of a block and takes in the specks that it foretells, until no more come. */
final class GridGrowth {

    private static final int ROUNDS = 5;

    /** Columns looked at beyond the known ones in each round. */
    private static final int BEYOND = 6;

    /** How far a speck may stand off its cell's middle, in pitches: the middle of gravity of an L stands off by 0.2. */
    private static final double REACH = 0.4;

    private final Specks specks;
    private final List<Line> block;
    private final int level;
    private final GridFit fit = new GridFit();
    private double radius;
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;

    GridGrowth(Specks specks, List<Line> block, int level) {
        this.specks = specks;
        this.block = block;
        this.level = level;
    }

    ZoneCandidate grow() {
        block.forEach(this::addChain);
        Grid grid = Grid.of(fit.homography());
        for (int round = 0; round < ROUNDS; round++) {
            int before = fit.count;
            collect(fit.bent(grid.homography(), block.size()));
            if (fit.count < 2 * 9) {
                break;
            }
            grid = Grid.of(fit.homography());
            if (fit.count == before && round > 1) {
                break;
            }
        }
        Grid bent = fit.bent(grid.homography(), block.size());
        double score = block.stream().mapToDouble(line -> line.chain().score()).sum();
        return new ZoneCandidate(fullSize(bent), block.size(), first, last, score);
    }

    private void addChain(Line line) {
        for (int link = line.chain().first(); link <= line.chain().last(); link++) {
            if (line.chain().member(link) >= 0) {
                int column = line.column(link);
                fit.add(column, line.row(), line.chain().x(link), line.chain().y(link), 1);
                first = Math.min(first, column);
                last = Math.max(last, column);
            }
        }
        radius += line.chain().radius() / block.size();
    }

    private void collect(Grid grid) {
        int middle = (first + last) / 2;
        int from = first - BEYOND;
        int to = last + BEYOND;
        fit.clear();
        last = collect(grid, middle, to, 1);
        first = collect(grid, middle - 1, from, -1);
    }

    /** Takes in columns as far as there are specks in at least half of the cells of three; gives the last with any. */
    private int collect(Grid grid, int start, int end, int step) {
        int found = start;
        int before = block.size();
        int beforeThat = block.size();
        for (int column = start; column != end + step; column += step) {
            int here = collectColumn(grid, column);
            if (2 * (here + before + beforeThat) < 3 * block.size()) {
                break;
            }
            found = here > 0 ? column : found;
            beforeThat = before;
            before = here;
        }
        return found;
    }

    private int collectColumn(Grid grid, int column) {
        int found = 0;
        for (int row = 0; row < block.size(); row++) {
            double atColumn = grid.bentColumn(column, row);
            double atRow = grid.bentRow(column, row);
            double reach = REACH * grid.pitch(atColumn, atRow);
            double x = grid.x(atColumn, atRow);
            double y = grid.y(atColumn, atRow);
            int speck = specks.nearest(x, y, reach, radius / 2.1, radius * 2.1);
            if (speck >= 0) {
                fit.add(column, row, specks.x[speck], specks.y[speck], 1);
                found++;
            }
        }
        return found;
    }

    private Grid fullSize(Grid grid) {
        double factor = 1 << level;
        double shift = (factor - 1) / 2;
        double[] h = grid.homography().clone();
        for (int i = 0; i < 3; i++) {
            h[i] = factor * h[i] + shift * h[6 + i];
            h[3 + i] = factor * h[3 + i] + shift * h[6 + i];
        }
        return new Grid(h, grid.bends());
    }
}
