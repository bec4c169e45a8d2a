package org.lintas.watchlists.internal;

import java.time.Clock;
import java.time.Instant;
import org.lintas.foundation.StateSettings;
import org.lintas.watchlists.Moment;
import org.springframework.stereotype.Component;

/** The instant and the State's day, together. */
@Component
class ListClock {

    private final StateSettings state;
    private final Clock clock;

    ListClock(StateSettings state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    Moment now() {
        Instant at = clock.instant();
        return new Moment(at, state.day(at));
    }
}
