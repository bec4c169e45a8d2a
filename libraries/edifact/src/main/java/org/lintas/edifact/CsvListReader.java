package org.lintas.edifact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lintas.mrz.PartialDate;

/** Reads a passenger list of one flight from a text with separators whose first row names its columns; each row apart. */
final class CsvListReader {

    /** Most rows of an input. */
    static final int ROWS_MAX = 1_000_000;

    /** In so many characters from its begin the first row ends. */
    private static final int HEAD_LENGTH_MAX = 4_096;

    private static final Set<String> COLUMNS = Set.of(
            "surname",
            "givennames",
            "sex",
            "dateofbirth",
            "placeofbirth",
            "nationality",
            "residence",
            "documenttype",
            "documentnumber",
            "documentissuer",
            "documentexpiry",
            "documentissued",
            "embarkation",
            "debarkation",
            "clearance",
            "role",
            "carrier",
            "number",
            "from",
            "to",
            "departure",
            "arrival",
            "locator",
            "seat");

    private final WrittenText text;
    private final LocalDate today;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Passenger> passengers = new ArrayList<>();
    private final List<Passenger> crew = new ArrayList<>();
    private Map<String, String> values = Map.of();
    private Flight flight = Flight.UNKNOWN;
    private Diagnostic.Span span = new Diagnostic.Span(0, 0, 0);
    private boolean partial;

    private CsvListReader(byte[] bytes, LocalDate today) {
        this.text = WrittenText.of(bytes);
        this.today = today;
    }

    /** Whether the first line names a column of surnames and another one that is known. */
    static boolean begins(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == 'U' && bytes[1] == 'N') {
            return false;
        }
        byte[] head = bytes.length > HEAD_LENGTH_MAX ? Arrays.copyOf(bytes, HEAD_LENGTH_MAX) : bytes;
        String text = WrittenText.of(head).characters;
        CsvRows rows = new CsvRows(text, begin(text), separator(text));
        if (!rows.hasNext()) {
            return false;
        }
        List<String> names = names(rows.next().fields());
        return names.contains("surname")
                && names.stream().filter(COLUMNS::contains).count() > 1;
    }

    private static int begin(String text) {
        return text.startsWith("\uFEFF") ? 1 : 0;
    }

    /** Of comma, semicolon and tab that which stands first in the text. */
    private static char separator(String text) {
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == ',' || each == ';' || each == '\t') {
                return each;
            }
        }
        return ',';
    }

    private static List<String> names(List<String> fields) {
        return fields.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    static PassengerList read(byte[] bytes, LocalDate today) throws EdifactRefusedException {
        if (bytes.length > Tokenizer.BYTES_MAX) {
            throw new EdifactRefusedException("longer than " + Tokenizer.BYTES_MAX + " bytes");
        }
        CsvListReader reader = new CsvListReader(bytes, today);
        reader.run();
        return reader.list();
    }

    private void run() throws EdifactRefusedException {
        CsvRows rows = new CsvRows(text.characters, begin(text.characters), separator(text.characters));
        List<String> names = List.of();
        for (int row = 0; rows.hasNext(); row++) {
            if (row > ROWS_MAX) {
                throw new EdifactRefusedException("more than " + ROWS_MAX + " rows");
            }
            CsvRows.Row each = rows.next();
            int offset = text.offset(each.start());
            span = new Diagnostic.Span(row, offset, text.offset(each.end()) - offset);
            if (row == 0) {
                names = names(each.fields());
                head(names);
            } else if (each.fields().size() != names.size()) {
                note(Severity.ERROR, "row-unreadable", "the row has not as many fields as the first");
            } else {
                person(names, each.fields());
            }
        }
    }

    private void head(List<String> names) {
        for (String name : names) {
            if (!COLUMNS.contains(name)) {
                note(Severity.INFO, "code-unknown", "column " + name + " is not read");
            }
        }
    }

    private void person(List<String> names, List<String> fields) {
        values = new HashMap<>();
        for (int at = 0; at < fields.size(); at++) {
            values.putIfAbsent(names.get(at), fields.get(at));
        }
        Flight named = flight();
        if (flight.number().isEmpty()) {
            flight = named;
        } else if (named.number().isPresent() && !named.equals(flight)) {
            note(Severity.ERROR, "flight-differs", "the row is of another flight than those before it and left out");
            return;
        }
        Passenger passenger = new Passenger(
                identity(),
                documents(),
                new Passenger.Route(said("embarkation"), said("debarkation"), said("clearance")),
                references(),
                new Passenger.Bags(Optional.empty(), Optional.empty(), List.of()),
                new Passenger.Details(false, Optional.empty(), said("role"), Optional.empty(), List.of()));
        (said("role").isPresent() ? crew : passengers).add(passenger);
    }

    private Flight flight() {
        Flight.Leg leg = new Flight.Leg(said("from"), said("to"), said("departure"), said("arrival"));
        return new Flight(said("carrier"), said("number"), List.of(leg));
    }

    private Person identity() {
        Optional<String> surname = said("surname");
        Optional<String> given = said("givennames");
        if (surname.isEmpty() && given.isEmpty()) {
            note(Severity.ERROR, "name-missing", "somebody without a name");
        }
        Optional<String> sex = said("sex").map(code -> code.toUpperCase(Locale.ROOT));
        if (sex.filter(code -> !Set.of("M", "F", "X").contains(code)).isPresent()) {
            note(Severity.WARNING, "sex-unknown", "sex is none of M, F, X");
            sex = Optional.empty();
        }
        Optional<PartialDate> birth = date("dateofbirth", true);
        return new Person(
                surname.or(() -> given),
                surname.isEmpty() ? Optional.empty() : given,
                sex,
                birth,
                said("placeofbirth"),
                said("nationality"),
                said("residence"));
    }

    private List<TravelDocumentReference> documents() {
        if (said("documentnumber").isEmpty()) {
            return List.of();
        }
        return List.of(new TravelDocumentReference(
                said("documenttype"),
                said("documentnumber"),
                said("documentissuer"),
                date("documentexpiry", false),
                date("documentissued", false)));
    }

    private Map<String, String> references() {
        Map<String, String> references = new LinkedHashMap<>();
        said("locator").ifPresent(locator -> references.put("AVF", locator));
        said("seat").ifPresent(seat -> references.put("SEA", seat));
        return references;
    }

    private Optional<String> said(String column) {
        return Optional.ofNullable(values.get(column)).filter(value -> !value.isEmpty());
    }

    /** A date in the ways of ISO 8601 or of carriers; a month alone is {@code 1972-09}. */
    private Optional<PartialDate> date(String column, boolean birth) {
        Optional<String> stated = said(column);
        String plain = stated.orElse("");
        String whole = plain.matches("\\d{4}-\\d{2}") ? plain + "-00" : plain;
        Optional<PartialDate> date = birth ? Dates.birth(whole, today) : Dates.validity(whole, today);
        if (stated.isPresent() && date.isEmpty()) {
            note(Severity.ERROR, "date-unreadable", "no date: " + plain);
        }
        return date;
    }

    private void note(Severity severity, String code, String words) {
        partial |= severity == Severity.ERROR;
        if (diagnostics.size() < Frame.DIAGNOSTICS_MAX) {
            diagnostics.add(new Diagnostic(severity, code, span, words));
        }
    }

    private PassengerList list() {
        MessageHeader header = new MessageHeader(
                "CSV", Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());
        Verdict verdict = partial ? Verdict.PARTIAL : Verdict.ACCEPTED;
        return new PassengerList(
                header,
                passengers.isEmpty() && crew.isEmpty() ? Verdict.REJECTED : verdict,
                diagnostics,
                new PassengerList.Purpose(
                        Optional.empty(),
                        "full",
                        Optional.empty(),
                        Optional.empty(),
                        new PassengerList.Control(Optional.empty(), Optional.empty())),
                flight,
                passengers,
                crew);
    }
}
