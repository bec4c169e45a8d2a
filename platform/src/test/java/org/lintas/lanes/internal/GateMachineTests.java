package org.lintas.lanes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.lanes.LaneState;
import org.lintas.lanes.StaffAction;
import org.lintas.lanes.internal.LaneSituation.Progress;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

class GateMachineTests {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final TransactionId TRANSACTION = new TransactionId(new UUID(7, 7));

    private final GateMachine machine = new GateMachine();
    private LaneSituation situation = LaneSituation.outOfService(NOW, "not-attached");
    private final List<LaneAction> actions = new ArrayList<>();

    @Test
    void aGoodTravellerIsLetThroughAndTheGateIsReadyAgain() {
        enterAndLookAtTheCamera();
        send(new LaneSignal.PictureGood(), new LaneSignal.Decided(true, false, "ok"));
        assertThat(situation.state()).isEqualTo(LaneState.EXIT_OPEN);
        assertThat(actions).contains(new LaneAction.OpenExit(TRANSACTION));
        send(new LaneSignal.ExitPassed(0, false));
        assertThat(situation.state()).isEqualTo(LaneState.IDLE);
        assertThat(actions).contains(new LaneAction.RecordPassage(TRANSACTION, true));
    }

    @Test
    void aTravellerWhoIsNotAdmittedStaysOutsideAndIsReferred() {
        attachAndPresent();
        send(new LaneSignal.NotAdmitted("watchlist-hit"), new LaneSignal.Decided(false, false, "watchlist-hit"));
        assertThat(situation.state()).isEqualTo(LaneState.REFERRED);
        assertThat(commands()).doesNotContain(CommandType.OPEN_ENTRY);
        send(new LaneSignal.DocumentRemoved());
        assertThat(situation.state()).isEqualTo(LaneState.IDLE);
    }

    @Test
    void aTravellerWhoIsReferredInsideGoesBackThroughTheEntry() {
        enterAndLookAtTheCamera();
        send(new LaneSignal.PictureGood(), new LaneSignal.Decided(false, false, "face-no-match"));
        assertThat(situation.state()).isEqualTo(LaneState.LETTING_BACK);
        send(new LaneSignal.BackedOut(0, false));
        assertThat(situation.state()).isEqualTo(LaneState.IDLE);
        assertThat(commands()).doesNotContain(CommandType.OPEN_EXIT);
    }

    @Test
    void aPersonSoughtForArrestIsHeldWithoutAWord() {
        enterAndLookAtTheCamera();
        send(new LaneSignal.PictureGood(), new LaneSignal.Decided(false, true, "watchlist-hit"));
        assertThat(situation.state()).isEqualTo(LaneState.HELD);
        assertThat(actions.getLast()).isEqualTo(new LaneAction.Tell(CommandType.HOLD, "gate.wait"));
    }

    @Test
    void twoPersonsInsideRaiseAnAlarmAndAreReferred() {
        attachAndPresent();
        send(new LaneSignal.Admitted(), new LaneSignal.EntryPassed(2, false));
        assertThat(situation.state()).isEqualTo(LaneState.ALARM);
        assertThat(situation.notice()).contains("tailgating");
        assertThat(actions).anyMatch(action -> action instanceof LaneAction.Conclude);
    }

    @Test
    void aDocumentTakenAwayWhileReadingEndsTheInspectionWithoutADecision() {
        attachAndPresent();
        send(new LaneSignal.DocumentRemoved());
        assertThat(situation.state()).isEqualTo(LaneState.IDLE);
        assertThat(actions).contains(new LaneAction.AbandonInspection(TRANSACTION, "document-removed"));
    }

    @Test
    void aClearedTravellerWhoGoesBackDidNotCross() {
        enterAndLookAtTheCamera();
        send(new LaneSignal.PictureGood(), new LaneSignal.Decided(true, false, "ok"), new LaneSignal.TimedOut());
        assertThat(situation.state()).isEqualTo(LaneState.HELD);
        send(new LaneSignal.Staff(StaffAction.LET_BACK), new LaneSignal.BackedOut(0, false));
        assertThat(actions).contains(new LaneAction.RecordPassage(TRANSACTION, false));
        assertThat(situation.state()).isEqualTo(LaneState.IDLE);
    }

    @Test
    void aClearedTravellerInsideGetsThePermitAgainAfterAnInterruption() {
        send(new LaneSignal.Attached(1, false, new LaneSignal.Resumption.Cleared(TRANSACTION)));
        assertThat(situation.state()).isEqualTo(LaneState.EXIT_OPEN);
        assertThat(actions).containsExactly(new LaneAction.OpenExit(TRANSACTION));
    }

    @Test
    void aTravellerWhoPassedWhileTheNodeWasAwayIsWrittenDown() {
        send(new LaneSignal.Attached(0, false, new LaneSignal.Resumption.Passed(TRANSACTION)));
        assertThat(actions).contains(new LaneAction.RecordPassage(TRANSACTION, true));
        assertThat(situation.state()).isEqualTo(LaneState.IDLE);
    }

    @Test
    void anExitWithoutAClearingDecisionIsForced() {
        enterAndLookAtTheCamera();
        send(new LaneSignal.ExitPassed(0, false));
        assertThat(situation.state()).isEqualTo(LaneState.ALARM);
        assertThat(situation.notice()).contains("forced-exit");
    }

    @Test
    void anObjectLeftBehindStopsTheGateButTheTravellerHasPassed() {
        enterAndLookAtTheCamera();
        send(
                new LaneSignal.PictureGood(),
                new LaneSignal.Decided(true, false, "ok"),
                new LaneSignal.ExitPassed(0, true));
        assertThat(situation.state()).isEqualTo(LaneState.ALARM);
        assertThat(actions).contains(new LaneAction.RecordPassage(TRANSACTION, true));
        assertThatThrownBy(() -> send(new LaneSignal.Staff(StaffAction.RESET))).isInstanceOf(LintasException.class);
        send(new LaneSignal.PersonsSeen(0, false), new LaneSignal.Staff(StaffAction.RESET));
        assertThat(situation.state()).isEqualTo(LaneState.IDLE);
    }

    @Test
    void aGateAskedToCloseFinishesItsTravellerFirst() {
        enterAndLookAtTheCamera();
        send(new LaneSignal.Staff(StaffAction.CLOSE));
        assertThat(situation.state()).isEqualTo(LaneState.CAPTURING);
        send(
                new LaneSignal.PictureGood(),
                new LaneSignal.Decided(true, false, "ok"),
                new LaneSignal.ExitPassed(0, false));
        assertThat(situation.state()).isEqualTo(LaneState.CLOSED);
    }

    @Test
    void noSequenceOfSignalsOpensTheExitWithoutADecisionToClear() {
        Property.forAll(Gen.elements(everySignal()).list(0, 60), signals -> {
            situation = LaneSituation.outOfService(NOW, "not-attached");
            boolean cleared = false;
            boolean entryOpen = false;
            for (LaneSignal signal : signals) {
                Progress before = situation.progress();
                actions.clear();
                sendUnlessRefused(signal);
                boolean decidedClear = signal instanceof LaneSignal.Decided decided
                        && decided.cleared()
                        && (before == Progress.OPEN || before == Progress.CONCLUDING);
                boolean resumed = signal instanceof LaneSignal.Attached attached
                        && attached.resumption() instanceof LaneSignal.Resumption.Cleared;
                cleared = decidedClear || resumed || (cleared && situation.progress() == Progress.CLEARED);
                entryOpen = situation.state() == LaneState.ENTRY_OPEN || situation.state() == LaneState.LETTING_BACK;
                if (actions.stream().anyMatch(action -> action instanceof LaneAction.OpenExit)) {
                    assertThat(cleared).isTrue();
                    assertThat(entryOpen).isFalse();
                }
                if (situation.state() == LaneState.EXIT_OPEN) {
                    assertThat(situation.progress()).isEqualTo(Progress.CLEARED);
                }
            }
        });
    }

    private static List<LaneSignal> everySignal() {
        List<LaneSignal> signals = new ArrayList<>(List.of(
                new LaneSignal.DocumentPresented(),
                new LaneSignal.DocumentRemoved(),
                new LaneSignal.PersonsSeen(0, false),
                new LaneSignal.PersonsSeen(2, false),
                new LaneSignal.EntryPassed(1, false),
                new LaneSignal.EntryPassed(2, true),
                new LaneSignal.ExitPassed(0, false),
                new LaneSignal.BackedOut(0, false),
                new LaneSignal.Alarmed("forced-entry", 1),
                new LaneSignal.EmergencyPressed(),
                new LaneSignal.Faulted("door"),
                new LaneSignal.Attached(0, false, new LaneSignal.Resumption.Nothing()),
                new LaneSignal.Attached(1, false, new LaneSignal.Resumption.Cleared(TRANSACTION)),
                new LaneSignal.Attached(1, false, new LaneSignal.Resumption.Undecided(TRANSACTION)),
                new LaneSignal.TimedOut(),
                new LaneSignal.Admitted(),
                new LaneSignal.NotAdmitted("not-eligible"),
                new LaneSignal.PictureGood(),
                new LaneSignal.Decided(true, false, "ok"),
                new LaneSignal.Decided(false, false, "face-no-match"),
                new LaneSignal.Decided(false, true, "watchlist-hit")));
        for (StaffAction action : StaffAction.values()) {
            signals.add(new LaneSignal.Staff(action));
        }
        return signals;
    }

    private void attachAndPresent() {
        send(
                new LaneSignal.Attached(0, false, new LaneSignal.Resumption.Nothing()),
                new LaneSignal.DocumentPresented());
        assertThat(situation.state()).isEqualTo(LaneState.READING);
    }

    private void enterAndLookAtTheCamera() {
        attachAndPresent();
        send(new LaneSignal.Admitted(), new LaneSignal.EntryPassed(1, false));
        assertThat(situation.state()).isEqualTo(LaneState.CAPTURING);
    }

    private void sendUnlessRefused(LaneSignal signal) {
        try {
            send(signal);
        } catch (LintasException refused) {
            assertThat(signal).isInstanceOf(LaneSignal.Staff.class);
        }
    }

    private void send(LaneSignal... signals) {
        for (LaneSignal signal : signals) {
            LaneStep step = machine.next(situation, signal, NOW);
            situation = step.situation();
            actions.addAll(step.actions());
            if (step.actions().contains(new LaneAction.OpenInspection())) {
                situation = machine.next(situation, new LaneSignal.InspectionOpened(TRANSACTION), NOW)
                        .situation();
            }
        }
    }

    private List<CommandType> commands() {
        return actions.stream()
                .filter(LaneAction.Tell.class::isInstance)
                .map(action -> ((LaneAction.Tell) action).command())
                .toList();
    }
}
