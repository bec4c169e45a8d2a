package org.lintas.edifact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One message while it is read: its segments from UNH to before its trailer, and what was odd so far. */
final class Frame {

    /** Most diagnostics kept of a message; a message of which each passenger is odd says so often enough. */
    static final int DIAGNOSTICS_MAX = 1_000;

    final Segments segments;
    final int from;
    final int to;
    final LocalDate reference;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private boolean partial;

    Frame(Segments segments, int from, int to, LocalDate reference) {
        this.segments = segments;
        this.from = from;
        this.to = to;
        this.reference = reference;
    }

    void info(int segment, String code, String text) {
        note(Severity.INFO, segment, code, text);
    }

    void warn(int segment, String code, String text) {
        note(Severity.WARNING, segment, code, text);
    }

    void error(int segment, String code, String text) {
        partial = true;
        note(Severity.ERROR, segment, code, text);
    }

    void take(Diagnostic diagnostic) {
        if (diagnostics.size() < DIAGNOSTICS_MAX) {
            diagnostics.add(diagnostic);
        }
    }

    private void note(Severity severity, int segment, String code, String text) {
        take(new Diagnostic(severity, code, segments.span(segment), text));
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** What becomes of a message of which something, or nothing, could be used. */
    Verdict verdict(boolean usable) {
        if (!usable) {
            return Verdict.REJECTED;
        }
        return partial ? Verdict.PARTIAL : Verdict.ACCEPTED;
    }

    /** The text of a component, or empty. */
    Optional<String> present(int segment, int element, int component) {
        String text = segments.text(segment, element, component);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A count that a component declares; odd if it is no number. */
    Optional<Integer> count(int segment, int element, int component) {
        String text = segments.text(segment, element, component);
        if (Dates.digits(text) && text.length() <= 9) {
            return Optional.of(Integer.valueOf(text));
        }
        warn(segment, "number-unreadable", "not a number: " + text);
        return Optional.empty();
    }
}
