package org.lintas.watchlists;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintas.watchlists.ListedPersonView.About;
import org.lintas.watchlists.ListedPersonView.Line;

/**
 * What a list says of whom it seeks, for the eyes of who compares it with a traveller.
 *
 * @param entry identifier under which it hits
 * @param list name of the published list; empty for the national one
 * @param statements in the order of the list
 * @param action what the owner asks for of the listed person
 * @param digest SHA-256 of what the entry says, in hexadecimal: another one when anything of it changed
 */
public record ListedSide(
        UUID entry, Optional<String> list, List<Line> statements, WatchlistHit.Action action, String digest) {

    private static final Set<About> COMPARED =
            EnumSet.of(About.NAME, About.WEAK_NAME, About.BIRTH, About.DOCUMENT, About.NATIONALITY, About.SEX);

    /** Copies the statements. */
    public ListedSide {
        statements = List.copyOf(statements);
    }

    /** Names and aliases. */
    public List<String> names() {
        return said(EnumSet.of(About.NAME, About.WEAK_NAME));
    }

    /** Wholly or partly known. */
    public List<String> datesOfBirth() {
        return said(EnumSet.of(About.BIRTH));
    }

    /** As written. */
    public List<String> documents() {
        return said(EnumSet.of(About.DOCUMENT));
    }

    /** As written. */
    public List<String> nationalities() {
        return said(EnumSet.of(About.NATIONALITY));
    }

    /** M, F or X. */
    public List<String> sexes() {
        return said(EnumSet.of(About.SEX));
    }

    /** What no document shows. */
    public List<String> others() {
        return said(EnumSet.complementOf(EnumSet.copyOf(COMPARED)));
    }

    private List<String> said(Set<About> about) {
        return statements.stream()
                .filter(line -> about.contains(line.about()))
                .map(Line::text)
                .toList();
    }
}
