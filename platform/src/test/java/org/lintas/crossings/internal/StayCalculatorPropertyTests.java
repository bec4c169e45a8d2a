package org.lintas.crossings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintas.crossings.Crossing;
import org.lintas.crossings.Stay;
import org.lintas.crossings.StayAssessment;
import org.lintas.crossings.StayAssessment.Verdict;
import org.lintas.foundation.TravelDirection;
import org.lintas.permissions.Standing;
import org.lintas.permissions.StayRule;
import org.lintas.testkit.Choices;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

/** The calculator against the slow plain twin. */
class StayCalculatorPropertyTests {

    /** Starts before two leap days and many year ends. */
    private static final Gen<LocalDate> STARTS = Gen.dates(LocalDate.of(2023, 6, 1), LocalDate.of(2024, 12, 31));

    private static final Gen<TravelDirection> DIRECTIONS = Gen.elements(List.of(TravelDirection.values()));

    /**
     * A traveller's past and the question asked about it.
     *
     * @param crossings in order
     * @param standing their ground
     * @param day the day judged
     */
    private record Case(List<Crossing> crossings, Standing standing, LocalDate day) {

        StayRule rule() {
            return standing.stayRule().orElseThrow();
        }

        @Override
        public String toString() {
            List<String> steps = new ArrayList<>();
            crossings.forEach(it -> steps.add(it.direction() + " " + Specimens.STATE.day(it.at())));
            return "%s under %s, judged on %s".formatted(steps, standing, day);
        }
    }

    @Test
    void entryIsJudgedAsDayByDay() {
        Property.forAll(StayCalculatorPropertyTests::draw, it -> {
            PlainStays plain = new PlainStays(it.crossings, it.day);
            Set<LocalDate> inside = plain.daysInside(false);
            LocalDate last = PlainStays.lastDay(inside, it.day, it.rule(), it.standing.validUntil());
            StayAssessment judged = calculator(it).assess(it.standing, TravelDirection.ENTRY);

            boolean exhausted = last.isBefore(it.day);
            assertThat(judged.verdict())
                    .isEqualTo(
                            plain.open().isPresent()
                                    ? Verdict.ALREADY_INSIDE
                                    : exhausted ? Verdict.EXHAUSTED : Verdict.WITHIN);
            assertThat(judged.allowedUntil()).isEqualTo(exhausted ? Optional.empty() : Optional.of(last));
            assertThat(judged.daysLeft()).contains((int) (last.toEpochDay() - it.day.toEpochDay()) + 1);
            assertThat(judged.daysUsed()).isEqualTo(used(it, inside));
            assertThat(judged.daysOver()).isZero();
        });
    }

    @Test
    void exitIsJudgedAsDayByDay() {
        Property.forAll(StayCalculatorPropertyTests::draw, it -> {
            PlainStays plain = new PlainStays(it.crossings, it.day);
            StayAssessment judged = calculator(it).assess(it.standing, TravelDirection.EXIT);
            assertThat(judged.daysUsed()).isEqualTo(used(it, plain.daysInside(true)));
            if (plain.open().isEmpty()) {
                assertThat(judged.verdict()).isEqualTo(Verdict.ENTRY_UNKNOWN);
                return;
            }
            LocalDate first = plain.open().orElseThrow().first();
            LocalDate last = PlainStays.lastDay(plain.daysInside(true), first, it.rule(), it.standing.validUntil());
            int over = (int) Math.max(0, it.day.toEpochDay() - last.toEpochDay());
            assertThat(judged.verdict()).isEqualTo(over > 0 ? Verdict.OVERSTAYED : Verdict.WITHIN);
            assertThat(judged.allowedUntil()).contains(last);
            assertThat(judged.daysOver()).isEqualTo(over);
        });
    }

    @Test
    void staysAreThoseThatThePlainTwinPairs() {
        Property.forAll(StayCalculatorPropertyTests::draw, it -> {
            List<PlainStays.PlainStay> plain = new PlainStays(it.crossings, it.day).stays.reversed();
            List<Stay> stays = calculator(it).stays();
            assertThat(stays).hasSameSizeAs(plain);
            for (int i = 0; i < stays.size(); i++) {
                assertThat(stays.get(i).open()).isEqualTo(plain.get(i).open());
                assertThat(stays.get(i).firstDay()).isEqualTo(plain.get(i).first());
                assertThat(stays.get(i).lastDay().orElse(it.day))
                        .isEqualTo(plain.get(i).last());
                assertThat(stays.get(i).entry().isPresent())
                        .isEqualTo(plain.get(i).entryKnown());
                assertThat(stays.get(i).exit().isPresent())
                        .isEqualTo(plain.get(i).exitKnown());
            }
        });
    }

    @Test
    void aLongerRuleNeverAllowsLess() {
        Property.forAll(StayCalculatorPropertyTests::draw, it -> {
            StayRule longer = new StayRule(
                    it.rule().daysPerVisit() + 1,
                    it.rule().daysInWindow(),
                    it.rule().windowDays());
            int before = calculator(it).beforeEntry(it.standing).daysLeft().orElseThrow();
            int after = calculator(it)
                    .beforeEntry(standing(longer, it.standing.validUntil()))
                    .daysLeft()
                    .orElseThrow();
            assertThat(after).isBetween(before, before + 1);
        });
    }

    private static int used(Case it, Set<LocalDate> inside) {
        OptionalInt window = it.rule().windowDays();
        return window.isEmpty() ? 0 : PlainStays.usedInWindow(inside, it.day, window.getAsInt());
    }

    private static StayCalculator calculator(Case it) {
        return new StayCalculator(it.crossings, Specimens.STATE, it.day);
    }

    private static Case draw(Choices choices) {
        LocalDate start = STARTS.from(choices);
        StayRule rule = rule(choices);
        Optional<LocalDate> validUntil =
                choices.upTo(3) == 0 ? Optional.of(start.plusDays(choices.upTo(500))) : Optional.empty();
        Standing standing = standing(rule, validUntil);
        List<Crossing> crossings = new ArrayList<>();
        LocalDate day = start;
        int count = choices.between(0, 12);
        for (int i = 0; i < count; i++) {
            day = day.plusDays(choices.upTo(60));
            // Mostly in turn, sometimes with one side missing.
            TravelDirection inTurn = i % 2 == 0 ? TravelDirection.ENTRY : TravelDirection.EXIT;
            TravelDirection direction = choices.upTo(4) == 0 ? DIRECTIONS.from(choices) : inTurn;
            crossings.add(Specimens.crossing(direction, day, standing));
        }
        return new Case(crossings, standing, day.plusDays(choices.between(-30, 120)));
    }

    private static StayRule rule(Choices choices) {
        int perVisit = choices.between(1, 200);
        if (choices.upTo(2) == 0) {
            return StayRule.perVisit(perVisit);
        }
        int window = choices.between(1, 400);
        return StayRule.inWindow(perVisit, choices.between(1, window), window);
    }

    private static Standing standing(StayRule rule, Optional<LocalDate> validUntil) {
        return new Standing(
                Standing.Kind.VISA_HOLDER,
                Optional.of(new UUID(7, 7)),
                validUntil,
                Optional.of(rule),
                OptionalInt.empty());
    }
}
