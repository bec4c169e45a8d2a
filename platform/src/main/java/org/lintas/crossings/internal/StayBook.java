package org.lintas.crossings.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.crossings.Crossing;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.StateSettings;
import org.springframework.stereotype.Component;

/** Works stays out from the recorded crossings, and keeps the table of open stays true to them. */
@Component
class StayBook {

    private final CrossingTable crossings;
    private final OpenStayTable openStays;
    private final StateSettings state;
    private final Clock clock;

    StayBook(CrossingTable crossings, OpenStayTable openStays, StateSettings state, Clock clock) {
        this.crossings = crossings;
        this.openStays = openStays;
        this.state = state;
        this.clock = clock;
    }

    /** The stays of the traveller who holds this document, as they are on a day. */
    StayCalculator stays(DocumentKey document, LocalDate day) {
        return new StayCalculator(crossings.ofTraveller(document).reversed(), state, day);
    }

    /** Works the open stay of a traveller out again; the caller has the traveller locked. */
    void refresh(UUID traveller, DocumentKey document) {
        List<Crossing> inOrder = crossings.ofTraveller(document).reversed();
        LocalDate today = state.day(clock.instant());
        // The clock of another post may be ahead of ours.
        LocalDate day = inOrder.isEmpty()
                ? today
                : later(today, state.day(inOrder.getLast().at()));
        openStays.replace(traveller, new StayCalculator(inOrder, state, day).openStay());
    }

    /** The traveller holds no document any more. */
    void forget(UUID traveller) {
        openStays.replace(traveller, Optional.empty());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
