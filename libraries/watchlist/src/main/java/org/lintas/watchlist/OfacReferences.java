package org.lintas.watchlist;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the numbers in OFAC's advanced XML stand for: its reference values and its locations, gathered before the parties come. */
final class OfacReferences {

    /** Most characters held of reference values, locations and documents until their parties come; the list of 2024 has some five million. */
    static final int CHARACTERS_MAX = 1 << 26;

    /** Counted for each thing held, beside its text. */
    private static final int CHARACTERS_OF_ENTRY = 64;

    private final Map<String, XmlElement> values = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Consumer<Diagnostic> diagnostics;
    private final String list;
    private final long charactersMax;
    private long characters;

    OfacReferences(String list, Consumer<Diagnostic> diagnostics, long charactersMax) {
        this.list = list;
        this.diagnostics = diagnostics;
        this.charactersMax = charactersMax;
    }

    /**
     * A location.
     *
     * @param country in the words of the list; empty if it names none
     * @param text all of it, country last
     */
    record Place(String country, String text) {}

    /** Takes sets of values: {@code <CountryValues><Country ID="11216">Cuba</Country></CountryValues>}. */
    void addValues(XmlElement sets) throws ListRefusedException {
        for (XmlElement set : sets.children()) {
            for (XmlElement value : set.children()) {
                hold(value.text().length(), value.line());
                values.put(value.name() + " " + value.attribute("ID"), value);
            }
        }
    }

    void addLocation(XmlElement location) throws ListRefusedException {
        String country = location.all("LocationCountry")
                .map(each -> text("Country", each.attribute("CountryID"), each.line()))
                .findFirst()
                .orElse("");
        StringBuilder text = new StringBuilder();
        location.all("LocationPart")
                .flatMap(part -> part.all("LocationPartValue"))
                .forEach(value -> append(text, value.text("Value"), value.text("Comment")));
        location.all("LocationAreaCode")
                .forEach(area -> append(text, text("AreaCode", area.attribute("AreaCodeID"), area.line())));
        append(text, country);
        hold(text.length(), location.line());
        places.put(location.attribute("ID"), new Place(country, text.toString()));
    }

    /** A location by its number; empty, with a diagnostic, if the list has none of it. */
    Optional<Place> place(String id, long line) {
        Place place = places.get(id);
        if (place == null) {
            diagnostics.accept(new Diagnostic(new Origin(list, line), "a location that the list does not have: " + id));
        }
        return Optional.ofNullable(place);
    }

    /** Text of a value; the number with a mark, and a diagnostic, if the list has none of it. An empty number gives an empty text. */
    String text(String of, String id, long line) {
        if (id.isEmpty()) {
            return "";
        }
        XmlElement value = values.get(of + " " + id);
        if (value == null || described(value).isEmpty()) {
            diagnostics.accept(new Diagnostic(
                    new Origin(list, line),
                    "a number of " + of + " that the list does not explain, kept as number: " + id));
            return "#" + id;
        }
        return described(value);
    }

    /** Legal bases and area codes say it in an attribute. */
    private static String described(XmlElement value) {
        if (!value.text().isEmpty()) {
            return value.text();
        }
        String reference = value.attribute("LegalBasisShortRef");
        return reference.isEmpty() ? value.attribute("Description") : reference;
    }

    /** An attribute of a value; empty if the list has no such value, or the value no such attribute. */
    String attribute(String of, String id, String attribute) {
        XmlElement value = values.get(of + " " + id);
        return value == null ? "" : value.attribute(attribute);
    }

    /** Counts what is held until the end of the file. */
    void hold(long more, long line) throws ListRefusedException {
        characters += more + CHARACTERS_OF_ENTRY;
        if (characters > charactersMax) {
            throw new ListRefusedException(new Origin(list, line) + ": more than " + charactersMax
                    + " characters of reference values, locations and documents");
        }
    }

    private static void append(StringBuilder text, String... more) {
        for (String each : more) {
            if (!each.isEmpty()) {
                text.append(text.isEmpty() ? "" : ", ").append(each);
            }
        }
    }
}
