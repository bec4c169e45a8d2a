package org.lintas.watchlist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records of RFC 4180, with any separator, never more than one in memory. A field that does not begin with a quotation mark is taken as it
 * stands; what follows a closing mark belongs to the field.
 */
final class CsvRecords {

    /** Most characters of a record; the longest of public lists has some 6,000. */
    static final int CHARACTERS_MAX = 1 << 18;

    /** Most fields of a record; the European Union's list has some 90. */
    static final int FIELDS_MAX = 512;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** DOS ends a text with it; OFAC's files still do. */
    private static final int END_OF_FILE = 0x1A;

    private final String list;
    private final MeteredStream stream;
    private final BufferedReader reader;
    private final char separator;
    private long line = 1;

    CsvRecords(String list, MeteredStream stream, char separator) {
        this.list = list;
        this.stream = stream;
        this.separator = separator;
        this.reader = new BufferedReader(new InputStreamReader(
                stream,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    /**
     * A record.
     *
     * @param line where it begins
     * @param fields stripped
     */
    record Row(long line, List<String> fields) {

        Row {
            fields = List.copyOf(fields);
        }

        /** A field, empty if the record is shorter. */
        String field(int at) {
            return at < fields.size() ? fields.get(at) : "";
        }
    }

    /** The next record that has anything in it; empty at the end. */
    Optional<Row> next() throws IOException {
        while (true) {
            long begin = line;
            List<String> fields = new ArrayList<>();
            boolean more = fields(fields);
            stream.progress();
            if (fields.stream().anyMatch(field -> !field.isEmpty())) {
                return Optional.of(new Row(begin, fields));
            }
            if (!more) {
                return Optional.empty();
            }
        }
    }

    /** Reads to the end of a record; false if that of the file comes first. */
    private boolean fields(List<String> fields) throws IOException {
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int characters = 0;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (++characters > CHARACTERS_MAX || fields.size() >= FIELDS_MAX) {
                throw new ListRefusedException(new Origin(list, line) + ": a record of more than " + CHARACTERS_MAX
                        + " characters or " + FIELDS_MAX + " fields; is a quotation mark missing?");
            }
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                quoted = insideQuotes((char) c, field);
            } else if (c == '"' && field.toString().isBlank()) {
                field.setLength(0);
                quoted = true;
            } else if (c == '\n' || c == separator) {
                fields.add(field.toString().strip());
                field.setLength(0);
                if (c == '\n') {
                    return true;
                }
            } else if (c != BYTE_ORDER_MARK && c != END_OF_FILE && c != '\r') {
                field.append((char) c);
            }
        }
        fields.add(field.toString().strip());
        return false;
    }

    /** Whether the field goes on after a character of it. */
    private boolean insideQuotes(char c, StringBuilder field) throws IOException {
        if (c != '"') {
            field.append(c);
            return true;
        }
        reader.mark(1);
        if (reader.read() == '"') {
            field.append('"');
            return true;
        }
        reader.reset();
        return false;
    }
}
