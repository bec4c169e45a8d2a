package org.lintas.watchlists.internal;

import org.lintas.foundation.Traveller;
import org.lintas.watchlists.Occasion;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.Watchlists;
import org.springframework.stereotype.Service;

/** Asks the lists and writes down what was asked and answered. */
@Service
class LookUps implements Watchlists {

    private final ListsInMemory lists;
    private final QuietHits quietHits;
    private final Screenings screenings;

    LookUps(ListsInMemory lists, QuietHits quietHits, Screenings screenings) {
        this.lists = lists;
        this.quietHits = quietHits;
        this.screenings = screenings;
    }

    @Override
    public WatchlistAnswer lookUp(Traveller traveller, Occasion occasion) {
        QuietHits.Divided answer = quietHits.divide(traveller, lists.lookUp(traveller));
        screenings.record(traveller, occasion, answer);
        return answer.told();
    }
}
