package org.lintas.inspections.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.springframework.stereotype.Component;

/** The inspections in memory: those without a decision. Bounded. */
@Component
class LiveInspections {

    private final Map<TransactionId, LiveInspection> live = new ConcurrentHashMap<>();
    private final Semaphore places;
    private final int liveMax;

    LiveInspections(InspectionSettings settings) {
        this.liveMax = settings.liveMax();
        this.places = new Semaphore(liveMax);
    }

    /** Takes a place; {@link #add} or {@link #giveBack} must follow. */
    void reserve() {
        if (!places.tryAcquire()) {
            throw new LintasException(
                    ErrorCode.EXHAUSTED,
                    "%d inspections are under way; wait until one ends (lintas.inspections.live-max)."
                            .formatted(liveMax));
        }
    }

    void giveBack() {
        places.release();
    }

    void add(LiveInspection inspection) {
        live.put(inspection.transaction(), inspection);
    }

    Optional<LiveInspection> find(TransactionId transaction) {
        return Optional.ofNullable(live.get(transaction));
    }

    void remove(LiveInspection inspection) {
        if (live.remove(inspection.transaction(), inspection)) {
            places.release();
        }
    }

    List<LiveInspection> idleSince(Instant limit) {
        return live.values().stream()
                .filter(inspection -> inspection.idleSince(limit))
                .toList();
    }

    int size() {
        return live.size();
    }
}
