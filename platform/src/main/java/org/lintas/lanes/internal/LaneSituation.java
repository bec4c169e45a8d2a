package org.lintas.lanes.internal;

import java.time.Instant;
import java.util.Optional;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Occupancy;
import org.lintas.lanes.LaneState;

/**
 * Everything that a lane's machine knows about the lane.
 *
 * @param state where it is
 * @param since when it came there
 * @param transaction the inspection in work; empty when none
 * @param progress how far that inspection is
 * @param persons inside, as the sensors last said
 * @param objectLeft an object without a person is inside
 * @param closing the shift leader asked to close after this traveller
 * @param notice code of the reason for the state; empty when there is none
 */
record LaneSituation(
        LaneState state,
        Instant since,
        Optional<TransactionId> transaction,
        Progress progress,
        int persons,
        boolean objectLeft,
        boolean closing,
        Optional<String> notice) {

    /** How far the inspection in work is. */
    enum Progress {
        /** There is none. */
        NONE,
        /** Opened, undecided. */
        OPEN,
        /** Its decision was asked for. */
        CONCLUDING,
        /** Cleared and recorded; the passage is not known yet. */
        CLEARED,
        /** Referred. */
        REFERRED
    }

    static LaneSituation outOfService(Instant now, String notice) {
        return new LaneSituation(
                LaneState.OUT_OF_SERVICE, now, Optional.empty(), Progress.NONE, 0, false, false, Optional.of(notice));
    }

    LaneSituation in(LaneState next, Instant now) {
        return new LaneSituation(next, now, transaction, progress, persons, objectLeft, closing, Optional.empty());
    }

    LaneSituation because(String code) {
        return new LaneSituation(state, since, transaction, progress, persons, objectLeft, closing, Optional.of(code));
    }

    LaneSituation with(TransactionId opened, Progress reached) {
        return new LaneSituation(state, since, Optional.of(opened), reached, persons, objectLeft, closing, notice);
    }

    LaneSituation withProgress(Progress reached) {
        return new LaneSituation(state, since, transaction, reached, persons, objectLeft, closing, notice);
    }

    LaneSituation withoutTransaction() {
        return new LaneSituation(state, since, Optional.empty(), Progress.NONE, persons, objectLeft, closing, notice);
    }

    LaneSituation seeing(int personsNow, boolean objectNow) {
        return new LaneSituation(state, since, transaction, progress, personsNow, objectNow, closing, notice);
    }

    LaneSituation closingAfter(boolean close) {
        return new LaneSituation(state, since, transaction, progress, persons, objectLeft, close, notice);
    }

    boolean empty() {
        return persons == 0 && !objectLeft;
    }

    LaneAction conclude() {
        return new LaneAction.Conclude(inWork(), new Occupancy(Math.clamp(persons, 0, 9), objectLeft));
    }

    LaneAction openExit() {
        return new LaneAction.OpenExit(inWork());
    }

    LaneAction recordPassage(boolean passed) {
        return new LaneAction.RecordPassage(inWork(), passed);
    }

    LaneAction abandon(String reason) {
        return new LaneAction.AbandonInspection(inWork(), reason);
    }

    private TransactionId inWork() {
        return transaction.orElseThrow(() ->
                new LintasException(ErrorCode.INTERNAL, "A lane in state %s has no inspection.".formatted(state)));
    }
}
