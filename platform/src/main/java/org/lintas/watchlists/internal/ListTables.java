package org.lintas.watchlists.internal;

import java.time.Clock;
import org.lintas.foundation.StateSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the entries in force and the generation that they are of, as one picture. */
@Component
class ListTables {

    private final EntryTable entries;
    private final GenerationTable generations;
    private final StateSettings state;
    private final Clock clock;

    ListTables(EntryTable entries, GenerationTable generations, StateSettings state, Clock clock) {
        this.entries = entries;
        this.generations = generations;
        this.state = state;
        this.clock = clock;
    }

    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    ListGeneration read() {
        GenerationTable.Generation newest = generations.newest();
        return new ListGeneration(newest.number(), newest.madeAt(), entries.listed(state.day(clock.instant())));
    }

    long newestNumber() {
        return generations.newest().number();
    }
}
