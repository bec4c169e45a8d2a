package org.lintas.watchlists.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.lintas.foundation.Identifiers;
import org.lintas.watchlists.FoundAfterwards;
import org.lintas.watchlists.WatchlistHit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a traveller hits who was looked up before the entry came, once, and says so to the other modules. */
@Component
class AfterwardsHits {

    private final HitTable hits;
    private final ScreeningTable screenings;
    private final Identifiers identifiers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AfterwardsHits(
            HitTable hits,
            ScreeningTable screenings,
            Identifiers identifiers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.hits = hits;
        this.screenings = screenings;
        this.identifiers = identifiers;
        this.events = events;
        this.clock = clock;
    }

    /** False when this entry hit at this look-up before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean add(Screened screened, WatchlistHit hit) {
        UUID id = identifiers.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!hits.add(id, new HitTable.Raised(screened.id(), now, true), hit)) {
            return false;
        }
        screenings.hitAfterwards(screened.id());
        events.publishEvent(new FoundAfterwards(id, hit.entry(), screened.occasion(), screened.at()));
        return true;
    }
}
