package org.lintas.targeting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.storage.Eventually;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.passengers.Announced;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys.Past;
import org.lintas.targeting.BackTest;
import org.lintas.targeting.BackTest.State;
import org.lintas.targeting.BackTests;
import org.lintas.testkit.SetClock;

class BackTestTests {

    private static final String AISLE = "rule aisle when seat.number = 12C\n";
    private static final String OFTEN =
            "rule often when history.journeys within 30 days >= 2 and flight.carrier = LT\n";
    private static final String COMPANY = "rule company when passenger.companions = 1\n";

    private final SetClock clock = new SetClock(Instant.parse("2026-11-22T04:00:00Z"));
    private final TargetingModule.GivenJourneys journeys = new TargetingModule.GivenJourneys();
    private final ModuleUnderTest module = TargetingModule.over(clock, journeys, new TargetingModule.GivenRetention());
    private final BackTests tests = module.bean(BackTests.class);
    private final BackTestTable table = module.bean(BackTestTable.class);

    @BeforeEach
    void board() {
        give(1, "12C", Journey.State.ARRIVED);
        give(2, "14A", Journey.State.ARRIVED);
        give(3, "12C", Journey.State.CANCELLED);
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void hitsAreCountedByRuleAndDayWithExamplesInWords() {
        journeys.past.add(new Past(TargetingModule.DAY.minusDays(3), Journey.State.ARRIVED, List.of()));
        journeys.past.add(new Past(TargetingModule.DAY.minusDays(40), Journey.State.ARRIVED, List.of()));
        BackTest test = done(tests.ask(AISLE + OFTEN + COMPANY, 5, "analyst"));
        assertThat(test.state()).isEqualTo(State.DONE);
        assertThat(test.asked().from()).isEqualTo(LocalDate.of(2026, 11, 18));
        assertThat(test.progress().journeys()).isEqualTo(2);
        assertThat(test.progress().percent()).isEqualTo(100);
        // The companion who was cancelled counts as a companion, and is not looked at.
        assertThat(test.found().counts()).isEqualTo(Map.of("aisle", Map.of(TargetingModule.DAY, 1)));
        assertThat(test.found().total()).isEqualTo(1);
        BackTest.Example example = test.found().examples().getFirst();
        assertThat(example.journey()).isEqualTo(new UUID(7, 1));
        assertThat(example.reasons()).containsKeys("en", "id", "vi");
        assertThat(example.reasons().getOrDefault("en", List.of()))
                .singleElement()
                .asString()
                .contains("12C");
    }

    @Test
    void historyAndCompanionsOfAFlightAreThoseOfEachPassenger() {
        journeys.past.add(new Past(TargetingModule.DAY.minusDays(3), Journey.State.ARRIVED, List.of()));
        journeys.past.add(new Past(TargetingModule.DAY.minusDays(4), Journey.State.ARRIVED, List.of()));
        BackTest test = done(tests.ask(OFTEN + COMPANY.replace("= 1", "= 2"), 1, "analyst"));
        assertThat(test.found().counts())
                .isEqualTo(Map.of("often", Map.of(TargetingModule.DAY, 2), "company", Map.of(TargetingModule.DAY, 2)));
    }

    @Test
    void whatWasWrittenDownOfAFlightIsTriedUntilMoreIsSaidOfIt() {
        RecordedFlights recorded = module.bean(RecordedFlights.class);
        recorded.record();
        clock.advance(Duration.ofDays(2));
        recorded.record();
        give(4, "12C", Journey.State.ARRIVED);
        assertThat(done(tests.ask(AISLE, 5, "analyst")).found().total()).isEqualTo(1);
        journeys.flight = TargetingModule.flight(77, TargetingModule.DAY, clock.instant());
        assertThat(done(tests.ask(AISLE, 5, "analyst")).found().total()).isEqualTo(2);
        recorded.record();
        give(5, "12C", Journey.State.ARRIVED);
        BackTest test = done(tests.ask(AISLE, 5, "analyst"));
        assertThat(test.found().total()).isEqualTo(2);
        assertThat(test.found().examples())
                .extracting(BackTest.Example::journey)
                .containsExactlyInAnyOrder(new UUID(7, 1), new UUID(7, 4));
    }

    @Test
    void whatWasWrittenDownIsGoneBeforeTheFirstDataIsMasked() {
        RecordedFlightTable flights = module.bean(RecordedFlightTable.class);
        clock.advance(Duration.ofDays(2));
        module.bean(RecordedFlights.class).record();
        assertThat(flights.asOf(TargetingModule.DAY)).hasSize(1);
        clock.advance(Duration.ofDays(88));
        module.bean(RecordedFlights.class).record();
        assertThat(flights.asOf(TargetingModule.DAY)).isEmpty();
    }

    @Test
    void daysWithoutFlightsAreDoneAtOnce() {
        clock.advance(Duration.ofDays(3));
        BackTest test = done(tests.ask(AISLE, 2, "analyst"));
        assertThat(test.progress().allFlights()).isZero();
        assertThat(test.found().total()).isZero();
    }

    @Test
    void whoAsksAgainStopsWhatWasAskedBefore() {
        UUID busy = UUID.randomUUID();
        table.add(busy, asked("another"));
        assertThat(table.take(clock.instant(), clock.instant().minusSeconds(30)).map(BackTest::id))
                .contains(busy);
        UUID first = tests.ask(AISLE, 5, "analyst");
        UUID second = tests.ask(AISLE, 6, "analyst");
        assertThat(tests.find(first).orElseThrow().state()).isEqualTo(State.STOPPED);
        assertThat(tests.find(second).orElseThrow().state()).isEqualTo(State.WAITING);
        tests.stop(busy);
        module.bean(BackTestWork.class).wake();
        assertThat(done(second).found().total()).isEqualTo(1);
        assertThat(tests.find(busy).orElseThrow().state()).isEqualTo(State.STOPPED);
    }

    @Test
    void whatANodeLeftInTheMiddleIsBegunAnew() {
        UUID left = UUID.randomUUID();
        table.add(left, asked("analyst"));
        table.take(clock.instant(), clock.instant().minusSeconds(30));
        assertThat(table.take(clock.instant(), clock.instant().minusSeconds(30)))
                .isEmpty();
        clock.advance(Duration.ofSeconds(31));
        module.bean(BackTestWork.class).wake();
        assertThat(done(left).found().total()).isEqualTo(1);
    }

    @Test
    void whatIsNotARuleIsRefusedAndWhatIsOldIsForgotten() {
        refused(() -> tests.ask("rule broken when", 5, "analyst"));
        refused(() -> tests.ask("", 5, "analyst"));
        UUID trial = tests.ask(AISLE, 5, "analyst");
        done(trial);
        clock.advance(Duration.ofHours(25));
        module.bean(BackTestDesk.class).forget();
        assertThat(tests.find(trial)).isEqualTo(Optional.empty());
    }

    private BackTest.Asked asked(String person) {
        return new BackTest.Asked(AISLE, TargetingModule.DAY, TargetingModule.DAY, person, clock.instant());
    }

    private BackTest done(UUID trial) {
        Eventually.until(
                Duration.ofSeconds(20),
                () -> !tests.find(trial).orElseThrow().state().open());
        return tests.find(trial).orElseThrow();
    }

    private void give(int number, String seat, Journey.State state) {
        journeys.give(
                TargetingModule.journey(number, TargetingModule.announced(seat, Announced.Reservation.NONE), state));
    }

    private static void refused(Runnable act) {
        assertThatExceptionOfType(LintasException.class)
                .isThrownBy(act::run)
                .extracting(LintasException::code)
                .isEqualTo(ErrorCode.VALUE_INVALID);
    }
}
