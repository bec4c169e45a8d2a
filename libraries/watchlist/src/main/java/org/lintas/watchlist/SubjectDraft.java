package org.lintas.watchlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.lintas.mrz.Sex;
import org.lintas.watchlist.Statement.Quality;

/** Statements of one record as they are read. What is not understood becomes a remark and a diagnostic, what is empty nothing. */
final class SubjectDraft {

    private final Origin origin;
    private final Consumer<Diagnostic> diagnostics;
    private final List<Statement> statements = new ArrayList<>();

    SubjectDraft(Origin origin, Consumer<Diagnostic> diagnostics) {
        this.origin = origin;
        this.diagnostics = diagnostics;
    }

    void name(String text, Quality quality) {
        if (!text.isBlank()) {
            add(Statement.Named.whole(Texts.tidy(text), quality, origin));
        }
    }

    void add(Statement statement) {
        statements.add(statement);
    }

    Origin origin() {
        return origin;
    }

    void birth(String text) {
        if (text.isBlank()) {
            return;
        }
        Optional<ListDates.Read> read = ListDates.read(text);
        if (read.isPresent()) {
            add(new Statement.Born(read.get().span(), read.get().circa(), origin));
        } else {
            notUnderstood("date of birth", text);
        }
    }

    void nationality(String text) {
        if (!text.isBlank()) {
            add(new Statement.National(text, StateNames.find(text), origin));
            if (StateNames.find(text).isEmpty()) {
                complain("nationality is no State that is known, kept as text: " + text);
            }
        }
    }

    void sex(String text) {
        switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "" -> {}
            case "M", "MALE" -> add(new Statement.OfSex(Sex.M, origin));
            case "F", "FEMALE" -> add(new Statement.OfSex(Sex.F, origin));
            case "X", "UNSPECIFIED", "OTHER" -> add(new Statement.OfSex(Sex.X, origin));
            default -> notUnderstood("sex", text);
        }
    }

    void place(boolean birth, String text) {
        if (!text.isBlank()) {
            add(new Statement.At(birth, text, origin));
        }
    }

    void document(String type, String number, String issuer, String details) {
        if (!number.isBlank()) {
            add(new Statement.Holds(type, number, StateNames.find(issuer), details, origin));
        }
    }

    void programme(String text) {
        if (!text.isBlank()) {
            add(new Statement.Under(text, origin));
        }
    }

    void remark(String what, String text) {
        if (!text.isBlank()) {
            add(new Statement.Remark(what.isEmpty() ? text : what + ": " + text, origin));
        }
    }

    /** Keeps a text as a remark, and says so. */
    void notUnderstood(String what, String text) {
        remark(what, text);
        complain(what + " not understood, kept as a remark: " + text);
    }

    void complain(String problem) {
        diagnostics.accept(new Diagnostic(origin, problem));
    }

    /** The statements; those over the bound are dropped with a diagnostic. */
    List<Statement> statements() {
        if (statements.size() <= Subject.STATEMENTS_MAX) {
            return List.copyOf(statements);
        }
        complain((statements.size() - Subject.STATEMENTS_MAX) + " statements dropped: a subject has at most "
                + Subject.STATEMENTS_MAX);
        return List.copyOf(statements.subList(0, Subject.STATEMENTS_MAX));
    }

    /** Hands the subject over; a record without an id is dropped with a diagnostic. */
    void deliver(Subject.Kind kind, String id, String reference, ListReception reception) {
        if (id.isBlank()) {
            complain("a record without an id is dropped");
            return;
        }
        if (statements.stream().noneMatch(Statement.Named.class::isInstance)) {
            complain("a subject without a name: " + id);
        }
        reception.subject(new Subject(origin.list(), id, reference, kind, statements()));
    }
}
