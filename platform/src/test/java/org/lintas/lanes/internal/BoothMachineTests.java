package org.lintas.lanes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.foundation.TransactionId;
import org.lintas.lanes.LaneState;
import org.lintas.lanes.StaffAction;

/** A booth's way from document to decision, with the fingerprints in between. */
class BoothMachineTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final TransactionId TRANSACTION = TransactionId.of("01936c5e-7d2b-7000-8000-000000000004");
    private static final LaneAction ENDED = new LaneAction.EndFingerprints(TRANSACTION);

    private final BoothMachine machine = new BoothMachine();
    private LaneSituation at = LaneSituation.outOfService(NOW, "not-attached");
    private LaneStep last = LaneStep.to(at);

    static Stream<Arguments> leavings() {
        return Stream.of(
                arguments(new LaneSignal.BackedOut(0, false), LaneState.IDLE),
                arguments(new LaneSignal.Decided(true, false, "ok"), LaneState.IDLE),
                arguments(new LaneSignal.Staff(StaffAction.RESET), LaneState.IDLE),
                arguments(new LaneSignal.Faulted("broken"), LaneState.OUT_OF_SERVICE),
                arguments(new LaneSignal.EmergencyPressed(), LaneState.EMERGENCY_OPEN),
                arguments(new LaneSignal.Attached(0, false, new LaneSignal.Resumption.Nothing()), LaneState.IDLE));
    }

    @BeforeEach
    void aDocumentIsRead() {
        signal(new LaneSignal.Attached(1, false, new LaneSignal.Resumption.Nothing()));
        signal(new LaneSignal.DocumentPresented());
        signal(new LaneSignal.InspectionOpened(TRANSACTION));
        assertThat(at.state()).isEqualTo(LaneState.READING);
    }

    @Test
    void theOfficerIsAskedWhenEverythingIsKnownAndNothingIsOwed() {
        signal(new LaneSignal.Admitted());
        assertThat(at.state()).isEqualTo(LaneState.AWAITING_OFFICER);
    }

    @Test
    void theOfficerIsAskedWhenTheFingerprintsAreOver() {
        signal(new LaneSignal.FingerprintsWanted());
        signal(new LaneSignal.NotAdmitted("watchlist-hit"));
        assertThat(at.state()).isEqualTo(LaneState.FINGERPRINTS);
        assertThat(at.notice()).contains("watchlist-hit");
        signal(new LaneSignal.FingerprintsOver());
        assertThat(at.state()).isEqualTo(LaneState.AWAITING_OFFICER);
        assertThat(at.notice()).contains("watchlist-hit");
    }

    @Test
    void theOfficerHasFingersCapturedOnceMore() {
        signal(new LaneSignal.Admitted());
        signal(new LaneSignal.FingerprintsWanted());
        assertThat(at.state()).isEqualTo(LaneState.FINGERPRINTS);
        signal(new LaneSignal.TimedOut());
        assertThat(at.state()).isEqualTo(LaneState.FINGERPRINTS);
        assertThat(at.notice()).contains("staff-overdue");
        signal(new LaneSignal.FingerprintsOver());
        assertThat(at.state()).isEqualTo(LaneState.AWAITING_OFFICER);
    }

    @ParameterizedTest
    @MethodSource("leavings")
    void whateverTakesTheTravellerAwayEndsTheCapture(LaneSignal leaving, LaneState then) {
        signal(new LaneSignal.FingerprintsWanted());
        signal(leaving);
        assertThat(at.state()).isEqualTo(then);
        assertThat(at.transaction()).isEmpty();
        assertThat(last.actions()).contains(ENDED);
    }

    @Test
    void aLateWordOfTheScannerChangesNothing() {
        signal(new LaneSignal.BackedOut(0, false));
        signal(new LaneSignal.FingerprintsOver());
        signal(new LaneSignal.FingerprintsWanted());
        assertThat(at.state()).isEqualTo(LaneState.IDLE);
        assertThat(at.transaction()).isEqualTo(Optional.empty());
    }

    private void signal(LaneSignal signal) {
        last = machine.next(at, signal, NOW);
        at = last.situation();
    }
}
