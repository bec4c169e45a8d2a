package org.lintas.targeting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.Traveller;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.passengers.BoardingAnswer;
import org.lintas.passengers.Journey;
import org.lintas.passengers.JourneyAssessor;
import org.lintas.watchlists.Occasion;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.Watchlists;
import org.springframework.stereotype.Component;

/**
 * Asks the lists about those who are announced. A hit never keeps anybody from boarding: an officer looks at it, and the carrier is asked to look at the documents
 * once more. Of whom a list only wants to know, the carrier hears nothing.
 */
@Component
class ListScreening implements JourneyAssessor {

    private final Watchlists watchlists;

    ListScreening(Watchlists watchlists) {
        this.watchlists = watchlists;
    }

    @Override
    public Judged assess(Journey journey, AnnouncedFlight flight) {
        Optional<PersonName> name = journey.announced().person().name();
        return name.isEmpty()
                ? new Judged(BoardingAnswer.OK, List.of())
                : assess(journey, flight, AnnouncedTraveller.of(journey.announced(), name.get()));
    }

    private Judged assess(Journey journey, AnnouncedFlight flight, Traveller traveller) {
        WatchlistAnswer found = watchlists.lookUp(traveller, occasion(journey, flight, traveller));
        List<String> reasons = new ArrayList<>();
        boolean noted = false;
        for (WatchlistHit hit : found.hits()) {
            String reason = "watchlist." + OutsideText.word(hit.category());
            if (!reasons.contains(reason)) {
                reasons.add(reason);
            }
            noted |= hit.action() != WatchlistHit.Action.REPORT;
        }
        if (found.incomplete()) {
            reasons.add("register.silent");
        }
        if (AnnouncedTraveller.expiredBefore(traveller, flight.key().day())) {
            reasons.add("document.expired");
            noted = true;
        }
        return new Judged(noted ? BoardingAnswer.ADDITIONAL_CHECK : BoardingAnswer.OK, reasons);
    }

    /** The same person asked about twice is one screening, also after a change that no list asks for. */
    private static Occasion occasion(Journey journey, AnnouncedFlight flight, Traveller traveller) {
        return new Occasion(
                Occasion.Kind.ANNOUNCED,
                flight.key().designator() + " " + flight.key().day(),
                journey.id() + "/" + AnnouncedTraveller.version(traveller));
    }
}
