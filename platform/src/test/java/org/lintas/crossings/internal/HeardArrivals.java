package org.lintas.crossings.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.Traveller;
import org.lintas.passengers.Arrivals;

/** Hears who arrived. */
final class HeardArrivals implements Arrivals {

    private final List<DocumentKey> arrived = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void arrived(Traveller traveller, Instant at) {
        arrived.add(traveller.document());
    }

    List<DocumentKey> arrived() {
        return List.copyOf(arrived);
    }
}
