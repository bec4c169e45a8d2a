package org.lintas.watchlists.web;

import java.time.Clock;
import java.time.Instant;
import org.lintas.foundation.StateSettings;
import org.lintas.watchlists.Moment;
import org.springframework.stereotype.Component;

/** The moment by which entries lapse, fall due and expire. */
@Component
class WatchlistCalendar {

    private final StateSettings state;
    private final Clock clock;

    WatchlistCalendar(StateSettings state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    Moment now() {
        Instant at = clock.instant();
        return new Moment(at, state.day(at));
    }
}
