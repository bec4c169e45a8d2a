package org.lintas.watchlists.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.watchlist.ColumnMapping;
import org.lintas.watchlist.Diagnostic;
import org.lintas.watchlist.ListRefusedException;
import org.lintas.watchlist.Statement;
import org.lintas.watchlist.Subject;
import org.lintas.watchlist.WatchlistCollection;
import org.lintas.watchlists.ListCopy.Contents;
import org.lintas.watchlists.ListCopy.File;
import org.lintas.watchlists.ListCopy.Note;
import org.lintas.watchlists.ListTerms;
import org.lintas.watchlists.PublishedLists;

/**
 * The files of one copy, read. Two files with a record of one id are two records, the second told apart by its file.
 *
 * @param subjects persons, organisations and craft
 * @param contents counted
 * @param notes what was not understood, at most {@link PublishedLists#LINES_MAX}
 */
record ListReading(List<Subject> subjects, Contents contents, List<Note> notes) {

    ListReading {
        subjects = List.copyOf(subjects);
        notes = List.copyOf(notes);
    }

    /** Gives the bytes of a file, wherever they are. */
    @FunctionalInterface
    interface Opening {

        /** A new stream, closed by the caller. */
        InputStream open(File file) throws IOException;
    }

    /**
     * Reads files, signatures first.
     *
     * @throws ListRefusedException when one is not signed as agreed, is no list or passes a bound: nothing of the copy is used
     * @throws IOException when the bytes cannot be read
     */
    static ListReading of(List<File> files, ListTerms.Supply supply, Opening opening) throws IOException {
        List<File> lists = files.stream().filter(file -> !isSignature(file)).toList();
        verify(files, lists, supply, opening);
        List<Note> notes = new ArrayList<>();
        int[] diagnostics = {0};
        WatchlistCollection collection = new WatchlistCollection(diagnostic -> {
            diagnostics[0]++;
            if (notes.size() < PublishedLists.LINES_MAX) {
                notes.add(note(diagnostic));
            }
        });
        ColumnMapping columns = columns(supply.columns());
        for (File file : lists) {
            try (InputStream in = opening.open(file)) {
                collection.read(file.name(), in, columns);
            }
        }
        List<Subject> subjects = unique(collection.subjects());
        return new ListReading(subjects, contents(subjects, diagnostics[0]), notes);
    }

    /**
     * Reads the columns of the terms.
     *
     * @throws LintasException VALUE_INVALID for a line without an equals sign, or a column that there is not
     */
    static ColumnMapping columns(String lines) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String line :
                lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new LintasException(
                        ErrorCode.VALUE_INVALID, "A line of columns is written as header, equals sign and column.");
            }
            columns.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        }
        try {
            return ColumnMapping.of(columns);
        } catch (IllegalArgumentException e) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "There is " + e.getMessage() + ".", e);
        }
    }

    private static boolean isSignature(File file) {
        return file.name().endsWith(ListSignature.SUFFIX);
    }

    private static void verify(List<File> files, List<File> lists, ListTerms.Supply supply, Opening opening)
            throws IOException {
        if (lists.isEmpty()) {
            throw new ListRefusedException("no file of a list among the files");
        }
        if (supply.signerKey().isEmpty()) {
            return;
        }
        ListSignature signature = ListSignature.by(supply.signerKey());
        for (File list : lists) {
            File signed = files.stream()
                    .filter(file -> file.name().equals(list.name() + ListSignature.SUFFIX))
                    .findFirst()
                    .orElseThrow(() -> new ListRefusedException(list.name() + ": there is no signature beside it"));
            try (InputStream content = opening.open(list);
                    InputStream over = opening.open(signed)) {
                if (!signature.covers(content, over)) {
                    throw new ListRefusedException(list.name() + ": its signature is wrong");
                }
            }
        }
    }

    private static List<Subject> unique(List<Subject> subjects) {
        Map<String, String> lists = new HashMap<>();
        List<Subject> unique = new ArrayList<>();
        for (Subject subject : subjects) {
            String first = lists.putIfAbsent(subject.id(), subject.list());
            unique.add(
                    first == null
                            ? subject
                            : new Subject(
                                    subject.list(),
                                    subject.id() + "@" + subject.list(),
                                    subject.reference(),
                                    subject.kind(),
                                    subject.statements()));
        }
        return unique;
    }

    private static Contents contents(List<Subject> subjects, int diagnostics) {
        int persons = 0;
        int names = 0;
        int births = 0;
        int documents = 0;
        for (Subject subject : subjects) {
            if (subject.kind() == Subject.Kind.PERSON) {
                persons++;
                names += subject.statements(Statement.Named.class).size();
                births += subject.statements(Statement.Born.class).size();
                documents += subject.statements(Statement.Holds.class).size();
            }
        }
        return new Contents(subjects.size(), persons, names, births, documents, diagnostics);
    }

    private static Note note(Diagnostic diagnostic) {
        return new Note(diagnostic.origin().toString(), diagnostic.problem());
    }
}
