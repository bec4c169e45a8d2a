package org.lintas.crossings;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.Traveller;

/**
 * One stay in the State: an entry and the exit that ended it.
 *
 * @param traveller as at entry
 * @param entry crossing that began it; empty when an exit has no entry
 * @param exit crossing that ended it; empty while it is open
 * @param firstDay first day counted
 * @param lastDay last day counted; empty while open
 * @param allowedUntil last day allowed; empty when unlimited
 * @param daysOver days over the limit on the day judged, 0 when none
 */
public record Stay(
        Traveller traveller,
        Optional<UUID> entry,
        Optional<UUID> exit,
        LocalDate firstDay,
        Optional<LocalDate> lastDay,
        Optional<LocalDate> allowedUntil,
        int daysOver) {}
