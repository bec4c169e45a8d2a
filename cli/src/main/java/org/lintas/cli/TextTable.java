package org.lintas.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** Rows for a person to read: columns as wide as their widest cell, under their names. */
final class TextTable {

    /** Rows laid out together; then the table goes on with a new heading. */
    static final int ROWS_MAX = 1_000;

    private final List<Map<String, String>> rows = new ArrayList<>();

    void add(Fields fields) {
        rows.add(fields.flat());
    }

    boolean full() {
        return rows.size() >= ROWS_MAX;
    }

    /** The lines of the table so far, each ended by LF; starts over. Columns without any value are left out. */
    String take() {
        SequencedSet<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> row.forEach((name, cell) -> {
            if (!cell.isEmpty()) {
                columns.add(name);
            }
        }));
        StringBuilder text = new StringBuilder();
        if (!columns.isEmpty()) {
            List<Integer> widths = columns.stream().map(this::width).toList();
            line(text, List.copyOf(columns), widths);
            for (Map<String, String> row : rows) {
                line(
                        text,
                        columns.stream().map(name -> row.getOrDefault(name, "")).toList(),
                        widths);
            }
        }
        rows.clear();
        return text.toString();
    }

    private int width(String column) {
        int width = column.length();
        for (Map<String, String> row : rows) {
            width = Math.max(width, length(row.getOrDefault(column, "")));
        }
        return width;
    }

    private static void line(StringBuilder text, List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i)).repeat(" ", widths.get(i) - length(cells.get(i)) + 2);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
