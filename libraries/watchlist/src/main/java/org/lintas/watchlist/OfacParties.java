package org.lintas.watchlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintas.watchlist.Statement.NamePart;
import org.lintas.watchlist.Statement.Part;
import org.lintas.watchlist.Statement.Quality;

/** Profiles of parties in OFAC's advanced XML: identities with their names, and features. */
final class OfacParties {

    private static final String TRUE = "true";

    private final OfacReferences references;

    OfacParties(OfacReferences references) {
        this.references = references;
    }

    void read(XmlElement profile, SubjectDraft draft) {
        for (XmlElement child : profile.children()) {
            switch (child.name()) {
                case "Identity" -> identity(child, draft);
                case "Feature" -> feature(child, draft);
                case "SanctionsEntryReference" -> {}
                default -> draft.remark(child.name(), joined(child));
            }
        }
    }

    /** What a profile is. Who is not known to be a thing is taken as a person, so that nobody is missed. */
    Subject.Kind kind(XmlElement profile, SubjectDraft draft) {
        String subtype = profile.attribute("PartySubTypeID");
        String type = references.attribute("PartySubType", subtype, "PartyTypeID");
        String text = Stream.of(
                        references.text("PartySubType", subtype, profile.line()),
                        references.text("PartyType", type, profile.line()))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        if (text.contains("vessel") || text.contains("aircraft") || text.contains("transport")) {
            return Subject.Kind.CRAFT;
        }
        if (text.contains("entity")) {
            return Subject.Kind.ORGANIZATION;
        }
        if (!text.contains("individual")) {
            draft.complain("nobody says what it is, taken as a person: " + profile.attribute("ID"));
        }
        return Subject.Kind.PERSON;
    }

    private void identity(XmlElement identity, SubjectDraft draft) {
        Map<String, String> types = new HashMap<>();
        identity.all("NamePartGroups")
                .flatMap(groups -> groups.all("MasterNamePartGroup"))
                .flatMap(master -> master.all("NamePartGroup"))
                .forEach(group -> types.put(group.attribute("ID"), group.attribute("NamePartTypeID")));
        identity.all("Alias").forEach(alias -> alias(alias, types, draft));
        if (identity.attribute("False").equals(TRUE)) {
            draft.remark("identity", "said to be false: " + identity.attribute("ID"));
        }
        draft.remark("identity", identity.text("Comment"));
    }

    /** A name, also in the other scripts that the list has it in. */
    private void alias(XmlElement alias, Map<String, String> types, SubjectDraft draft) {
        Quality quality = alias.attribute("LowQuality").equals(TRUE) ? Quality.WEAK : Quality.STRONG;
        long names = alias.all("DocumentedName")
                .filter(name -> named(name, types, quality, draft))
                .count();
        if (names == 0) {
            draft.complain("a name without words");
        }
        draft.remark("name", alias.text("Comment"));
    }

    private boolean named(XmlElement name, Map<String, String> types, Quality quality, SubjectDraft draft) {
        List<NamePart> parts = new ArrayList<>();
        name.all("DocumentedNamePart")
                .flatMap(part -> part.all("NamePartValue"))
                .forEach(value -> {
                    if (!value.text().isEmpty()) {
                        String type = types.getOrDefault(value.attribute("NamePartGroupID"), "");
                        parts.add(
                                new NamePart(part(references.text("NamePartType", type, value.line())), value.text()));
                        checkScript(value, draft);
                    }
                });
        if (!parts.isEmpty()) {
            draft.add(new Statement.Named(parts, quality, draft.origin()));
        }
        return !parts.isEmpty();
    }

    private static Part part(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "last name" -> Part.SURNAME;
            case "first name", "middle name", "patronymic" -> Part.GIVEN;
            default -> Part.UNKNOWN;
        };
    }

    /** The letters say what script they are; a list that says another one has mistaken one of the two. */
    private void checkScript(XmlElement value, SubjectDraft draft) {
        String code = references.attribute("Script", value.attribute("ScriptID"), "ScriptCode");
        Optional<Character.UnicodeScript> told = script(code);
        Character.UnicodeScript written = Statement.Named.whole(value.text(), Quality.STRONG, draft.origin())
                .script();
        if (told.isPresent() && written != Character.UnicodeScript.COMMON && told.get() != written) {
            draft.complain(
                    "a name said to be in the script " + code + " is written in " + written + ": " + value.text());
        }
    }

    /** By its code of ISO 15924; empty for codes of several scripts at once, as Japanese has. */
    private static Optional<Character.UnicodeScript> script(String code) {
        try {
            return code.isEmpty() ? Optional.empty() : Optional.of(Character.UnicodeScript.forName(code));
        } catch (IllegalArgumentException several) {
            return Optional.empty();
        }
    }

    private void feature(XmlElement feature, SubjectDraft draft) {
        String type = references.text("FeatureType", feature.attribute("FeatureTypeID"), feature.line());
        feature.all("FeatureVersion").forEach(version -> {
            feature(type, version, draft);
            draft.remark(type, version.text("Comment"));
        });
        draft.remark(type, feature.text("Comment"));
    }

    private void feature(String type, XmlElement version, SubjectDraft draft) {
        switch (type.toLowerCase(Locale.ROOT)) {
            case "birthdate" -> version.all("DatePeriod").forEach(period -> birth(period, draft));
            case "place of birth" -> texts(version).forEach(text -> draft.place(true, text));
            case "location" -> texts(version).forEach(text -> draft.place(false, text));
            case "gender" -> texts(version).forEach(draft::sex);
            case "nationality country", "citizenship country", "nationality of registration" ->
                countries(version).forEach(draft::nationality);
            default ->
                Stream.concat(texts(version), version.all("DatePeriod").map(OfacPeriods::text))
                        .forEach(text -> draft.remark(type, text));
        }
    }

    private void birth(XmlElement period, SubjectDraft draft) {
        String calendar = references.text("CalendarType", period.attribute("CalendarTypeID"), period.line());
        Optional<OfacPeriods.Read> read = OfacPeriods.read(period);
        if (read.isEmpty() || !(calendar.isEmpty() || calendar.equalsIgnoreCase("Gregorian"))) {
            draft.notUnderstood("date of birth", (OfacPeriods.text(period) + " " + calendar).strip());
            return;
        }
        draft.add(new Statement.Born(read.get().span(), read.get().circa(), draft.origin()));
        if (read.get().widened()) {
            draft.remark("date of birth", OfacPeriods.text(period));
        }
    }

    /** Details and locations of a version, in the words of the list. */
    private Stream<String> texts(XmlElement version) {
        Stream<String> details = version.all("VersionDetail")
                .map(detail -> detail.text().isEmpty()
                        ? references.text("DetailReference", detail.attribute("DetailReferenceID"), detail.line())
                        : detail.text());
        return Stream.concat(details, places(version).map(OfacReferences.Place::text));
    }

    private Stream<String> countries(XmlElement version) {
        Stream<String> details = version.all("VersionDetail").map(XmlElement::text);
        return Stream.concat(
                details, places(version).map(place -> place.country().isEmpty() ? place.text() : place.country()));
    }

    private Stream<OfacReferences.Place> places(XmlElement version) {
        return version.all("VersionLocation")
                .flatMap(location -> references.place(location.attribute("LocationID"), location.line()).stream());
    }

    private static String joined(XmlElement element) {
        return Stream.concat(
                        Stream.of(element.text()), element.children().stream().map(OfacParties::joined))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
