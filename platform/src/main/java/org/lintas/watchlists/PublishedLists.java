package org.lintas.watchlists;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;

/**
 * Lists that others publish: where they come from, their copies, and who is on them. Two people put a list in force and two end it; a copy that
 * looks right is searched at once, one that differs too much waits for a second person.
 */
public interface PublishedLists {

    /** Lists that are kept at a time, ended ones counted. */
    int SOURCES_MAX = 200;

    /** Copies of a list in one answer, newest first. */
    int COPIES_MAX = 50;

    /** Files of one copy: OFAC's are three. */
    int FILES_MAX = 10;

    /** Lines of a difference, and of what was not understood, that are kept of a copy; the rest is counted. */
    int LINES_MAX = 1_000;

    /**
     * A file as it was handed in.
     *
     * @param name its name, without a folder
     * @param content where its bytes are; removed by whoever hands it in
     */
    record Offered(String name, Path content) {}

    /** Proposes a list; it is not in force. */
    ListSource add(ListTerms terms, StatedReason reason);

    /** Puts a proposed list in force; NOT_ALLOWED for who proposed it, STATE_CONFLICT when it is not proposed. */
    ListSource approve(UUID source, StatedReason reason);

    /** Asks to end a list, or, by another person, ends it; a proposed one is ended at once. */
    ListSource end(UUID source, StatedReason reason);

    /** All lists, by name. */
    List<ListSource> sources();

    /** One list. */
    Optional<ListSource> source(UUID source);

    /**
     * Keeps files as a copy and reads them in the background: the answer is {@link ListCopy.State#READING}. The same files as those in force are no new copy:
     * the answer is the copy in force then.
     *
     * @throws org.lintas.foundation.LintasException STATE_CONFLICT when the list is not in force, VALUE_INVALID without files or with a wrong signature
     */
    ListCopy receive(UUID source, List<Offered> files, StatedReason reason);

    /** Reads files and says what would become of them; keeps nothing. */
    Trial rehearse(UUID source, List<Offered> files);

    /** Fetches a copy from the publisher now; as {@link #receive}. */
    ListCopy fetch(UUID source, StatedReason reason);

    /** Copies of a list, newest first; at most {@link #COPIES_MAX}. */
    List<ListCopy> copies(UUID source);

    /** One copy. */
    Optional<ListCopy> copy(UUID copy);

    /** Who differs from the copy before; at most {@link #LINES_MAX}. */
    List<ListCopy.Line> lines(UUID copy);

    /** What was not understood; at most {@link #LINES_MAX}. */
    List<ListCopy.Note> notes(UUID copy);

    /** Puts a held copy in force; NOT_ALLOWED for who handed it in. */
    ListCopy approveCopy(UUID copy, StatedReason reason);

    /** Rejects a held copy. */
    ListCopy rejectCopy(UUID copy, StatedReason reason);

    /** Puts the copy that was replaced last back in force, until the publisher's next one comes. */
    ListCopy putBack(UUID copy, StatedReason reason);

    /** A person of a list in force, by the identifier under which it hits. */
    Optional<ListedPersonView> person(UUID entry);

    /**
     * What would become of files.
     *
     * @param contents what was read; empty when they were refused
     * @param change against the copy in force
     * @param rehearsal of the travellers of the last day
     * @param holds why it would wait for approval
     * @param problem why they were refused
     * @param notes what was not understood, at most {@link #LINES_MAX}
     */
    record Trial(
            Optional<ListCopy.Contents> contents,
            Optional<ListCopy.Change> change,
            Optional<ListCopy.Rehearsal> rehearsal,
            List<ListCopy.Hold> holds,
            Optional<String> problem,
            List<ListCopy.Note> notes) {

        /** Copies the lists. */
        public Trial {
            holds = List.copyOf(holds);
            notes = List.copyOf(notes);
        }
    }
}
