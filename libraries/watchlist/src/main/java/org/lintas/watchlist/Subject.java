package org.lintas.watchlist;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody or something on a list.
 *
 * @param list name of the file, as its reader was told
 * @param id by which the publisher tells it from the others of the list; not empty
 * @param reference by which people speak of it; empty if it has none beside its id
 * @param kind what it is
 * @param statements in the order of the list, at most {@link #STATEMENTS_MAX}
 */
public record Subject(String list, String id, String reference, Kind kind, List<Statement> statements) {

    /** Most statements about one subject; the longest entries of public lists have some 300. */
    public static final int STATEMENTS_MAX = 5_000;

    /** What a subject is. */
    public enum Kind {
        /** A natural person. */
        PERSON,
        /** A company, group or authority. */
        ORGANIZATION,
        /** A ship or an aircraft. */
        CRAFT
    }

    /** Copies the statements; refuses too many, and an empty id, with {@link IllegalArgumentException}. */
    public Subject {
        statements = List.copyOf(statements);
        if (id.isEmpty() || statements.size() > STATEMENTS_MAX) {
            throw new IllegalArgumentException("a subject has an id and at most " + STATEMENTS_MAX + " statements");
        }
    }

    /** Its statements of one kind, in order. */
    public <S extends Statement> List<S> statements(Class<S> of) {
        return statements.stream().filter(of::isInstance).map(of::cast).toList();
    }

    /** This subject with more said of it. */
    Subject with(List<Statement> more) {
        List<Statement> all = new ArrayList<>(statements);
        all.addAll(more);
        return new Subject(list, id, reference, kind, all);
    }
}
