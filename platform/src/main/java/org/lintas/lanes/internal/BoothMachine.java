package org.lintas.lanes.internal;

import static org.lintas.lanes.internal.LaneAction.tell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.lanes.LaneState;
import org.lintas.lanes.StaffAction;
import org.lintas.lanes.internal.LaneSituation.Progress;

/** The booth as a state machine: the same checks as at a gate, and then an officer decides. */
final class BoothMachine implements LaneMachine {

    /** Whatever takes the traveller away ends the taking of fingerprints. */
    @Override
    public LaneStep next(LaneSituation at, LaneSignal signal, Instant now) {
        LaneStep step = step(at, signal, now);
        return at.transaction()
                .filter(inWork -> !step.situation().transaction().equals(Optional.of(inWork)))
                .map(gone -> step.and(new LaneAction.EndFingerprints(gone)))
                .orElse(step);
    }

    private static LaneStep step(LaneSituation at, LaneSignal signal, Instant now) {
        return switch (signal) {
            case LaneSignal.DocumentPresented() -> documentPresented(at, now);
            case LaneSignal.InspectionOpened(var transaction) -> LaneStep.to(at.with(transaction, Progress.OPEN));
            case LaneSignal.Admitted() -> known(at, "ok", now);
            case LaneSignal.NotAdmitted(String reason) -> known(at, reason, now);
            case LaneSignal.FingerprintsWanted() -> fingerprintsWanted(at, now);
            case LaneSignal.FingerprintsOver() ->
                at.state() == LaneState.FINGERPRINTS
                        ? LaneStep.to(keepingNotice(at, LaneState.AWAITING_OFFICER, now))
                        : LaneStep.to(at);
            case LaneSignal.Decided decision -> decided(at, decision.cleared(), decision.reason(), now);
            case LaneSignal.TimedOut() -> timedOut(at, now);
            case LaneSignal.BackedOut(int persons, boolean object) -> left(at.seeing(persons, object), now);
            case LaneSignal.Attached attached -> attach(at, attached, now);
            case LaneSignal.Faulted(String detail) ->
                abandoning(at, at.in(LaneState.OUT_OF_SERVICE, now).because(detail), "device-fault");
            case LaneSignal.EmergencyPressed() ->
                abandoning(at, at.in(LaneState.EMERGENCY_OPEN, now).because("emergency"), "emergency");
            case LaneSignal.Alarmed alarm -> LaneStep.to(at.because(alarm.kind()));
            case LaneSignal.Staff(StaffAction action) -> staff(at, action, now);
            case LaneSignal.PersonsSeen(int persons, boolean object) -> LaneStep.to(at.seeing(persons, object));
            case LaneSignal.DocumentRemoved ignored -> LaneStep.to(at);
            case LaneSignal.EntryPassed ignored -> LaneStep.to(at);
            case LaneSignal.ExitPassed ignored -> LaneStep.to(at);
            case LaneSignal.PictureGood ignored -> LaneStep.to(at);
        };
    }

    private static LaneStep documentPresented(LaneSituation at, Instant now) {
        if (at.state() != LaneState.IDLE) {
            return LaneStep.to(at);
        }
        return LaneStep.to(
                at.in(LaneState.READING, now),
                new LaneAction.OpenInspection(),
                tell(CommandType.CAPTURE, "booth.look"));
    }

    /** Known while fingerprints are taken: the officer is told at once, and decides afterwards. */
    private static LaneStep known(LaneSituation at, String reason, Instant now) {
        if (at.state() == LaneState.FINGERPRINTS) {
            return LaneStep.to(reason.equals("ok") ? at : at.because(reason));
        }
        if (at.state() != LaneState.READING) {
            return LaneStep.to(at);
        }
        LaneSituation waiting = at.in(LaneState.AWAITING_OFFICER, now);
        return LaneStep.to(reason.equals("ok") ? waiting : waiting.because(reason));
    }

    private static LaneStep fingerprintsWanted(LaneSituation at, Instant now) {
        return at.state() == LaneState.READING || at.state() == LaneState.AWAITING_OFFICER
                ? LaneStep.to(keepingNotice(at, LaneState.FINGERPRINTS, now))
                : LaneStep.to(at);
    }

    private static LaneSituation keepingNotice(LaneSituation at, LaneState next, Instant now) {
        return at.notice().map(at.in(next, now)::because).orElseGet(() -> at.in(next, now));
    }

    private static LaneStep decided(LaneSituation at, boolean cleared, String reason, Instant now) {
        if (at.progress() != Progress.OPEN) {
            return LaneStep.to(at);
        }
        List<LaneAction> actions = new ArrayList<>();
        if (cleared) {
            actions.add(at.recordPassage(true));
        }
        actions.add(tell(CommandType.STOP_CAPTURE, cleared ? "booth.cleared" : "booth.officer"));
        return idle(cleared ? at : at.because(reason), actions, now);
    }

    private static LaneStep timedOut(LaneSituation at, Instant now) {
        return switch (at.state()) {
            case READING -> known(at, "reading-late", now);
            case FINGERPRINTS, AWAITING_OFFICER ->
                LaneStep.to(at.in(at.state(), now).because("staff-overdue"));
            default -> LaneStep.to(at);
        };
    }

    private static LaneStep left(LaneSituation at, Instant now) {
        if (at.progress() != Progress.OPEN) {
            return LaneStep.to(at);
        }
        return idle(at, List.of(at.abandon("traveller-left")), now);
    }

    private static LaneStep attach(LaneSituation at, LaneSignal.Attached attached, Instant now) {
        List<LaneAction> actions = new ArrayList<>();
        if (attached.resumption() instanceof LaneSignal.Resumption.Undecided(var transaction)) {
            actions.add(new LaneAction.AbandonInspection(transaction, "device-interrupted"));
        } else if (attached.resumption() instanceof LaneSignal.Resumption.Cleared(var transaction)) {
            actions.add(new LaneAction.RecordPassage(transaction, true));
        }
        return idle(at.seeing(attached.persons(), attached.objectLeft()), actions, now);
    }

    private static LaneStep abandoning(LaneSituation at, LaneSituation next, String reason) {
        if (at.progress() != Progress.OPEN) {
            return LaneStep.to(next);
        }
        return LaneStep.to(next.withoutTransaction(), at.abandon(reason));
    }

    private static LaneStep staff(LaneSituation at, StaffAction action, Instant now) {
        return switch (action) {
            case OPEN ->
                at.state() == LaneState.CLOSED
                        ? idle(at.closingAfter(false), List.of(), now)
                        : LaneStep.to(at.closingAfter(false));
            case CLOSE ->
                at.state() == LaneState.IDLE
                        ? idle(at.closingAfter(true), List.of(), now)
                        : LaneStep.to(at.closingAfter(true));
            case RESET ->
                at.progress() == Progress.OPEN
                        ? idle(at, List.of(at.abandon("reset-by-staff")), now)
                        : idle(at, List.of(), now);
            case LET_BACK, EMERGENCY_OPEN ->
                throw new LintasException(ErrorCode.STATE_CONFLICT, "A booth has no doors of its own.");
        };
    }

    private static LaneStep idle(LaneSituation at, List<LaneAction> before, Instant now) {
        List<LaneAction> actions = new ArrayList<>(before);
        LaneSituation done = at.withoutTransaction();
        actions.add(at.closing() ? tell(CommandType.CLOSED, "booth.closed") : tell(CommandType.READY, "booth.ready"));
        return new LaneStep(done.in(at.closing() ? LaneState.CLOSED : LaneState.IDLE, now), actions);
    }
}
