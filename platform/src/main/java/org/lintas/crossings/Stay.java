package org.lintas.crossings;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.Traveller;
import org.lintas.permissions.Standing;

/**
 * One stay in the State: an entry and the exit that ended it. Where one of the two was not recorded, the stay counts the one day
 * that is proven.
 *
 * @param traveller as at entry, or as at exit when the entry was not recorded
 * @param standing ground of that crossing
 * @param entry crossing that began it; empty when an exit has no entry
 * @param exit crossing that ended it; empty while it is open, and when the next entry shows that the exit was not recorded
 * @param firstDay first day counted
 * @param lastDay last day counted; empty while open
 * @param allowedUntil last day allowed; empty when unlimited or when the entry was not recorded
 * @param daysOver days over the limit on the day judged, 0 when none
 */
public record Stay(
        Traveller traveller,
        Standing standing,
        Optional<UUID> entry,
        Optional<UUID> exit,
        LocalDate firstDay,
        Optional<LocalDate> lastDay,
        Optional<LocalDate> allowedUntil,
        int daysOver) {

    /** True while no exit ended it and no later entry shows that one is missing. */
    public boolean open() {
        return lastDay.isEmpty();
    }

    /** Days counted so far on a day on or after the first, the first and the last both included. */
    public int days(LocalDate day) {
        return (int) (lastDay.orElse(day).toEpochDay() - firstDay.toEpochDay()) + 1;
    }
}
