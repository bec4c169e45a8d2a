package org.lintas.passengers;

import java.util.List;

/**
 * What a masked journey hides.
 *
 * @param announced what was announced
 * @param changes what changed, the newest first
 * @param reasons of officers' decisions about boarding, in order
 */
public record HiddenJourney(Announced announced, List<Journeys.Change> changes, List<String> reasons) {

    /** Copies the lists. */
    public HiddenJourney {
        changes = List.copyOf(changes);
        reasons = List.copyOf(reasons);
    }
}
