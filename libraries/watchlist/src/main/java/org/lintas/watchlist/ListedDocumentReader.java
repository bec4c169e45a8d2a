package org.lintas.watchlist;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lintas.mrz.StateCode;
import org.lintas.watchlist.CsvRecords.Row;
import org.lintas.watchlist.documents.DocumentState;
import org.lintas.watchlist.documents.ListedDocument;

/**
 * Documents of a register in CSV, row by row, so that a hundred million take no memory: a first line names the columns, of which the number's must be
 * there; issuer and state may be. What is wrong in a row becomes a diagnostic and stops no other row.
 */
public final class ListedDocumentReader {

    /** Most bytes of a file: 16 GiB, five times a hundred million rows of thirty bytes. */
    static final long BYTES_MAX = 1L << 34;

    /** Characters of a code of Doc 9303-3. */
    private static final int CODE_LETTERS_MAX = 3;

    private static final Set<String> NUMBER =
            Set.of("number", "documentnumber", "passportnumber", "passport", "idnumber");
    private static final Set<String> ISSUER =
            Set.of("issuer", "documentissuer", "issuingstate", "issuingcountry", "country");
    private static final Set<String> STATE = Set.of("state", "documentstate", "status", "reason");

    private final String list;
    private final Consumer<Diagnostic> diagnostics;

    private ListedDocumentReader(String list, Consumer<Diagnostic> diagnostics) {
        this.list = list;
        this.diagnostics = diagnostics;
    }

    /** Places of the columns; less than zero for one that is not there. */
    private record Columns(int number, int issuer, int state) {}

    /**
     * Reads a register with commas, semicolons or tabs between its columns: number or documentNumber; issuer, issuingState or country; state, status
     * or reason, in words like lost, stolen, stolen blank, revoked, counterfeit. Case, spaces and marks in headers make no difference.
     *
     * @param list the name that origins carry
     * @throws ListRefusedException if no column holds numbers, a row has no end, or a bound is passed: what was handed over is not to be used
     */
    public static void read(
            String list, InputStream stream, Consumer<ListedDocument> documents, Consumer<Diagnostic> diagnostics)
            throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream, ListFormat.BYTES_LOOKED_AT);
        buffered.mark(ListFormat.BYTES_LOOKED_AT);
        char separator = ListReader.separator(buffered.readNBytes(ListFormat.BYTES_LOOKED_AT));
        buffered.reset();
        CsvRecords records = new CsvRecords(list, new MeteredStream(buffered, BYTES_MAX), separator);
        new ListedDocumentReader(list, diagnostics).read(records, documents);
    }

    private void read(CsvRecords records, Consumer<ListedDocument> documents) throws IOException {
        Columns columns = columns(records.next());
        for (Optional<Row> row = records.next(); row.isPresent(); row = records.next()) {
            document(row.get(), columns).ifPresent(documents);
        }
    }

    private Columns columns(Optional<Row> header) throws ListRefusedException {
        List<String> keys = header.map(Row::fields).orElse(List.of()).stream()
                .map(ColumnMapping::key)
                .toList();
        int number = place(keys, NUMBER);
        if (number < 0) {
            throw new ListRefusedException(new Origin(list, 1) + ": no column of numbers; name one of them number");
        }
        return new Columns(number, place(keys, ISSUER), place(keys, STATE));
    }

    private static int place(List<String> keys, Set<String> names) {
        for (int at = 0; at < keys.size(); at++) {
            if (names.contains(keys.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private Optional<ListedDocument> document(Row row, Columns columns) {
        String number = field(row, columns.number());
        if (number.isEmpty()) {
            diagnose(row, "a row without a number is dropped");
            return Optional.empty();
        }
        if (number.indexOf('\uFFFD') >= 0) {
            diagnose(row, "bytes of a number that are no UTF-8, replaced: nobody will find it");
        }
        return Optional.of(new ListedDocument(issuer(row, columns), number, state(row, columns)));
    }

    private Optional<StateCode> issuer(Row row, Columns columns) {
        String text = field(row, columns.issuer());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<StateCode> known = StateNames.find(text);
        if (known.isPresent()) {
            return known;
        }
        String letters = text.toUpperCase(Locale.ROOT);
        if (letters.length() <= CODE_LETTERS_MAX && letters.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            diagnose(row, "issuer is no State that is known, kept as its code: " + text);
            return Optional.of(new StateCode(letters));
        }
        diagnose(row, "issuer not understood, kept without one: " + text);
        return Optional.empty();
    }

    private DocumentState state(Row row, Columns columns) {
        String text = field(row, columns.state());
        String key = ColumnMapping.key(text);
        return switch (key) {
            case "" -> DocumentState.OTHER;
            case "lost" -> DocumentState.LOST;
            case "stolen" -> DocumentState.STOLEN;
            case "stolenblank", "blank", "blankstolen" -> DocumentState.STOLEN_BLANK;
            case "revoked", "cancelled", "canceled", "invalid", "invalidated" -> DocumentState.REVOKED;
            case "counterfeit", "forged", "false" -> DocumentState.COUNTERFEIT;
            case "other" -> DocumentState.OTHER;
            default -> {
                diagnose(row, "state not understood, kept as other: " + text);
                yield DocumentState.OTHER;
            }
        };
    }

    private static String field(Row row, int at) {
        return at < 0 ? "" : Texts.tidy(row.field(at));
    }

    private void diagnose(Row row, String problem) {
        diagnostics.accept(new Diagnostic(new Origin(list, row.line()), problem));
    }
}
