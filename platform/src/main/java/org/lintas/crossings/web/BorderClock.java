package org.lintas.crossings.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lintas.foundation.StateSettings;
import org.springframework.stereotype.Component;

/** The State's calendar and clocks, as people at the border read them. */
@Component
class BorderClock {

    private final StateSettings state;
    private final Clock clock;

    BorderClock(StateSettings state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    LocalDate today() {
        return state.day(clock.instant());
    }

    LocalDateTime read(Instant instant) {
        return LocalDateTime.ofInstant(instant, state.zone());
    }

    Instant instant(LocalDateTime read) {
        return read.atZone(state.zone()).toInstant();
    }
}
