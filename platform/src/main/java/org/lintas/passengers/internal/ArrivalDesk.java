package org.lintas.passengers.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.Traveller;
import org.lintas.passengers.Arrivals;
import org.springframework.stereotype.Service;

/** Ends the journeys of those who crossed the border. */
@Service
class ArrivalDesk implements Arrivals {

    /** A flight departs at most so many days before its passengers cross the border: a night on board, and one in transit. */
    private static final int DAYS_BEFORE = 2;

    /** A flight to the east may depart on the next day of its calendar. */
    private static final int DAYS_AFTER = 1;

    private final JourneyTable journeys;
    private final StateSettings state;

    ArrivalDesk(JourneyTable journeys, StateSettings state) {
        this.journeys = journeys;
        this.state = state;
    }

    @Override
    public void arrived(Traveller traveller, Instant at) {
        LocalDate day = state.day(at);
        journeys.arrived(traveller.document(), day.minusDays(DAYS_BEFORE), day.plusDays(DAYS_AFTER));
    }
}
