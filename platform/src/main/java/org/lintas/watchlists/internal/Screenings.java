package org.lintas.watchlists.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.Traveller;
import org.lintas.watchlists.Occasion;
import org.lintas.watchlists.WatchlistHit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes look-ups and their hits down, and deletes them when they were kept long enough. */
@Component
class Screenings {

    private static final long DELETES_EVERY_MILLIS = 3_600_000;

    private static final Logger LOG = LoggerFactory.getLogger(Screenings.class);

    private final ScreeningTable screenings;
    private final HitTable hits;
    private final Identifiers identifiers;
    private final ScreeningSettings settings;
    private final Clock clock;

    Screenings(
            ScreeningTable screenings,
            HitTable hits,
            Identifiers identifiers,
            ScreeningSettings settings,
            Clock clock) {
        this.screenings = screenings;
        this.hits = hits;
        this.identifiers = identifiers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Durable when it returns, whatever becomes of the caller's transaction. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void record(Traveller traveller, Occasion occasion, QuietHits.Divided answer) {
        Screened screened = new Screened(identifiers.next(), now(), occasion, traveller);
        if (screenings.add(screened, answer.kept())) {
            for (WatchlistHit hit : answer.kept().hits()) {
                UUID id = identifiers.next();
                hits.add(id, new HitTable.Raised(screened.id(), screened.at(), false), hit);
                Optional.ofNullable(answer.quiet().get(hit.entry())).ifPresent(known -> hits.keptQuiet(id, known));
            }
        }
    }

    @Scheduled(fixedDelay = DELETES_EVERY_MILLIS)
    void deleteOld() {
        Instant now = clock.instant();
        int deleted = screenings.delete(now.minus(settings.screeningsKept()), now.minus(settings.hitsKept()));
        if (deleted > 0) {
            LOG.info("{} look-ups deleted: kept long enough", deleted);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
