package org.lintas.targeting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.passengers.Announced;
import org.lintas.passengers.BoardingAnswer;
import org.lintas.passengers.Journey;
import org.lintas.passengers.JourneyAssessor.Judged;
import org.lintas.passengers.ObjectiveLink;
import org.lintas.rules.Rule;
import org.lintas.targeting.Lookout;
import org.lintas.targeting.Lookouts;
import org.lintas.targeting.TargetingFigures;
import org.lintas.targeting.TargetingHit;
import org.lintas.targeting.TargetingHit.State;
import org.lintas.targeting.TargetingHits;
import org.lintas.targeting.TargetingRules;
import org.lintas.testkit.SetClock;

class RuleHitsTests {

    private static final StatedReason AUTHOR = new StatedReason("Needed by the unit.", "author");
    private static final StatedReason SECOND = new StatedReason("Looked at and agreed.", "second");

    private final SetClock clock = new SetClock(Instant.parse("2026-11-22T04:00:00Z"));
    private final TargetingModule.GivenJourneys journeys = new TargetingModule.GivenJourneys();
    private final TargetingModule.GivenRetention retention = new TargetingModule.GivenRetention();
    private final ModuleUnderTest module = TargetingModule.over(clock, journeys, retention);
    private final TargetingRules rules = module.bean(TargetingRules.class);
    private final TargetingHits hits = module.bean(TargetingHits.class);
    private final RuleScreening screening = module.bean(RuleScreening.class);

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aHitIsForAnalystsAndTheCarrierHearsNothing() {
        use("aisle", "severity top", "seat.number = \"12C\"");
        assertThat(screen(1, "12C")).isEqualTo(new Judged(BoardingAnswer.OK, List.of("rule.top")));
        assertThat(screen(2, "14A")).isEqualTo(new Judged(BoardingAnswer.OK, List.of()));
        TargetingHit hit = only(State.OPEN);
        assertThat(hit.severity()).isEqualTo(Rule.Severity.TOP);
        assertThat(hit.departsAt()).isEqualTo("2026-11-22T10:00");
        assertThat(hits.evidence(hit.id()).getFirst().in(Locale.ENGLISH)).hasSize(1);
        assertThat(hits.evidence(hit.id()).getFirst().in(Locale.ENGLISH).getFirst())
                .contains("12C");
        assertThat(hits.evidence(hit.id()).getFirst().in(Locale.of("vi")))
                .isNotEqualTo(hits.evidence(hit.id()).getFirst().in(Locale.ENGLISH));
    }

    @Test
    void oneHitOfAJourneyAndARuleGathersEvidenceAndIsLookedAtAgainWhenThereIsMore() {
        use("aisle", "", "seat.number in {\"12C\", \"14C\"}");
        screen(1, "12C");
        screen(1, "12C");
        TargetingHit hit = only(State.OPEN);
        assertThat(hits.evidence(hit.id())).hasSize(1);
        hits.dispose(hit.id(), State.FALSE, 0, SECOND);
        screen(1, "12C");
        assertThat(hits.find(hit.id()).orElseThrow().state()).isEqualTo(State.FALSE);
        screen(1, "14C");
        assertThat(hits.find(hit.id()).orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(hits.evidence(hit.id())).hasSize(2);
        hits.dispose(hit.id(), State.CONFIRMED, 1, SECOND);
        screen(1, "12C");
        assertThat(hits.find(hit.id()).orElseThrow().state()).isEqualTo(State.CONFIRMED);
        assertThat(hits.evidence(hit.id())).hasSize(3);
    }

    @Test
    void beyondItsCapOfADayHitsAreSetApartAndReleasedByAPerson() {
        use("aisle", "cap 2 per day", "seat.number = \"12C\"");
        for (int number = 1; number <= 4; number++) {
            assertThat(screen(number, "12C").reasons()).containsExactly("rule.normal");
        }
        assertThat(hits.counts()).isEqualTo(Map.of(State.OPEN, 2, State.QUARANTINED, 2));
        clock.advance(Duration.ofDays(1));
        screen(5, "12C");
        assertThat(hits.counts()).isEqualTo(Map.of(State.OPEN, 3, State.QUARANTINED, 2));
        assertThat(hits.countsByRule(1)).isEqualTo(Map.of("aisle", Map.of(State.OPEN, 1)));
        assertThat(hits.release("aisle", SECOND)).isEqualTo(2);
        assertThat(hits.counts()).isEqualTo(Map.of(State.OPEN, 5));
    }

    @Test
    void aMonthSaysHowManyHitsWereWorthALook() {
        use("aisle", "cap 3 per day", "seat.number = \"12C\"");
        for (int number = 1; number <= 4; number++) {
            screen(number, "12C");
        }
        List<TargetingHit> open = hits.hits(State.OPEN);
        hits.dispose(open.get(0).id(), State.CONFIRMED, 0, SECOND);
        hits.dispose(open.get(1).id(), State.FALSE, 0, SECOND);
        Lookouts lookouts = module.bean(Lookouts.class);
        UUID met = lookouts.issue(new UUID(7, 1), LocalDate.of(2026, 11, 23), AUTHOR)
                .id();
        lookouts.encounter(met, Lookout.Encounter.SECONDARY_POSITIVE, SECOND);
        lookouts.issue(new UUID(7, 2), LocalDate.of(2026, 11, 23), AUTHOR);
        lookouts.withdraw(
                lookouts.issue(new UUID(7, 3), LocalDate.of(2026, 11, 23), AUTHOR)
                        .id(),
                AUTHOR);
        List<TargetingFigures.Month> months =
                module.bean(TargetingFigures.class).months(2);
        assertThat(months).extracting(TargetingFigures.Month::month).hasToString("[2026-11, 2026-10]");
        assertThat(months.getFirst().hits()).isEqualTo(new TargetingFigures.Hits(4, 3, 2, 1, 1));
        assertThat(months.getFirst().lookouts()).isEqualTo(new TargetingFigures.Lookouts(2, 1, 1, 0));
        assertThat(months.getLast().hits()).isEqualTo(new TargetingFigures.Hits(0, 0, 0, 0, 0));
    }

    @Test
    void theQueueHasTheMostSevereFirst() {
        use("low", "severity low", "seat.number = \"12C\"");
        use("top", "severity top", "seat.number in {\"12C\", \"14C\"}");
        screen(1, "12C");
        screen(2, "14C");
        assertThat(hits.hits(State.OPEN)).extracting(TargetingHit::rule).containsExactly("top", "top", "low");
    }

    @Test
    void whoLooksAtAHitHasItForAWhile() {
        use("aisle", "", "seat.number = \"12C\"");
        screen(1, "12C");
        UUID hit = only(State.OPEN).id();
        hits.claim(hit, "first");
        hits.claim(hit, "first");
        refused(ErrorCode.STATE_CONFLICT, () -> hits.claim(hit, "second"));
        refused(ErrorCode.STATE_CONFLICT, () -> hits.dispose(hit, State.FALSE, 0, SECOND));
        clock.advance(TargetingHits.CLAIM_HOLDS);
        hits.claim(hit, "second");
        refused(ErrorCode.STATE_CONFLICT, () -> hits.dispose(hit, State.FALSE, 1, SECOND));
        refused(ErrorCode.VALUE_INVALID, () -> hits.dispose(hit, State.OPEN, 0, SECOND));
        assertThat(hits.dispose(hit, State.POSSIBLE, 0, SECOND).claim()).isEmpty();
        assertThat(hits.findings(hit)).extracting(TargetingHit.Finding::outcome).containsExactly(State.POSSIBLE);
        refused(ErrorCode.NOT_FOUND, () -> hits.claim(new UUID(1, 1), "first"));
    }

    @Test
    void whatIsWorthALookTiesTheJourneyToWhatIsLookedFor() {
        use("aisle", "", "seat.number = \"12C\"");
        screen(1, "12C");
        Journey journey = journeys.find(new UUID(7, 1)).orElseThrow();
        ObjectiveLink link = module.bean(RuleHitDesk.class);
        assertThat(link.ties(journey)).isFalse();
        TargetingHit hit = only(State.OPEN);
        hits.dispose(hit.id(), State.CONFIRMED, 0, SECOND);
        assertThat(link.ties(journey)).isTrue();
    }

    @Test
    void reasonsGoWithThePassengersData() {
        use("aisle", "", "seat.number = \"12C\"");
        for (int number = 1; number <= 3; number++) {
            screen(number, "12C");
        }
        List<TargetingHit> all = hits.hits(State.OPEN);
        hits.dispose(all.get(1).id(), State.CONFIRMED, 0, SECOND);
        hits.dispose(all.get(2).id(), State.CONFIRMED, 0, SECOND);
        all.forEach(hit -> retention.masked.put(hit.journey(), clock.instant()));
        journeys.all.remove(all.get(2).journey());
        TargetingClearing clearing = module.bean(TargetingClearing.class);
        clearing.clear();
        assertThat(all).allMatch(this::hasReasons);
        clock.advance(Duration.ofDays(200));
        clearing.clear();
        assertThat(all).extracting(this::hasReasons).containsExactly(false, true, false);
        clearing.clear();
        assertThat(all).extracting(this::hasReasons).containsExactly(false, true, false);
    }

    private boolean hasReasons(TargetingHit hit) {
        return !hits.evidence(hit.id()).getFirst().in(Locale.ENGLISH).isEmpty();
    }

    private void use(String name, String terms, String condition) {
        String text = "rule %s \"Seat\"%n %s%n basis \"Customs Act\"%n until 2027-01-31%nwhen %s%n"
                .formatted(name, terms, condition);
        rules.approve(rules.draft(text, AUTHOR).id(), SECOND);
    }

    private Judged screen(int number, String seat) {
        Announced announced = TargetingModule.announced(seat, Announced.Reservation.NONE);
        Journey journey = journeys.give(TargetingModule.journey(number, announced, Journey.State.EXPECTED))
                .journey();
        return screening.assess(journey, TargetingModule.FLIGHT);
    }

    private TargetingHit only(State state) {
        List<TargetingHit> some = hits.hits(state);
        assertThat(some).hasSize(1);
        return some.getFirst();
    }

    private static void refused(ErrorCode code, Runnable act) {
        assertThatExceptionOfType(LintasException.class)
                .isThrownBy(act::run)
                .extracting(LintasException::code)
                .isEqualTo(code);
    }
}
