package org.lintas.watchlist;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintas.names.ListedPerson;
import org.lintas.names.NameParser;
import org.lintas.names.PersonName;
import org.lintas.watchlist.Statement.NamePart;
import org.lintas.watchlist.Statement.Named;
import org.lintas.watchlist.Statement.Part;
import org.lintas.watchlist.Statement.Quality;

/** The names of a subject as they are compared. */
final class ListedNames {

    private final Map<PersonName, Named> names;

    private ListedNames(Map<PersonName, Named> names) {
        this.names = Map.copyOf(names);
    }

    static ListedNames of(Subject subject) {
        return new ListedNames(names(subject));
    }

    /** Those that may say enough alone. */
    List<PersonName> strong() {
        return chosen(true);
    }

    /** Weak names, and names of a single word, which need other evidence. */
    List<PersonName> supported() {
        return chosen(false);
    }

    private List<PersonName> chosen(boolean alone) {
        return names.entrySet().stream()
                .filter(each -> alone
                        == (each.getValue().quality() == Quality.STRONG
                                && !each.getKey().mononym()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(name -> written(name)))
                .limit(ListedPerson.NAMES_MAX)
                .toList();
    }

    /** As the list writes a name. */
    String written(PersonName name) {
        Named named = names.get(name);
        return named == null ? "" : named.text();
    }

    boolean weak(PersonName name) {
        Named named = names.get(name);
        return named == null || named.quality() == Quality.WEAK;
    }

    /** Each name once; as strong if it is so anywhere. */
    private static Map<PersonName, Named> names(Subject subject) {
        Map<PersonName, Named> names = new LinkedHashMap<>();
        for (Named named : subject.statements(Named.class)) {
            names.merge(parsed(named), named, (one, other) -> one.quality() == Quality.STRONG ? one : other);
        }
        return names;
    }

    private static PersonName parsed(Named named) {
        boolean told = named.parts().stream().anyMatch(part -> part.part() != Part.UNKNOWN);
        return told
                ? NameParser.parts(joined(named, Part.SURNAME), joined(named, Part.GIVEN))
                : NameParser.text(named.text());
    }

    private static String joined(Named named, Part of) {
        return named.parts().stream()
                .filter(part -> part.part() == of)
                .map(NamePart::text)
                .collect(Collectors.joining(" "));
    }
}
