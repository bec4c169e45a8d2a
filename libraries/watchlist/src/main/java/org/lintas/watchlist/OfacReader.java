package org.lintas.watchlist;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lintas.watchlist.CsvRecords.Row;
import org.lintas.watchlist.Statement.Quality;

/** The list of Specially Designated Nationals of OFAC in its legacy form: sdn.csv, alt.csv and add.csv, without headers, {@code -0-} for nothing. */
final class OfacReader {

    private static final String NOTHING = "-0-";

    /** Columns of sdn.csv. */
    private static final int NAME = 1;

    private static final int TYPE = 2;
    private static final int PROGRAMME = 3;
    private static final int TITLE = 4;
    private static final int CALL_SIGN = 5;
    private static final int OWNER = 10;
    private static final int REMARKS = 11;

    private final String list;
    private final ListReception reception;

    OfacReader(String list, ListReception reception) {
        this.list = list;
        this.reception = reception;
    }

    void subjects(CsvRecords records) throws IOException {
        each(records, this::subject);
    }

    /** Columns of alt.csv: id, id of the name, aka, fka or nka, name, remarks. */
    void names(CsvRecords records) throws IOException {
        each(records, row -> {
            SubjectDraft draft = draft(row);
            draft.name(value(row, 3), Quality.STRONG);
            draft.remark("alias " + value(row, 3), value(row, 4));
            deliver(row, draft);
        });
    }

    /** Columns of add.csv: id, id of the address, street, city, country, remarks. */
    void addresses(CsvRecords records) throws IOException {
        each(records, row -> {
            SubjectDraft draft = draft(row);
            draft.place(
                    false,
                    IntStream.of(2, 3, 4)
                            .mapToObj(column -> value(row, column))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(", ")));
            draft.remark("address", value(row, 5));
            deliver(row, draft);
        });
    }

    private static void each(CsvRecords records, Consumer<Row> use) throws IOException {
        for (Optional<Row> row = records.next(); row.isPresent(); row = records.next()) {
            use.accept(row.get());
        }
    }

    private void subject(Row row) {
        SubjectDraft draft = draft(row);
        boolean person = value(row, TYPE).equalsIgnoreCase("individual");
        draft.name(value(row, NAME), Quality.STRONG);
        for (String programme : value(row, PROGRAMME).split("\\]\\s*\\[", -1)) {
            draft.programme(programme);
        }
        draft.remark("title", value(row, TITLE));
        for (int column = CALL_SIGN; column <= OWNER; column++) {
            draft.remark("craft", value(row, column));
        }
        OfacRemarks.read(value(row, REMARKS), draft);
        Subject.Kind kind = person
                ? Subject.Kind.PERSON
                : value(row, TYPE).isEmpty() ? Subject.Kind.ORGANIZATION : Subject.Kind.CRAFT;
        draft.deliver(kind, value(row, 0), "", reception);
    }

    private SubjectDraft draft(Row row) {
        SubjectDraft draft = new SubjectDraft(new Origin(list, row.line()), reception::diagnostic);
        if (row.fields().stream().anyMatch(field -> field.indexOf('\uFFFD') >= 0)) {
            draft.complain("bytes that are no UTF-8, replaced");
        }
        return draft;
    }

    private void deliver(Row row, SubjectDraft draft) {
        if (value(row, 0).isEmpty()) {
            draft.complain("a record without an id is dropped");
        } else {
            draft.statements().forEach(statement -> reception.addition(value(row, 0), statement));
        }
    }

    private static String value(Row row, int column) {
        String text = Texts.tidy(row.field(column));
        return text.equals(NOTHING) ? "" : text;
    }
}
