package org.lintas.watchlist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintas.watchlist.CsvRecords.Row;
import org.lintas.watchlist.Statement.NamePart;
import org.lintas.watchlist.Statement.Part;
import org.lintas.watchlist.Statement.Quality;

/** A list in CSV whose columns have headers. Columns that no mapping knows are kept as remarks. */
final class HeaderedCsvReader {

    /** Rows in which the headers are looked for: the United Kingdom's list begins with its date. */
    private static final int ROWS_BEFORE_HEADERS_MAX = 3;

    /** Between several values of a field: {@code Syria|Iraq}, {@code (1) Syria (2) Iraq}. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*[;|]\\s*|\\s*\\(\\d+\\)\\s*");

    private final String list;
    private final ColumnMapping mapping;
    private final ListReception reception;

    HeaderedCsvReader(String list, ColumnMapping mapping, ListReception reception) {
        this.list = list;
        this.mapping = mapping;
        this.reception = reception;
    }

    /** A header and what it stands for. */
    private record Header(String text, Optional<ListColumn> column) {}

    void read(CsvRecords records) throws IOException {
        List<Header> headers = headers(records);
        for (Optional<Row> row = records.next(); row.isPresent(); row = records.next()) {
            subject(row.get(), headers);
        }
    }

    private List<Header> headers(CsvRecords records) throws IOException {
        for (int row = 0; row < ROWS_BEFORE_HEADERS_MAX; row++) {
            Optional<Row> found = records.next();
            if (found.isPresent()) {
                List<Header> headers = found.get().fields().stream()
                        .map(text -> new Header(text, mapping.column(text)))
                        .toList();
                if (headers.stream().anyMatch(HeaderedCsvReader::names)) {
                    return headers;
                }
            }
        }
        throw new ListRefusedException(list + ": no list of a form that is known: no column of names in its first "
                + ROWS_BEFORE_HEADERS_MAX + " rows");
    }

    private static boolean names(Header header) {
        return header.column()
                .filter(column -> column == ListColumn.NAME || column == ListColumn.SURNAME)
                .isPresent();
    }

    private void subject(Row row, List<Header> headers) {
        SubjectDraft draft = new SubjectDraft(new Origin(list, row.line()), reception::diagnostic);
        if (row.fields().size() > headers.size()) {
            draft.notUnderstood(
                    "fields without a header",
                    String.join(
                            ", ",
                            row.fields().subList(headers.size(), row.fields().size())));
        }
        Quality quality = texts(row, headers, ListColumn.QUALITY).stream().anyMatch(HeaderedCsvReader::weak)
                ? Quality.WEAK
                : Quality.STRONG;
        name(row, headers, quality, draft);
        for (int at = 0; at < headers.size(); at++) {
            field(headers.get(at), Texts.tidy(row.field(at)), quality, draft);
        }
        documents(row, headers, draft);
        String id = texts(row, headers, ListColumn.ID).stream().findFirst().orElse(Long.toString(row.line()));
        draft.deliver(kind(texts(row, headers, ListColumn.KIND)), id, "", reception);
    }

    private static boolean weak(String quality) {
        String text = quality.toLowerCase(Locale.ROOT);
        return text.startsWith("low") || text.startsWith("weak");
    }

    private static Subject.Kind kind(List<String> texts) {
        String text = String.join(" ", texts).toLowerCase(Locale.ROOT);
        if (text.contains("ship") || text.contains("vessel") || text.contains("aircraft")) {
            return Subject.Kind.CRAFT;
        }
        return text.isEmpty() || text.contains("person") || text.contains("individual") || text.equals("p")
                ? Subject.Kind.PERSON
                : Subject.Kind.ORGANIZATION;
    }

    /** A whole name if the row has one, else its parts. */
    private static void name(Row row, List<Header> headers, Quality quality, SubjectDraft draft) {
        List<String> whole = texts(row, headers, ListColumn.NAME);
        whole.forEach(text -> draft.name(text, quality));
        List<NamePart> parts = new ArrayList<>();
        texts(row, headers, ListColumn.SURNAME).forEach(text -> parts.add(new NamePart(Part.SURNAME, text)));
        texts(row, headers, ListColumn.GIVEN_NAMES).forEach(text -> parts.add(new NamePart(Part.GIVEN, text)));
        if (!parts.isEmpty() && (whole.isEmpty() || parts.size() > 1)) {
            draft.add(new Statement.Named(parts, quality, draft.origin()));
        }
    }

    private static void field(Header header, String text, Quality quality, SubjectDraft draft) {
        if (header.column().isEmpty()) {
            draft.remark(header.text(), text);
            return;
        }
        switch (header.column().get()) {
            case ID, NAME, SURNAME, GIVEN_NAMES, QUALITY, KIND, DOCUMENT_NUMBER, DOCUMENT_TYPE, DOCUMENT_ISSUER -> {}
            case ALIAS -> values(text).forEach(alias -> draft.name(alias, quality));
            case WEAK_ALIAS -> values(text).forEach(alias -> draft.name(alias, Quality.WEAK));
            case DATE_OF_BIRTH -> values(text).forEach(draft::birth);
            case NATIONALITY -> values(text).forEach(draft::nationality);
            case SEX -> draft.sex(text);
            case PLACE_OF_BIRTH -> draft.place(true, text);
            case PROGRAMME -> draft.programme(text);
        }
    }

    private static List<String> values(String text) {
        return BETWEEN.splitAsStream(text)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static void documents(Row row, List<Header> headers, SubjectDraft draft) {
        List<String> types = texts(row, headers, ListColumn.DOCUMENT_TYPE);
        List<String> issuers = texts(row, headers, ListColumn.DOCUMENT_ISSUER);
        String issuer = issuers.isEmpty() ? "" : issuers.getFirst();
        for (int at = 0; at < headers.size(); at++) {
            if (headers.get(at)
                    .column()
                    .filter(column -> column == ListColumn.DOCUMENT_NUMBER)
                    .isPresent()) {
                String type = types.isEmpty() ? headers.get(at).text() : types.getFirst();
                values(Texts.tidy(row.field(at))).forEach(number -> draft.document(type, number, issuer, ""));
            }
        }
    }

    private static List<String> texts(Row row, List<Header> headers, ListColumn column) {
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < headers.size(); at++) {
            String text = Texts.tidy(row.field(at));
            if (!text.isEmpty()
                    && headers.get(at).column().filter(each -> each == column).isPresent()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
