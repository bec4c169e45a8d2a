package org.lintas.edifact;

import java.util.ArrayList;
import java.util.List;

/** Rows of a text with separators (RFC 4180): fields in quotes hold separators, line ends and doubled quotes. A quote that does not end costs its line alone. */
final class CsvRows {

    /** Most characters of a field; names and addresses have some 100. */
    static final int FIELD_LENGTH_MAX = 4_096;

    private final String text;
    private final char separator;
    private int at;

    CsvRows(String text, int from, char separator) {
        this.text = text;
        this.at = from;
        this.separator = separator;
    }

    /**
     * A row.
     *
     * @param start its first character
     * @param end behind its last, without the line end
     * @param fields without quotes and blanks around; none if the row cannot be read
     */
    record Row(int start, int end, List<String> fields) {}

    boolean hasNext() {
        while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
            at++;
        }
        return at < text.length();
    }

    Row next() {
        int start = at;
        List<String> fields = new ArrayList<>();
        while (true) {
            int end = at < text.length() && text.charAt(at) == '"' ? quoted(fields) : plain(fields);
            if (end < 0) {
                at = lineEnd(start);
                return new Row(start, at, List.of());
            }
            at = end;
            if (at == text.length() || text.charAt(at) != separator) {
                return new Row(start, at, fields);
            }
            at++;
        }
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private boolean ends(int place) {
        return place == text.length()
                || text.charAt(place) == separator
                || text.charAt(place) == '\n'
                || text.charAt(place) == '\r';
    }

    /** Reads a field without quotes; gives the place behind it, -1 if it is too long. */
    private int plain(List<String> fields) {
        int end = at;
        while (!ends(end)) {
            end++;
        }
        fields.add(text.substring(at, end).strip());
        return end - at > FIELD_LENGTH_MAX ? -1 : end;
    }

    /** Reads a field in quotes; gives the place behind it, -1 if its quote does not end or something stands behind it. */
    private int quoted(List<String> fields) {
        StringBuilder field = new StringBuilder();
        for (int place = at + 1; place < text.length() && field.length() <= FIELD_LENGTH_MAX; place++) {
            char each = text.charAt(place);
            boolean quote = each == '"';
            if (quote && place + 1 < text.length() && text.charAt(place + 1) == '"') {
                place++;
            } else if (quote) {
                fields.add(field.toString().strip());
                return ends(place + 1) ? place + 1 : -1;
            }
            field.append(each);
        }
        return -1;
    }
}
