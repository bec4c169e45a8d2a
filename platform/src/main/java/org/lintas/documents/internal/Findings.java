package org.lintas.documents.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lintas.documents.ExaminationListener;
import org.lintas.foundation.CheckRecord;

/** The checks of one examination in the order of their ending, each told at once. Used by the examining thread alone. */
final class Findings {

    private final List<CheckRecord> checks = new ArrayList<>();
    private final ExaminationListener listener;

    Findings(ExaminationListener listener) {
        this.listener = listener;
    }

    void add(CheckRecord check) {
        checks.add(check);
        listener.checked(check);
    }

    /** All of them, behind one that was made before. */
    List<CheckRecord> after(CheckRecord first) {
        return Stream.concat(Stream.of(first), checks.stream()).toList();
    }
}
