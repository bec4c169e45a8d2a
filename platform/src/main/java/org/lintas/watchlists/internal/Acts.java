package org.lintas.watchlists.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.WatchlistEntry.Act;
import org.springframework.stereotype.Component;

/** Stamps what is done with the time, to the microsecond that PostgreSQL keeps, and names new entries. */
@Component
class Acts {

    private final Identifiers identifiers;
    private final Clock clock;

    Acts(Identifiers identifiers, Clock clock) {
        this.identifiers = identifiers;
        this.clock = clock;
    }

    UUID nextId() {
        return identifiers.next();
    }

    Act now(StatedReason reason) {
        return new Act(reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
