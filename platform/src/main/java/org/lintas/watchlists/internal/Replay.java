package org.lintas.watchlists.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Looks travellers of the last days up again, as if other persons were sought: what an entry or a copy would do, or does to who came before it. */
@Component
class Replay {

    /** Travellers of one replay, newest first; beyond it older ones are left out. Some weeks of an airport. A choice of ours. */
    static final int TRAVELLERS_MAX = 1_000_000;

    private final ScreeningTable screenings;
    private final Clock clock;

    Replay(ScreeningTable screenings, Clock clock) {
        this.screenings = screenings;
        this.clock = clock;
    }

    /** Gives each look-up of that time, newest first; returns how many there were. */
    int each(Duration time, Consumer<Screened> to) {
        return screenings.each(clock.instant().minus(time), TRAVELLERS_MAX, to);
    }
}
