package org.lintas.watchlist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintas.watchlist.Statement.NamePart;
import org.lintas.watchlist.Statement.Part;
import org.lintas.watchlist.Statement.Quality;

/** The Consolidated List of the United Nations Security Council, in the XML of its schema sc-sanctions.xsd. */
final class UnitedNationsReader {

    /** The document's element. */
    static final String ROOT = "CONSOLIDATED_LIST";

    private static final String INDIVIDUAL = "INDIVIDUAL";
    private static final Set<String> RECORDS = Set.of(INDIVIDUAL, "ENTITY");

    /** Names of an alias: {@code One; Other}, {@code a) One b) Other}. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*;\\s*|(?:^|\\s+)[a-z]\\)\\s*");

    private static final Pattern BRACKETED = Pattern.compile("\\(([^)]*)\\)");

    /** What an alias tells beside the name. */
    private static final Pattern STORY = Pattern.compile("(?i),?\\s*\\bborn\\b.*|\\s*\\(.*");

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /** What is read as a field; all others of a record are kept as remarks. */
    private static final Set<String> TECHNICAL =
            Set.of("DATAID", "VERSIONNUM", "REFERENCE_NUMBER", "LIST_TYPE", "SORT_KEY", "SORT_KEY_LAST_MOD");

    private final String list;
    private final ListReception reception;

    UnitedNationsReader(String list, ListReception reception) {
        this.list = list;
        this.reception = reception;
    }

    void read(MeteredStream stream) throws IOException {
        XmlRecords records = new XmlRecords(list, stream, RECORDS);
        for (Optional<XmlElement> record = records.next(); record.isPresent(); record = records.next()) {
            subject(record.get());
        }
    }

    private void subject(XmlElement record) {
        SubjectDraft draft = new SubjectDraft(new Origin(list, record.line()), reception::diagnostic);
        name(record, draft);
        for (XmlElement child : record.children()) {
            statement(child, draft);
        }
        boolean person = record.name().equals(INDIVIDUAL);
        draft.deliver(
                person ? Subject.Kind.PERSON : Subject.Kind.ORGANIZATION,
                record.text("DATAID").isEmpty() ? record.text("REFERENCE_NUMBER") : record.text("DATAID"),
                record.text("REFERENCE_NUMBER"),
                reception);
    }

    /** Nobody says which of the four is the family name. */
    private static void name(XmlElement record, SubjectDraft draft) {
        List<NamePart> parts = new ArrayList<>();
        for (String element : List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "FIFTH_NAME")) {
            record.texts(element).forEach(text -> parts.add(new NamePart(Part.UNKNOWN, text)));
        }
        if (!parts.isEmpty()) {
            draft.add(new Statement.Named(parts, Quality.STRONG, draft.origin()));
        }
    }

    private static void statement(XmlElement child, SubjectDraft draft) {
        switch (child.name()) {
            case "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "FIFTH_NAME" -> {}
            case "NAME_ORIGINAL_SCRIPT" -> names(child.text(), Quality.STRONG, draft);
            case "INDIVIDUAL_ALIAS", "ENTITY_ALIAS" -> alias(child, draft);
            case "INDIVIDUAL_DATE_OF_BIRTH" -> birth(child, draft);
            case "INDIVIDUAL_DOCUMENT" -> document(child, draft);
            case "NATIONALITY" -> child.texts("VALUE").forEach(draft::nationality);
            case "GENDER" -> draft.sex(child.text());
            case "INDIVIDUAL_PLACE_OF_BIRTH" -> draft.place(true, joined(child, Set.of()));
            case "INDIVIDUAL_ADDRESS", "ENTITY_ADDRESS" -> draft.place(false, joined(child, Set.of()));
            case "UN_LIST_TYPE" -> draft.programme(child.text());
            default -> {
                if (!TECHNICAL.contains(child.name())) {
                    draft.remark(child.name(), joined(child, Set.of()));
                }
            }
        }
    }

    private static void alias(XmlElement alias, SubjectDraft draft) {
        Quality quality = alias.text("QUALITY").equalsIgnoreCase("Low") ? Quality.WEAK : Quality.STRONG;
        names(alias.text("ALIAS_NAME"), quality, draft);
        draft.birth(alias.text("DATE_OF_BIRTH"));
        draft.place(
                true,
                Stream.of(alias.text("CITY_OF_BIRTH"), alias.text("COUNTRY_OF_BIRTH"))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")));
        draft.remark(
                "alias",
                joined(alias, Set.of("QUALITY", "ALIAS_NAME", "DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH")));
    }

    /** An alias may be several names, one with its original script in brackets, or a name with a story behind it. */
    private static void names(String text, Quality quality, SubjectDraft draft) {
        if (DIGIT.matcher(text).find() && STORY.matcher(text).find()) {
            draft.name(STORY.matcher(text).replaceAll(""), quality);
            draft.remark("alias", text);
            return;
        }
        for (String name : BETWEEN_NAMES.split(text, -1)) {
            draft.name(name, quality);
            Matcher bracketed = BRACKETED.matcher(name);
            while (bracketed.find()) {
                if (otherScript(bracketed.group(1))) {
                    draft.name(bracketed.group(1), quality);
                }
            }
        }
    }

    private static boolean otherScript(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .anyMatch(letter -> Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN);
    }

    private static void birth(XmlElement birth, SubjectDraft draft) {
        String type = birth.text("TYPE_OF_DATE");
        String from = birth.text("FROM_YEAR");
        if (!from.isEmpty()) {
            draft.birth(from + " to " + birth.text("TO_YEAR"));
        }
        for (String element : List.of("DATE", "YEAR")) {
            if (!birth.text(element).isEmpty()) {
                draft.birth((type.equals("APPROXIMATELY") ? "circa " : "") + birth.text(element));
            }
        }
        noteOfBirth(birth, draft);
    }

    /** Some dates stand in a note alone: {@code Nov. 1973}. */
    private static void noteOfBirth(XmlElement birth, SubjectDraft draft) {
        String note = birth.text("NOTE");
        boolean alone = birth.text("DATE").isEmpty()
                && birth.text("YEAR").isEmpty()
                && birth.text("FROM_YEAR").isEmpty();
        if (alone && !note.isEmpty()) {
            draft.birth(note);
        } else {
            draft.remark("date of birth", note);
        }
    }

    private static void document(XmlElement document, SubjectDraft draft) {
        String type = Stream.of(document.text("TYPE_OF_DOCUMENT"), document.text("TYPE_OF_DOCUMENT2"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        String issuer = document.text("ISSUING_COUNTRY").isEmpty()
                ? document.text("COUNTRY_OF_ISSUE")
                : document.text("ISSUING_COUNTRY");
        if (document.text("NUMBER").isEmpty()) {
            draft.remark("document", joined(document, Set.of()));
        } else {
            draft.document(
                    type,
                    document.text("NUMBER"),
                    issuer,
                    joined(document, Set.of("TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NUMBER")));
        }
    }

    /** The texts in an element but for some. */
    private static String joined(XmlElement element, Set<String> without) {
        Stream<String> children = element.children().stream()
                .filter(child -> !without.contains(child.name()))
                .map(child -> joined(child, Set.of()));
        return Stream.concat(Stream.of(element.text()), children)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
