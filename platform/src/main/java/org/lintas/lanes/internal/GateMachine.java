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

/**
 * The e-gate as a state machine: a pure function from a situation and a signal to the next situation and what is to be done. It
 * knows no clock, no network and no storage. A signal that means nothing in a state changes nothing. Entry and exit are never both
 * open except in an emergency, and the exit opens only after a decision to clear with exactly one person inside.
 */
final class GateMachine implements LaneMachine {

    @Override
    public LaneStep next(LaneSituation at, LaneSignal signal, Instant now) {
        return switch (signal) {
            case LaneSignal.EmergencyPressed() -> emergency(at, now);
            case LaneSignal.Faulted(String detail) -> fault(at, detail, now);
            case LaneSignal.Attached attached -> attach(at, attached, now);
            case LaneSignal.Alarmed(String kind, int persons) -> alarm(at.seeing(persons, at.objectLeft()), kind, now);
            case LaneSignal.Staff(StaffAction action) -> staff(at, action, now);
            case LaneSignal.InspectionOpened(var transaction) -> LaneStep.to(at.with(transaction, Progress.OPEN));
            case LaneSignal.PersonsSeen(int persons, boolean object) -> persons(at.seeing(persons, object), now);
            case LaneSignal.EntryPassed(int persons, boolean object) -> entered(at.seeing(persons, object), now);
            case LaneSignal.ExitPassed(int persons, boolean object) -> passed(at.seeing(persons, object), now);
            case LaneSignal.BackedOut(int persons, boolean object) -> backedOut(at.seeing(persons, object), now);
            case LaneSignal.DocumentPresented() -> documentPresented(at, now);
            case LaneSignal.DocumentRemoved() -> documentRemoved(at, now);
            case LaneSignal.Admitted() -> admitted(at, now);
            case LaneSignal.NotAdmitted(String reason) -> notAdmitted(at, reason, now);
            case LaneSignal.FingerprintsWanted ignored -> LaneStep.to(at);
            case LaneSignal.FingerprintsOver ignored -> LaneStep.to(at);
            case LaneSignal.PictureGood() -> pictureGood(at, now);
            case LaneSignal.Decided decided -> decided(at, decided, now);
            case LaneSignal.TimedOut() -> timedOut(at, now);
        };
    }

    private static LaneStep documentPresented(LaneSituation at, Instant now) {
        if (at.state() != LaneState.IDLE) {
            return LaneStep.to(at);
        }
        return LaneStep.to(
                at.in(LaneState.READING, now), new LaneAction.OpenInspection(), tell(CommandType.SHOW, "gate.reading"));
    }

    private static LaneStep documentRemoved(LaneSituation at, Instant now) {
        return switch (at.state()) {
            case READING -> idle(at, now, at.abandon("document-removed"), tell(CommandType.SHOW, "gate.again"));
            case REFERRED -> idle(at, now);
            default -> LaneStep.to(at);
        };
    }

    private static LaneStep admitted(LaneSituation at, Instant now) {
        if (at.state() != LaneState.READING) {
            return LaneStep.to(at);
        }
        return LaneStep.to(at.in(LaneState.ENTRY_OPEN, now), tell(CommandType.OPEN_ENTRY, "gate.enter"));
    }

    private static LaneStep notAdmitted(LaneSituation at, String reason, Instant now) {
        if (at.state() != LaneState.READING) {
            return LaneStep.to(at);
        }
        return LaneStep.to(
                at.withProgress(Progress.CONCLUDING).in(LaneState.DECIDING, now).because(reason), at.conclude());
    }

    private static LaneStep entered(LaneSituation at, Instant now) {
        if (at.state() != LaneState.ENTRY_OPEN) {
            return persons(at, now);
        }
        if (at.persons() > 1) {
            return alarm(at, "tailgating", now);
        }
        if (at.persons() == 0) {
            return LaneStep.to(at);
        }
        return LaneStep.to(at.in(LaneState.CAPTURING, now), tell(CommandType.CAPTURE, "gate.look"));
    }

    private static LaneStep persons(LaneSituation at, Instant now) {
        boolean working = at.state() == LaneState.CAPTURING || at.state() == LaneState.DECIDING;
        if (working && at.persons() > 1) {
            return alarm(at, "tailgating", now);
        }
        boolean idleAndNot = at.state() == LaneState.IDLE && !at.empty();
        if (idleAndNot) {
            return alarm(at, at.persons() > 0 ? "intrusion" : "object-left", now);
        }
        return LaneStep.to(at);
    }

    private static LaneStep pictureGood(LaneSituation at, Instant now) {
        if (at.state() != LaneState.CAPTURING) {
            return LaneStep.to(at);
        }
        return decide(at, now);
    }

    private static LaneStep decide(LaneSituation at, Instant now) {
        return LaneStep.to(at.in(LaneState.DECIDING, now), tell(CommandType.STOP_CAPTURE, "gate.wait"), at.conclude());
    }

    private static LaneStep decided(LaneSituation at, LaneSignal.Decided decided, Instant now) {
        if (at.progress() != Progress.OPEN && at.progress() != Progress.CONCLUDING) {
            return LaneStep.to(at);
        }
        if (at.state() != LaneState.DECIDING) {
            return LaneStep.to(at.withProgress(decided.cleared() ? Progress.CLEARED : Progress.REFERRED));
        }
        if (decided.cleared()) {
            return LaneStep.to(at.withProgress(Progress.CLEARED).in(LaneState.EXIT_OPEN, now), at.openExit());
        }
        return referred(at.withProgress(Progress.REFERRED), decided, now);
    }

    private static LaneStep referred(LaneSituation at, LaneSignal.Decided decided, Instant now) {
        if (at.persons() == 0) {
            return LaneStep.to(
                    at.in(LaneState.REFERRED, now).because(decided.reason()), tell(CommandType.SHOW, "gate.officer"));
        }
        if (decided.hold()) {
            return LaneStep.to(
                    at.in(LaneState.HELD, now).because(decided.reason()), tell(CommandType.HOLD, "gate.wait"));
        }
        return LaneStep.to(
                at.in(LaneState.LETTING_BACK, now).because(decided.reason()),
                tell(CommandType.LET_BACK, "gate.officer"));
    }

    private static LaneStep passed(LaneSituation at, Instant now) {
        if (at.progress() != Progress.CLEARED) {
            return alarm(at, "forced-exit", now);
        }
        LaneSituation done = at.withoutTransaction();
        LaneAction record = at.recordPassage(true);
        if (!at.empty()) {
            return prepend(record, alarm(done, at.persons() > 0 ? "tailgating" : "object-left", now));
        }
        boolean waitsForStaff = at.state() == LaneState.ALARM || at.state() == LaneState.EMERGENCY_OPEN;
        return waitsForStaff ? LaneStep.to(done, record) : prepend(record, idle(done, now));
    }

    private static LaneStep backedOut(LaneSituation at, Instant now) {
        List<LaneAction> actions = new ArrayList<>();
        switch (at.progress()) {
            case CLEARED -> actions.add(at.recordPassage(false));
            case OPEN -> actions.add(at.abandon("left-through-entry"));
            case NONE, CONCLUDING, REFERRED -> {}
        }
        LaneSituation done = at.withoutTransaction();
        if (!at.empty()) {
            return prepend(actions, alarm(done, at.persons() > 0 ? "intrusion" : "object-left", now));
        }
        boolean waitsForStaff = at.state() == LaneState.ALARM || at.state() == LaneState.EMERGENCY_OPEN;
        return waitsForStaff ? new LaneStep(done, actions) : prepend(actions, idle(done, now));
    }

    private static LaneStep alarm(LaneSituation at, String kind, Instant now) {
        if (at.state() == LaneState.EMERGENCY_OPEN) {
            return LaneStep.to(at);
        }
        List<LaneAction> actions = new ArrayList<>();
        actions.add(tell(CommandType.HOLD, "gate.staff"));
        LaneSituation alarmed = at;
        if (at.progress() == Progress.OPEN) {
            actions.add(at.conclude());
            alarmed = at.withProgress(Progress.CONCLUDING);
        }
        return new LaneStep(alarmed.in(LaneState.ALARM, now).because(kind), actions);
    }

    private static LaneStep emergency(LaneSituation at, Instant now) {
        List<LaneAction> actions = new ArrayList<>();
        actions.add(tell(CommandType.EMERGENCY_OPEN, "gate.emergency"));
        if (at.progress() == Progress.OPEN) {
            actions.add(at.abandon("emergency"));
        }
        LaneSituation open = at.in(LaneState.EMERGENCY_OPEN, now).because("emergency");
        return new LaneStep(at.progress() == Progress.OPEN ? open.withoutTransaction() : open, actions);
    }

    private static LaneStep fault(LaneSituation at, String detail, Instant now) {
        LaneSituation out = at.in(LaneState.OUT_OF_SERVICE, now).because(detail);
        if (at.progress() == Progress.OPEN) {
            return LaneStep.to(out.withoutTransaction(), at.abandon("device-fault"));
        }
        return LaneStep.to(out);
    }

    private static LaneStep attach(LaneSituation at, LaneSignal.Attached attached, Instant now) {
        LaneSituation fresh = new LaneSituation(
                LaneState.OUT_OF_SERVICE,
                now,
                Optional.empty(),
                Progress.NONE,
                attached.persons(),
                attached.objectLeft(),
                at.closing(),
                Optional.empty());
        return switch (attached.resumption()) {
            case LaneSignal.Resumption.Cleared(var transaction) -> {
                LaneSituation cleared = fresh.with(transaction, Progress.CLEARED);
                yield attached.persons() == 1 && !attached.objectLeft()
                        ? LaneStep.to(cleared.in(LaneState.EXIT_OPEN, now), cleared.openExit())
                        : backedOut(cleared, now);
            }
            case LaneSignal.Resumption.Passed(var transaction) -> {
                LaneSituation cleared = fresh.with(transaction, Progress.CLEARED);
                yield prepend(cleared.recordPassage(true), occupiedOrIdle(cleared.withoutTransaction(), now));
            }
            case LaneSignal.Resumption.Undecided(var transaction) -> {
                LaneSituation open = fresh.with(transaction, Progress.OPEN);
                yield prepend(open.abandon("device-interrupted"), occupiedOrIdle(open.withoutTransaction(), now));
            }
            case LaneSignal.Resumption.Referred ignored -> occupiedOrIdle(fresh, "gate.officer", now);
            case LaneSignal.Resumption.Nothing() -> occupiedOrIdle(fresh, now);
        };
    }

    private static LaneStep occupiedOrIdle(LaneSituation at, Instant now) {
        return occupiedOrIdle(at, "gate.again", now);
    }

    private static LaneStep occupiedOrIdle(LaneSituation at, String message, Instant now) {
        if (at.persons() > 0) {
            return LaneStep.to(
                    at.in(LaneState.LETTING_BACK, now).because("interrupted"), tell(CommandType.LET_BACK, message));
        }
        return at.objectLeft() ? alarm(at, "object-left", now) : idle(at, now);
    }

    private static LaneStep staff(LaneSituation at, StaffAction action, Instant now) {
        return switch (action) {
            case EMERGENCY_OPEN -> emergency(at, now);
            case CLOSE ->
                at.state() == LaneState.IDLE
                        ? LaneStep.to(
                                at.closingAfter(true).in(LaneState.CLOSED, now),
                                tell(CommandType.CLOSED, "gate.closed"))
                        : LaneStep.to(at.closingAfter(true));
            case OPEN ->
                at.state() == LaneState.CLOSED
                        ? idle(at.closingAfter(false), now)
                        : LaneStep.to(at.closingAfter(false));
            case RESET -> reset(at, now);
            case LET_BACK -> letBack(at, now);
        };
    }

    private static LaneStep reset(LaneSituation at, Instant now) {
        boolean resettable = switch (at.state()) {
            case ALARM, HELD, EMERGENCY_OPEN, LETTING_BACK, OUT_OF_SERVICE -> true;
            default -> false;
        };
        if (!resettable || !at.empty()) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT,
                    "The gate can be reset from an alarm, hold, fault or emergency, and only when its sensors see it empty.");
        }
        LaneStep idle = idle(at.withoutTransaction(), now);
        return switch (at.progress()) {
            case CLEARED -> prepend(at.recordPassage(false), idle);
            case OPEN -> prepend(at.abandon("reset-by-staff"), idle);
            case NONE, CONCLUDING, REFERRED -> idle;
        };
    }

    private static LaneStep letBack(LaneSituation at, Instant now) {
        boolean inside = at.state() == LaneState.HELD || at.state() == LaneState.ALARM;
        if (!inside) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT, "A person is let back from a hold or an alarm; the gate is in neither.");
        }
        return LaneStep.to(at.in(LaneState.LETTING_BACK, now), tell(CommandType.LET_BACK, "gate.officer"));
    }

    private static LaneStep timedOut(LaneSituation at, Instant now) {
        return switch (at.state()) {
            case READING ->
                LaneStep.to(
                        at.withProgress(Progress.CONCLUDING)
                                .in(LaneState.DECIDING, now)
                                .because("reading-late"),
                        at.conclude());
            case ENTRY_OPEN -> idle(at, now, at.abandon("not-entered"));
            case CAPTURING -> decide(at, now);
            case DECIDING ->
                LaneStep.to(at.in(LaneState.HELD, now).because("decision-late"), tell(CommandType.HOLD, "gate.wait"));
            case EXIT_OPEN ->
                LaneStep.to(at.in(LaneState.HELD, now).because("not-passed"), tell(CommandType.HOLD, "gate.staff"));
            case LETTING_BACK ->
                LaneStep.to(at.in(LaneState.HELD, now).because("not-left"), tell(CommandType.HOLD, "gate.staff"));
            case REFERRED -> idle(at, now);
            case HELD, ALARM, EMERGENCY_OPEN ->
                LaneStep.to(at.in(at.state(), now).because("staff-overdue"));
            case IDLE, CLOSED, OUT_OF_SERVICE, FINGERPRINTS, AWAITING_OFFICER -> LaneStep.to(at);
        };
    }

    private static LaneStep idle(LaneSituation at, Instant now, LaneAction... before) {
        List<LaneAction> actions = new ArrayList<>(List.of(before));
        LaneSituation done = at.withoutTransaction();
        if (at.closing()) {
            actions.add(tell(CommandType.CLOSED, "gate.closed"));
            return new LaneStep(done.in(LaneState.CLOSED, now), actions);
        }
        actions.add(tell(CommandType.READY, "gate.ready"));
        return new LaneStep(done.in(LaneState.IDLE, now), actions);
    }

    private static LaneStep prepend(LaneAction first, LaneStep step) {
        return prepend(List.of(first), step);
    }

    private static LaneStep prepend(List<LaneAction> first, LaneStep step) {
        List<LaneAction> all = new ArrayList<>(first);
        all.addAll(step.actions());
        return new LaneStep(step.situation(), all);
    }
}
