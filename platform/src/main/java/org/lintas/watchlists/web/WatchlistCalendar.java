package org.lintas.watchlists.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.lintas.foundation.StateSettings;
import org.springframework.stereotype.Component;

/** The State's day, by which entries expire. */
@Component
class WatchlistCalendar {

    private final StateSettings state;
    private final Clock clock;

    WatchlistCalendar(StateSettings state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return state.day(clock.instant());
    }
}
