package org.lintas.inspections.internal;

import java.time.Clock;
import java.time.Instant;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Decision;
import org.lintas.inspections.InspectionDesk.Pictures;
import org.springframework.stereotype.Component;

/** Ends what is in memory when a decision is durable, and keeps the pictures while an officer may need them. */
@Component
class Settlement {

    private final Recorder recorder;
    private final LiveInspections lives;
    private final PictureMemory pictures;
    private final Clock clock;

    Settlement(Recorder recorder, LiveInspections lives, PictureMemory pictures, Clock clock) {
        this.recorder = recorder;
        this.lives = lives;
        this.pictures = pictures;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** True when the decision is the first of this inspection; then it leaves the memory. */
    boolean first(LiveInspection live, Journal.Settled settled, Journal.Expected expected) {
        boolean counts = recorder.record(live.opened(), settled, expected);
        if (counts) {
            keepPictures(live, settled.decision());
        }
        lives.remove(live);
        live.letGoOfChip();
        return counts;
    }

    /** True when the decision is the next of an inspection in the second line. */
    boolean further(Journal.Entry entry, Journal.Settled settled) {
        boolean counts =
                recorder.record(entry.opened(), settled, new Journal.Expected(entry.state(), entry.decisions()));
        if (counts && settled.decision().kind() != Decision.Kind.CASE) {
            forget(settled.decision().transaction());
        }
        return counts;
    }

    void forget(TransactionId transaction) {
        pictures.forget(transaction);
    }

    private void keepPictures(LiveInspection live, Decision decision) {
        switch (decision.kind()) {
            case REFER, CASE ->
                pictures.keep(
                        live.transaction(),
                        new Pictures(live.face().portrait(), live.face().bestLive()));
            case CLEAR, REFUSE -> {}
        }
    }
}
