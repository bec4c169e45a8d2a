package org.lintas.targeting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.Traveller;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.passengers.Announced;
import org.lintas.passengers.Journey;
import org.lintas.targeting.Lookout;
import org.lintas.targeting.Lookout.Encounter;
import org.lintas.targeting.LookoutWatch;
import org.lintas.targeting.LookoutWatch.Presentation;
import org.lintas.targeting.Lookouts;
import org.lintas.testkit.SetClock;

class LookoutDeskTests {

    private static final StatedReason ANALYST = new StatedReason("Look at the bags, call 4471.", "analyst");
    private static final StatedReason OFFICER = new StatedReason("Two undeclared phones.", "officer");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final SetClock clock = new SetClock(Instant.parse("2026-11-22T04:00:00Z"));
    private final TargetingModule.GivenJourneys journeys = new TargetingModule.GivenJourneys();
    private final TargetingModule.GivenRetention retention = new TargetingModule.GivenRetention();
    private final ModuleUnderTest module = TargetingModule.over(clock, journeys, retention);
    private final Lookouts lookouts = module.bean(Lookouts.class);
    private final LookoutWatch watch = module.bean(LookoutWatch.class);

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void lanesStopForTheDocumentOrForNameAndDateOfBirth() {
        Lookout lookout = issue(1);
        assertThat(presents("L898902C3", "OTHER", "NAME", "1980-01-01")).containsExactly(lookout.id());
        assertThat(presents("X1", "ERIKSSON", "ANNA", "1974-08-12")).containsExactly(lookout.id());
        assertThat(presents("X1", "ERIKSSON", "ANNA", "1974-08-13")).isEmpty();
        assertThat(presents("X1", "ERICSSON", "ANNA MARIA", "1974-08-12")).containsExactly(lookout.id());
        assertThat(presents("X1", "ERIKSSON", "BIRGIT", "1974-08-12")).isEmpty();
        assertThat(presents("X1", "ERIKSSON", "ANNA", "1974")).isEmpty();
    }

    @Test
    void whatHappensIsNotedFromTheLaneToTheOutcome() {
        UUID lookout = issue(1).id();
        assertThat(lookouts.acknowledge(lookout, "officer-1")
                        .acknowledged()
                        .orElseThrow()
                        .person())
                .isEqualTo("officer-1");
        assertThat(lookouts.acknowledge(lookout, "officer-2")
                        .acknowledged()
                        .orElseThrow()
                        .person())
                .isEqualTo("officer-1");
        presents("L898902C3", "ERIKSSON", "ANNA", "1974-08-12");
        Lookout there = lookouts.find(lookout).orElseThrow();
        assertThat(there.encounter()).isEqualTo(Encounter.IN_PROGRESS);
        assertThat(there.presented().orElseThrow().lane()).isEqualTo("B3");
        assertThat(lookouts.ofInspection("T-1")).containsExactly(there);
        refused(ErrorCode.VALUE_INVALID, () -> lookouts.encounter(lookout, Encounter.NOT_ENCOUNTERED, OFFICER));
        Lookout ended = lookouts.encounter(lookout, Encounter.SECONDARY_POSITIVE, OFFICER);
        assertThat(ended.found().orElseThrow().words()).isEqualTo(OFFICER.words());
        assertThat(lookouts.inForce()).isEmpty();
        assertThat(lookouts.ended()).containsExactly(ended);
        assertThat(lookouts.counts(1)).containsEntry(Encounter.SECONDARY_POSITIVE, 1);
        assertThat(module.bean(LookoutDesk.class)
                        .ties(journeys.find(new UUID(7, 1)).orElseThrow()))
                .isTrue();
        assertThat(presents("L898902C3", "ERIKSSON", "ANNA", "1974-08-12")).isEmpty();
        refused(ErrorCode.STATE_CONFLICT, () -> lookouts.encounter(lookout, Encounter.MISSED, OFFICER));
        refused(ErrorCode.STATE_CONFLICT, () -> lookouts.acknowledge(lookout, "officer-1"));
    }

    @Test
    void oneIsInForceForAJourneyUntilItIsTakenBackOrItsTimeEnds() {
        UUID first = issue(1).id();
        refused(ErrorCode.STATE_CONFLICT, () -> issue(1));
        lookouts.withdraw(first, ANALYST);
        refused(ErrorCode.STATE_CONFLICT, () -> lookouts.withdraw(first, ANALYST));
        assertThat(presents("L898902C3", "ERIKSSON", "ANNA", "1974-08-12")).isEmpty();
        issue(1);
        clock.advance(Duration.ofDays(3));
        assertThat(lookouts.inForce()).isEmpty();
        assertThat(lookouts.ended()).hasSize(2);
    }

    @Test
    void aLookoutHasAnEndAndSomebodyWhoStillComes() {
        refused(ErrorCode.NOT_FOUND, () -> lookouts.issue(new UUID(1, 1), TODAY, ANALYST));
        give(2, Journey.State.ARRIVED);
        refused(ErrorCode.STATE_CONFLICT, () -> lookouts.issue(new UUID(7, 2), TODAY, ANALYST));
        give(3, Journey.State.EXPECTED);
        refused(ErrorCode.VALUE_INVALID, () -> lookouts.issue(new UUID(7, 3), TODAY.minusDays(1), ANALYST));
        refused(ErrorCode.VALUE_INVALID, () -> lookouts.issue(new UUID(7, 3), TODAY.plusDays(31), ANALYST));
    }

    @Test
    void whoCrossedUnseenIsMissed() {
        UUID lookout = issue(1).id();
        LookoutWork work = module.bean(LookoutWork.class);
        work.noteMissed();
        assertThat(lookouts.find(lookout).orElseThrow().encounter()).isEqualTo(Encounter.NOT_ENCOUNTERED);
        give(1, Journey.State.ARRIVED);
        work.noteMissed();
        assertThat(lookouts.find(lookout).orElseThrow().encounter()).isEqualTo(Encounter.MISSED);
    }

    @Test
    void whoIsThereComesFirstThenWhatNobodyHasRead() {
        UUID read = issue(1).id();
        lookouts.acknowledge(read, "officer-1");
        journeys.give(TargetingModule.journey(
                2, TargetingModule.announced("14A", Announced.Reservation.NONE), Journey.State.EXPECTED));
        UUID unread = lookouts.issue(new UUID(7, 2), TODAY.plusDays(2), ANALYST).id();
        assertThat(lookouts.inForce()).extracting(Lookout::id).containsExactly(unread, read);
    }

    @Test
    void wordsGoWithThePassengersData() {
        UUID lookout = issue(1).id();
        lookouts.encounter(lookout, Encounter.SECONDARY_NEGATIVE, OFFICER);
        retention.masked.put(new UUID(7, 1), clock.instant());
        clock.advance(Duration.ofDays(200));
        module.bean(TargetingClearing.class).clear();
        Lookout cleared = lookouts.find(lookout).orElseThrow();
        assertThat(cleared.issued().words()).isEmpty();
        assertThat(cleared.found().orElseThrow().words()).isEmpty();
        assertThat(cleared.encounter()).isEqualTo(Encounter.SECONDARY_NEGATIVE);
    }

    private Lookout issue(int number) {
        give(number, Journey.State.EXPECTED);
        return lookouts.issue(new UUID(7, number), TODAY.plusDays(2), ANALYST);
    }

    private void give(int number, Journey.State state) {
        journeys.give(
                TargetingModule.journey(number, TargetingModule.announced("12C", Announced.Reservation.NONE), state));
    }

    private List<UUID> presents(String document, String surname, String givenNames, String born) {
        Traveller traveller = new Traveller(
                new PersonName(surname, givenNames),
                new StateCode("SGP"),
                Optional.of(PartialDate.parse(born)),
                Sex.F,
                new DocumentKey(new StateCode("SGP"), document),
                "P",
                Optional.empty());
        return watch.presents(traveller, new Presentation("B3", "T-1", clock.instant(), TODAY));
    }

    private static void refused(ErrorCode code, Runnable act) {
        assertThatExceptionOfType(LintasException.class)
                .isThrownBy(act::run)
                .extracting(LintasException::code)
                .isEqualTo(code);
    }
}
