package org.lintas.watchlists.internal;

import java.util.List;
import org.lintas.watchlists.ListCopy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the entries in force and the generation that they are of, as one picture. */
@Component
class ListTables {

    /**
     * What is sought.
     *
     * @param made number and time of the generation
     * @param entries of the national list
     * @param copies of published lists
     */
    record Picture(ListGeneration.Made made, List<ListedEntry> entries, List<ListCopy> copies) {}

    private final EntryTable entries;
    private final CopyTable copies;
    private final GenerationTable generations;
    private final ListClock clock;

    ListTables(EntryTable entries, CopyTable copies, GenerationTable generations, ListClock clock) {
        this.entries = entries;
        this.copies = copies;
        this.generations = generations;
        this.clock = clock;
    }

    /** The copies are told, not read: that takes longer than a transaction should. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    Picture read() {
        return new Picture(generations.newest(), entries.listed(clock.now()), copies.searched());
    }

    long newestNumber() {
        return generations.newest().number();
    }
}
