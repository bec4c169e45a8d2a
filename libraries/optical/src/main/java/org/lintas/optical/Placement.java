package org.lintas.optical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lintas.mrz.MrzFormat;

/**
 * A format laid over the cells of a grid.
 *
 * @param scores the cells
 * @param format the format; of two with equal lines, by the first character
 * @param column the grid's column of the first character
 * @param row the grid's row of the first line
 * @param score mean logarithm of the probability of the best allowed characters, less what stands where nothing may; at most 0
 */
record Placement(CellScores scores, MrzFormat format, int column, int row, double score) {

    /** How far the columns found may differ from a format's: a reflection over the end of both lines. */
    private static final int COLUMNS_OFF_MAX = 9;

    /** Weight of a cell beside the lines, in cells inside. */
    private static final double BESIDE = 1.5;

    float[] cell(int index) {
        return scores.of(column + index % format.lineLength(), row + index / format.lineLength());
    }

    /** The ways to lay formats over a candidate that lies one way round, the likeliest first. */
    static List<Placement> of(Turn turn, CellScores scores) {
        List<Placement> found = new ArrayList<>();
        for (MrzFormat format : List.of(MrzFormat.TD3, MrzFormat.TD2, MrzFormat.TD1)) {
            int spare = turn.columns() - format.lineLength();
            if (Math.abs(spare) > COLUMNS_OFF_MAX) {
                continue;
            }
            int spareRows = turn.rows() - format.lines();
            // Two lines of a card's three may have been found: the third is above or below.
            for (int row = Math.min(0, spareRows); row <= Math.max(0, spareRows); row++) {
                for (int column = Math.min(0, spare) - 1; column <= Math.max(0, spare) + 1; column++) {
                    found.add(scored(scores, format, column, row));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Placement::score).reversed());
        return found;
    }

    /** The same place on a grid that fits better. */
    Placement on(CellScores better) {
        return scored(better, format.visa() ? plain(format) : format, column, row);
    }

    private static MrzFormat plain(MrzFormat format) {
        return format == MrzFormat.MRVA ? MrzFormat.TD3 : MrzFormat.TD2;
    }

    private static Placement scored(CellScores scores, MrzFormat plain, int column, int row) {
        MrzFormat format = visa(scores.of(column, row)) ? visa(plain) : plain;
        double sum = 0;
        for (int index = 0; index < format.length(); index++) {
            float[] cell = scores.of(column + index % format.lineLength(), row + index / format.lineLength());
            sum += Math.max(CellScores.FLOOR, cell[Alphabet.best(cell, Alphabet.allowed(format, index))]);
        }
        for (int line = 0; line < format.lines(); line++) {
            sum += BESIDE * empty(scores.of(column - 1, row + line));
            sum += BESIDE * empty(scores.of(column + format.lineLength(), row + line));
        }
        return new Placement(scores, format, column, row, sum / format.length());
    }

    private static float empty(float[] cell) {
        return Math.max(CellScores.FLOOR, cell[CharacterNet.NONE]);
    }

    private static boolean visa(float[] first) {
        return CharacterNet.CLASSES.charAt(CellScores.best(first)) == 'V';
    }

    private static MrzFormat visa(MrzFormat format) {
        return switch (format) {
            case TD3 -> MrzFormat.MRVA;
            case TD2 -> MrzFormat.MRVB;
            case TD1, MRVA, MRVB -> format;
        };
    }
}
