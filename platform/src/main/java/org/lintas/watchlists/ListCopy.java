package org.lintas.watchlists;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.watchlists.WatchlistEntry.Act;

/**
 * One copy of a published list. Its files are kept as they came.
 *
 * @param id identifier, UUID version 7
 * @param source the list
 * @param receivedAt when
 * @param receivedBy who handed it in, or {@code schedule}
 * @param state what became of it
 * @param files as they came
 * @param contents what was read; empty while it is read, and when it could not be
 * @param change against the copy in force before; empty with the contents
 * @param rehearsal of the travellers of the last day; empty with the contents
 * @param holds why it waits for approval; empty when it does not
 * @param problem why it was refused; empty when it was not
 * @param decided who approved, rejected or put it back; empty when nobody had to
 */
public record ListCopy(
        UUID id,
        UUID source,
        Instant receivedAt,
        String receivedBy,
        State state,
        List<File> files,
        Optional<Contents> contents,
        Optional<Change> change,
        Optional<Rehearsal> rehearsal,
        List<Hold> holds,
        Optional<String> problem,
        Optional<Act> decided) {

    /** Copies the lists. */
    public ListCopy {
        files = List.copyOf(files);
        holds = List.copyOf(holds);
    }

    /** What became of a copy. */
    public enum State {
        /** Its files are kept; it is being read. */
        READING,
        /** It could not be read, or its signature is wrong; the copy before stays in force. */
        REFUSED,
        /** It differs so much from the copy before that a person has to approve it. */
        HELD,
        /** A person rejected it. */
        REJECTED,
        /** It is searched. */
        IN_FORCE,
        /** A newer one took its place; it can be put back. */
        REPLACED
    }

    /** Why a copy waits. */
    public enum Hold {
        /** Nobody is on it. */
        EMPTY,
        /** More persons are missing from it than its terms allow. */
        REMOVED,
        /** Many more travellers of the last day would have alerted. */
        ALERTS
    }

    /**
     * A file.
     *
     * @param name as it came
     * @param sha256 of its bytes, hexadecimal
     * @param bytes length
     */
    public record File(String name, String sha256, long bytes) {}

    /**
     * What was read.
     *
     * @param subjects persons, organisations, craft
     * @param persons of these
     * @param names of the persons
     * @param births dates of birth of the persons
     * @param documents of the persons
     * @param diagnostics places that were not understood as they stand
     */
    public record Contents(int subjects, int persons, int names, int births, int documents, int diagnostics) {}

    /**
     * How persons differ from the copy before.
     *
     * @param added new ones
     * @param changed of whom something else is said
     * @param removed no longer on it
     */
    public record Change(int added, int changed, int removed) {

        /** Whether nothing differs. */
        public boolean none() {
            return added + changed + removed == 0;
        }
    }

    /**
     * What the travellers of the last day would have met.
     *
     * @param travellers looked up again
     * @param alertsBefore of them with the copy before
     * @param alertsAfter of them with this one
     */
    public record Rehearsal(int travellers, int alertsBefore, int alertsAfter) {}

    /**
     * A person that differs from the copy before.
     *
     * @param kind how
     * @param entry identifier under which the person is shown and hits
     * @param name the first of the list
     */
    public record Line(Kind kind, UUID entry, String name) {

        /** How a person differs. */
        public enum Kind {
            /** New. */
            ADDED,
            /** Something else is said. */
            CHANGED,
            /** No longer on it. */
            REMOVED
        }
    }

    /**
     * Something that was not understood.
     *
     * @param place file and line
     * @param problem what, and what became of it
     */
    public record Note(String place, String problem) {}
}
