package org.lintas.watchlist;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Subjects of several files, brought together: records of one file with one id are one subject, and what OFAC's alt.csv and add.csv say of an
 * id is said of that subject of its sdn.csv, whichever file comes first. A statement about an id of its own file belongs there alone. Not for
 * several threads.
 */
public final class WatchlistCollection {

    /** Most statements of all subjects, which bounds the memory; public lists together have some two million. */
    public static final int STATEMENTS_MAX = 20_000_000;

    private final Map<Key, Gathered> subjects = new LinkedHashMap<>();
    private final Map<Key, List<Statement>> additions = new LinkedHashMap<>();
    private final Set<String> listsOfOfac = new HashSet<>();
    private final Consumer<Diagnostic> diagnostics;
    private final int statementsMax;
    private int statements;

    /** Hands what was not understood on. */
    public WatchlistCollection(Consumer<Diagnostic> diagnostics) {
        this(diagnostics, STATEMENTS_MAX);
    }

    WatchlistCollection(Consumer<Diagnostic> diagnostics, int statementsMax) {
        this.diagnostics = diagnostics;
        this.statementsMax = statementsMax;
    }

    private record Key(String list, String id) {}

    /** A subject and what other records said of it. */
    private record Gathered(Subject first, List<Statement> more) {}

    /** Reads a file into this collection; after a refusal the collection is not to be used. */
    public ListFormat read(String list, InputStream stream, ColumnMapping mapping) throws IOException {
        ListFormat format = ListReader.read(list, stream, mapping, new Reception());
        if (format == ListFormat.OFAC_SDN) {
            listsOfOfac.add(list);
        }
        if (statements > statementsMax) {
            throw new ListRefusedException(list + ": more than " + statementsMax + " statements in all lists");
        }
        return format;
    }

    /** All subjects, in the order of the files. Names and addresses of nobody become diagnostics. */
    public List<Subject> subjects() {
        Map<String, List<Statement>> left = new LinkedHashMap<>();
        additions.forEach((key, of) -> {
            if (!subjects.containsKey(key)) {
                left.computeIfAbsent(key.id(), _ -> new ArrayList<>()).addAll(of);
            }
        });
        List<Subject> all = new ArrayList<>();
        for (Map.Entry<Key, Gathered> entry : subjects.entrySet()) {
            Gathered gathered = entry.getValue();
            List<Statement> more = new ArrayList<>(gathered.more());
            more.addAll(additions.getOrDefault(entry.getKey(), List.of()));
            if (listsOfOfac.contains(gathered.first().list())) {
                List<Statement> added = left.remove(gathered.first().id());
                more.addAll(added == null ? List.of() : added);
            }
            all.add(more.isEmpty() ? gathered.first() : bounded(gathered.first(), more));
        }
        left.forEach((id, of) -> of.forEach(
                statement -> diagnose(statement.origin(), "about a subject that no list has, dropped: " + id)));
        return all;
    }

    private Subject bounded(Subject subject, List<Statement> more) {
        int room = Math.min(
                more.size(), Subject.STATEMENTS_MAX - subject.statements().size());
        for (Statement over : more.subList(room, more.size())) {
            diagnose(over.origin(), "dropped: a subject has at most " + Subject.STATEMENTS_MAX + " statements");
        }
        return subject.with(more.subList(0, room));
    }

    private void diagnose(Origin origin, String problem) {
        diagnostics.accept(new Diagnostic(origin, problem));
    }

    /** Past the bound nothing is kept: the file is refused when it has been read. */
    private final class Reception implements ListReception {

        @Override
        public void subject(Subject subject) {
            statements = Math.min(statements + 1 + subject.statements().size(), statementsMax + 1);
            if (statements <= statementsMax) {
                Gathered known = subjects.putIfAbsent(
                        new Key(subject.list(), subject.id()), new Gathered(subject, new ArrayList<>()));
                if (known != null) {
                    known.more().addAll(subject.statements());
                }
            }
        }

        @Override
        public void addition(String id, Statement statement) {
            statements = Math.min(statements + 1, statementsMax + 1);
            if (statements <= statementsMax) {
                additions
                        .computeIfAbsent(new Key(statement.origin().list(), id), _ -> new ArrayList<>())
                        .add(statement);
            }
        }

        @Override
        public void diagnostic(Diagnostic diagnostic) {
            diagnostics.accept(diagnostic);
        }
    }
}
