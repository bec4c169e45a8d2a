package org.lintas.watchlists.internal;

import java.util.concurrent.locks.ReentrantLock;
import org.lintas.foundation.Traveller;
import org.lintas.watchlists.WatchlistAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Answers from the hash tables of the newest generation; a new one takes the place of the old in one step. */
@Component
class ListsInMemory {

    /** How soon a change made by another process is seen here, in milliseconds: well below the time a traveller needs. */
    private static final long OTHERS_SEEN_AFTER_MILLIS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(ListsInMemory.class);

    private final ListTables tables;
    private final PublishedParts published;
    private final ScoreBands bands;
    private final ListClock clock;
    private final ReentrantLock rebuilding = new ReentrantLock();
    private volatile ListGeneration current;

    /** Reads the list before anything can be asked. */
    ListsInMemory(ListTables tables, PublishedParts published, ScoreBands bands, ListClock clock) {
        this.tables = tables;
        this.published = published;
        this.bands = bands;
        this.clock = clock;
        this.current = read();
        LOG.info("Watchlist generation {}: {} entries", current.number(), current.size());
    }

    WatchlistAnswer lookUp(Traveller traveller) {
        return current.lookUp(traveller, clock.now());
    }

    /** So that the first traveller does not wait for the index of names. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread.ofPlatform().daemon().name("watchlist-names").start(() -> current.similarNames());
    }

    /** Builds the tables anew from what is committed and puts them in place. */
    void rebuild() {
        rebuilding.lock();
        try {
            ListGeneration made = read();
            made.similarNames();
            current = made;
        } finally {
            rebuilding.unlock();
        }
    }

    private ListGeneration read() {
        ListTables.Picture picture = tables.read();
        return new ListGeneration(picture.made(), picture.entries(), published.of(picture.copies()), bands);
    }

    @Scheduled(fixedDelay = OTHERS_SEEN_AFTER_MILLIS)
    void followOthers() {
        if (tables.newestNumber() != current.number()) {
            rebuild();
        }
    }
}
