package org.lintas.watchlists.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
    private final QuietHits quietHits;
    private final Identifiers identifiers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AfterwardsHits(
            HitTable hits,
            ScreeningTable screenings,
            QuietHits quietHits,
            Identifiers identifiers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.hits = hits;
        this.screenings = screenings;
        this.quietHits = quietHits;
        this.identifiers = identifiers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * False when this entry hit at this look-up before, or is known not to seek this traveller. A hit that was kept quiet speaks when that no
     * longer holds: the list says something else now.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean add(Screened screened, WatchlistHit hit) {
        UUID id = identifiers.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<UUID> known = quietHits.known(screened.traveller(), hit);
        if (hits.add(id, new HitTable.Raised(screened.id(), now, true), hit)) {
            screenings.hitAfterwards(screened.id());
            known.ifPresent(quiet -> hits.keptQuiet(id, quiet));
            return known.isEmpty() && say(id, screened, hit);
        }
        return known.isEmpty()
                && hits.speaks(screened.id(), hit.entry())
                        .map(before -> say(before, screened, hit))
                        .orElse(false);
    }

    private boolean say(UUID id, Screened screened, WatchlistHit hit) {
        events.publishEvent(new FoundAfterwards(id, hit.entry(), screened.occasion(), screened.at()));
        return true;
    }
}
