package org.lintas.passengers.internal;

import java.util.List;
import java.util.UUID;
import org.lintas.passengers.Journey;

/**
 * What a message brought about.
 *
 * @param flight of which it speaks
 * @param journeys of whom it speaks, in its order
 */
record AppliedMessage(UUID flight, List<Journey> journeys) {
    /** Copies the list. */
    AppliedMessage {
        journeys = List.copyOf(journeys);
    }
}
