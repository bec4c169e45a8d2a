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
    private final DocumentDesk documents;
    private final QuietHits quietHits;
    private final Screenings screenings;

    LookUps(ListsInMemory lists, DocumentDesk documents, QuietHits quietHits, Screenings screenings) {
        this.lists = lists;
        this.documents = documents;
        this.quietHits = quietHits;
        this.screenings = screenings;
    }

    @Override
    public WatchlistAnswer lookUp(Traveller traveller, Occasion occasion) {
        QuietHits.Divided answer =
                quietHits.divide(traveller, documents.with(lists.lookUp(traveller), traveller.document()));
        screenings.record(traveller, occasion, answer);
        return answer.told();
    }
}
