package org.lintas.passengers;

import java.time.Instant;
import org.lintas.foundation.Traveller;

/** Where those who were announced are said to have come. Thread-safe. */
public interface Arrivals {

    /**
     * Somebody crossed the border into the State: the journey that was announced with the same document for about then has ended. Nothing happens when there is none.
     *
     * @param traveller as the document says
     * @param at when
     */
    void arrived(Traveller traveller, Instant at);
}
