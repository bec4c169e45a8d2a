package org.lintas.watchlist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a reader handed over. */
final class Gathered implements ListReception {

    final List<Subject> subjects = new ArrayList<>();
    final List<Statement> additions = new ArrayList<>();
    final List<Diagnostic> diagnostics = new ArrayList<>();

    static Gathered of(String content) throws IOException {
        return of(content, ColumnMapping.usual());
    }

    static Gathered of(String content, ColumnMapping mapping) throws IOException {
        Gathered gathered = new Gathered();
        ListReader.read("list", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), mapping, gathered);
        return gathered;
    }

    /** All names of a subject, weak ones with a tilde. */
    static List<String> names(Subject subject) {
        return subject.statements(Statement.Named.class).stream()
                .map(name -> (name.quality() == Statement.Quality.WEAK ? "~" : "") + name.text())
                .toList();
    }

    static List<String> births(Subject subject) {
        return subject.statements(Statement.Born.class).stream()
                .map(born -> (born.circa() ? "~" : "") + born.span())
                .toList();
    }

    static List<String> documents(Subject subject) {
        return subject.statements(Statement.Holds.class).stream()
                .map(held -> held.type() + " " + held.number()
                        + held.issuer().map(state -> " " + state).orElse(""))
                .toList();
    }

    static List<String> nationalities(Subject subject) {
        return subject.statements(Statement.National.class).stream()
                .map(national -> national.state().map(Object::toString).orElse("?" + national.text()))
                .toList();
    }

    @Override
    public void subject(Subject subject) {
        subjects.add(subject);
    }

    @Override
    public void addition(String id, Statement statement) {
        additions.add(statement);
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }
}
