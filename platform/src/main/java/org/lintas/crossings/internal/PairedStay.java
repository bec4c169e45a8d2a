package org.lintas.crossings.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry and the exit that follows it. A side that was not recorded leaves the one day that the other side proves.
 *
 * @param entry empty when an exit follows no entry
 * @param exit empty when another entry follows, or nothing
 * @param open true for an entry that nothing follows
 */
record PairedStay(Optional<Passage> entry, Optional<Passage> exit, boolean open) {

    /** Pairs passages that stand in the order in which they happened. */
    static List<PairedStay> pair(List<Passage> passages) {
        List<PairedStay> stays = new ArrayList<>();
        Passage entry = null;
        for (Passage passage : passages) {
            entry = switch (passage.direction()) {
                case ENTRY -> {
                    if (entry != null) {
                        stays.add(stay(entry, null));
                    }
                    yield passage;
                }
                case EXIT -> {
                    stays.add(stay(entry, passage));
                    yield null;
                }
            };
        }
        if (entry != null) {
            stays.add(new PairedStay(Optional.of(entry), Optional.empty(), true));
        }
        return List.copyOf(stays);
    }

    private static PairedStay stay(@Nullable Passage entry, @Nullable Passage exit) {
        return new PairedStay(Optional.ofNullable(entry), Optional.ofNullable(exit), false);
    }

    LocalDate firstDay() {
        return entry.or(() -> exit).orElseThrow().day();
    }

    /** Empty while open. */
    Optional<LocalDate> lastDay() {
        return open
                ? Optional.empty()
                : Optional.of(exit.or(() -> entry).orElseThrow().day());
    }
}
