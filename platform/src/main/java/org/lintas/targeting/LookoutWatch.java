package org.lintas.targeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lintas.foundation.Traveller;

/** Tells lanes whether officers should look at a traveller. Thread-safe. */
public interface LookoutWatch {

    /** Lookouts in force that mean a traveller, by the document or by name and date of birth; the presentation is noted with them. */
    List<UUID> presents(Traveller traveller, Presentation presentation);

    /**
     * Somebody presents at a lane.
     *
     * @param lane which
     * @param transaction key of the inspection
     * @param at when
     * @param day of the State's calendar
     */
    record Presentation(String lane, String transaction, Instant at, LocalDate day) {}
}
