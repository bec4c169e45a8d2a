package org.lintas.inspections.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.InspectionDesk.Pictures;
import org.springframework.stereotype.Component;

/** Pictures of travellers in the second line, in memory only: the officer who decides sees them, then they are gone. */
@Component
class PictureMemory {

    /** Travellers whose pictures are kept: at 100 kB each, 20 MB. The oldest go first. */
    static final int TRAVELLERS_MAX = 200;

    private final Map<TransactionId, Pictures> kept = new LinkedHashMap<>();

    synchronized void keep(TransactionId transaction, Pictures pictures) {
        kept.put(transaction, pictures);
        if (kept.size() > TRAVELLERS_MAX) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    synchronized void forget(TransactionId transaction) {
        kept.remove(transaction);
    }

    synchronized Pictures find(TransactionId transaction) {
        return kept.getOrDefault(transaction, new Pictures(Optional.empty(), Optional.empty()));
    }
}
