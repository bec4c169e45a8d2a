package org.lintas.crossings.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.foundation.TravelDirection.ENTRY;
import static org.lintas.foundation.TravelDirection.EXIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintas.crossings.Crossing;
import org.lintas.crossings.Stay;
import org.lintas.crossings.StayAssessment;
import org.lintas.crossings.StayAssessment.Verdict;
import org.lintas.permissions.Standing;
import org.lintas.permissions.StayRule;

class StayCalculatorTests {

    private static final Standing NINETY_IN_180 = Standing.visaFree(Optional.empty(), StayRule.inWindow(90, 90, 180));

    private static final Standing THIRTY_DAYS = Standing.visaFree(Optional.empty(), StayRule.perVisit(30));

    @Test
    void theDayOfEntryAndTheDayOfExitBothCount() {
        LocalDate entered = LocalDate.of(2026, 11, 1);
        assertThat(on(entered).beforeEntry(THIRTY_DAYS).allowedUntil()).contains(LocalDate.of(2026, 11, 30));
        assertThat(on(LocalDate.of(2026, 11, 30), in(entered, THIRTY_DAYS))
                        .beforeExit(THIRTY_DAYS)
                        .verdict())
                .isEqualTo(Verdict.WITHIN);
        StayAssessment late =
                on(LocalDate.of(2026, 12, 1), in(entered, THIRTY_DAYS)).beforeExit(THIRTY_DAYS);
        assertThat(late.verdict()).isEqualTo(Verdict.OVERSTAYED);
        assertThat(late.daysOver()).isEqualTo(1);
        assertThat(late.daysLeft()).contains(0);
    }

    @Test
    void aStayRunsOverTheEndOfTheYearAndTheLeapDay() {
        LocalDate entered = LocalDate.of(2023, 12, 1);
        assertThat(on(entered).beforeEntry(NINETY_IN_180).allowedUntil()).contains(LocalDate.of(2024, 2, 28));
        assertThat(on(entered.plusYears(1)).beforeEntry(NINETY_IN_180).allowedUntil())
                .contains(LocalDate.of(2025, 2, 28));
        LocalDate beforeLeapDay = LocalDate.of(2024, 2, 1);
        assertThat(on(beforeLeapDay).beforeEntry(THIRTY_DAYS).allowedUntil()).contains(LocalDate.of(2024, 3, 1));
    }

    @Test
    void daysLeaveTheWindowAsItMoves() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        Crossing[] ninetyDays = {in(first, NINETY_IN_180), out(first.plusDays(89), NINETY_IN_180)};
        StayAssessment soon = on(first.plusDays(90), ninetyDays).beforeEntry(NINETY_IN_180);
        assertThat(soon.verdict()).isEqualTo(Verdict.EXHAUSTED);
        assertThat(soon.daysUsed()).isEqualTo(90);
        assertThat(soon.daysLeft()).contains(0);
        assertThat(soon.allowedUntil()).isEmpty();
        StayAssessment oneDropsOutEachDay = on(first.plusDays(180), ninetyDays).beforeEntry(NINETY_IN_180);
        assertThat(oneDropsOutEachDay.verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(oneDropsOutEachDay.daysUsed()).isEqualTo(89);
        assertThat(oneDropsOutEachDay.daysLeft()).contains(90);
    }

    @Test
    void leavingAndComingBackOnTheSameDayCountsThatDayOnce() {
        LocalDate first = LocalDate.of(2026, 3, 1);
        Standing twoInTen = Standing.visaFree(Optional.empty(), StayRule.inWindow(5, 2, 10));
        Crossing[] twoDays = {in(first, twoInTen), out(first.plusDays(1), twoInTen)};
        StayAssessment again = on(first.plusDays(1), twoDays).beforeEntry(twoInTen);
        assertThat(again.verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(again.allowedUntil()).contains(first.plusDays(1));
        assertThat(on(first.plusDays(2), twoDays).beforeEntry(twoInTen).verdict())
                .isEqualTo(Verdict.EXHAUSTED);
    }

    @Test
    void anEntryWhileInsideShowsThatAnExitIsMissing() {
        LocalDate first = LocalDate.of(2026, 3, 1);
        Crossing[] twice = {in(first, THIRTY_DAYS), in(first.plusDays(9), THIRTY_DAYS)};
        assertThat(on(first.plusDays(9), twice[0]).beforeEntry(THIRTY_DAYS).verdict())
                .isEqualTo(Verdict.ALREADY_INSIDE);
        List<Stay> stays = on(first.plusDays(10), twice).stays();
        assertThat(stays).hasSize(2);
        assertThat(stays.getFirst().open()).isTrue();
        assertThat(stays.getLast().exit()).isEmpty();
        assertThat(stays.getLast().lastDay()).contains(first);
        assertThat(stays.getLast().days(first.plusDays(10))).isEqualTo(1);
    }

    @Test
    void anExitWithoutEntryIsSaidAndCountsOneDay() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(on(day).beforeExit(THIRTY_DAYS).verdict()).isEqualTo(Verdict.ENTRY_UNKNOWN);
        Stay stay = on(day, out(day, THIRTY_DAYS)).stays().getFirst();
        assertThat(stay.entry()).isEmpty();
        assertThat(stay.allowedUntil()).isEmpty();
        assertThat(stay.days(day)).isEqualTo(1);
    }

    @Test
    void thoseWhoResideHereMayHaveCrossedElsewhere() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Standing resident = permission(Standing.Kind.PERMANENT_RESIDENT, OptionalInt.empty());
        for (Standing standing : List.of(Standing.citizen(), resident)) {
            assertThat(on(day).beforeExit(standing).verdict()).isEqualTo(Verdict.UNLIMITED);
            assertThat(on(day, in(day, standing)).beforeEntry(standing).verdict())
                    .isEqualTo(Verdict.UNLIMITED);
        }
    }

    @Test
    void daysOfResidenceDoNotCountAgainstALaterVisit() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        Standing resident = permission(Standing.Kind.PERMANENT_RESIDENT, OptionalInt.empty());
        StayAssessment visit = on(first.plusDays(120), in(first, resident), out(first.plusDays(100), resident))
                .beforeEntry(NINETY_IN_180);
        assertThat(visit.daysUsed()).isZero();
        assertThat(visit.daysLeft()).contains(90);
    }

    @Test
    void noGroundMeansNoDay() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        StayAssessment none = on(day).beforeEntry(Standing.none());
        assertThat(none.verdict()).isEqualTo(Verdict.EXHAUSTED);
        assertThat(none.daysLeft()).contains(0);
        Stay letIn = on(day.plusDays(1), in(day, Standing.none())).openStay().orElseThrow();
        assertThat(letIn.allowedUntil()).contains(day);
        assertThat(letIn.daysOver()).isEqualTo(1);
    }

    @Test
    void aPermissionEndsTheStayEvenWhenTheRuleAllowsMore() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Standing endsSoon = Standing.visaFree(Optional.of(day.plusDays(4)), StayRule.perVisit(30));
        assertThat(on(day).beforeEntry(endsSoon).allowedUntil()).contains(day.plusDays(4));
        Standing ended = Standing.visaFree(Optional.of(day.minusDays(7)), StayRule.perVisit(30));
        assertThat(on(day).beforeEntry(ended).verdict()).isEqualTo(Verdict.EXHAUSTED);
    }

    @Test
    void aSecondEntryOnASingleEntryVisaIsExhausted() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Standing single = permission(Standing.Kind.VISA_HOLDER, OptionalInt.of(1));
        assertThat(on(day).beforeEntry(single).verdict()).isEqualTo(Verdict.UNLIMITED);
        Crossing used = in(day, single);
        Crossing left = out(day.plusDays(1), single);
        assertThat(on(day.plusDays(2), used, left).beforeEntry(single).verdict())
                .isEqualTo(Verdict.EXHAUSTED);
        assertThat(on(day.plusDays(2), Specimens.voided(used))
                        .beforeEntry(single)
                        .verdict())
                .isEqualTo(Verdict.UNLIMITED);
    }

    @Test
    void aStayIsJudgedByTheGroundThatAllowsMore() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Standing sixty = Standing.visaFree(Optional.empty(), StayRule.perVisit(60));
        LocalDate later = day.plusDays(49);
        assertThat(on(later, in(day, THIRTY_DAYS)).beforeExit(sixty).verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(on(later, in(day, sixty)).beforeExit(THIRTY_DAYS).verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(on(later, in(day, THIRTY_DAYS)).beforeExit(Standing.none()).verdict())
                .isEqualTo(Verdict.OVERSTAYED);
        assertThat(on(later, in(day, THIRTY_DAYS))
                        .beforeExit(Standing.citizen())
                        .verdict())
                .isEqualTo(Verdict.UNLIMITED);
    }

    @Test
    void theDayIsTheStatesDay() {
        // 2026-03-01 23:30 in Singapore is 15:30 UTC; half an hour later it is the second of March there.
        Instant lateEvening = Instant.parse("2026-03-01T15:30:00Z");
        assertThat(Specimens.STATE.day(lateEvening)).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(Specimens.STATE.day(lateEvening.plusSeconds(1_800))).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    private static StayCalculator on(LocalDate day, Crossing... crossings) {
        return new StayCalculator(List.of(crossings), Specimens.STATE, day);
    }

    private static Crossing in(LocalDate day, Standing standing) {
        return Specimens.crossing(ENTRY, day, standing);
    }

    private static Crossing out(LocalDate day, Standing standing) {
        return Specimens.crossing(EXIT, day, standing);
    }

    private static Standing permission(Standing.Kind kind, OptionalInt entries) {
        return new Standing(kind, Optional.of(new UUID(1, 2)), Optional.empty(), Optional.empty(), entries);
    }
}
