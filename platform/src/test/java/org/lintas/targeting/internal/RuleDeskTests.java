package org.lintas.targeting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.audit.HeardAudit;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.targeting.TargetingRule;
import org.lintas.targeting.TargetingRule.State;
import org.lintas.targeting.TargetingRules;

class RuleDeskTests {

    private static final StatedReason AUTHOR = new StatedReason("Needed by the unit.", "author");
    private static final StatedReason SECOND = new StatedReason("Looked at and agreed.", "second");

    private final TargetingModule.GivenJourneys journeys = new TargetingModule.GivenJourneys();
    private final ModuleUnderTest module = TargetingModule.over(
            Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC),
            journeys,
            new TargetingModule.GivenRetention());
    private final TargetingRules rules = module.bean(TargetingRules.class);
    private final ActiveRules active = module.bean(ActiveRules.class);

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void rulesAreKnownFromTheFirstQuestionOnAndWhatAnotherNodeChangedHasEverybodyJudgedAnew() {
        RuleTable table = module.bean(RuleTable.class);
        TargetingRule first = rules.draft(rule("late", "until 2027-01-31"), AUTHOR);
        table.decide(first.id(), State.ACTIVE, new TargetingRule.Act(Instant.EPOCH, SECOND));
        assertThat(active.now().byName()).containsEntry("late", first.id());
        assertThat(journeys.judgedAnew).isEmpty();
        table.retire(first.id(), new TargetingRule.Act(Instant.EPOCH, SECOND));
        active.look();
        assertThat(active.now().byName()).isEmpty();
        assertThat(journeys.judgedAnew).hasSize(1);
        active.look();
        assertThat(journeys.judgedAnew).hasSize(1);
    }

    @Test
    void aDraftThatAnotherReplacesIsWrittenDownAsRejected() {
        TargetingRule first = rules.draft(rule("late", "until 2027-01-31"), AUTHOR);
        rules.draft(rule("late", "until 2027-02-28"), AUTHOR);
        assertThat(module.bean(HeardAudit.class).about(first.id().toString()))
                .extracting(event -> event.details().get("act"))
                .containsExactly("drafted", "rejected");
    }

    @Test
    void aRuleIsUsedOnTheWordOfASecondPersonAndEverybodyIsJudgedAnew() {
        TargetingRule draft = rules.draft(rule("late", "until 2027-01-31"), AUTHOR);
        assertThat(draft.state()).isEqualTo(State.DRAFT);
        assertThat(active.now().rules().rules()).isEmpty();
        refused(ErrorCode.NOT_ALLOWED, () -> rules.approve(draft.id(), AUTHOR));
        assertThat(rules.approve(draft.id(), SECOND).state()).isEqualTo(State.ACTIVE);
        assertThat(active.now().byName()).containsEntry("late", draft.id());
        assertThat(journeys.judgedAnew).containsExactly(LocalDate.of(2026, 11, 21));
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOneInUse() {
        TargetingRule first = rules.draft(rule("late", "until 2027-01-31"), AUTHOR);
        rules.approve(first.id(), SECOND);
        TargetingRule second = rules.draft(rule("late", "until 2027-02-28"), AUTHOR);
        assertThat(second.version()).isEqualTo(2);
        assertThat(rules.current()).extracting(TargetingRule::state).containsExactly(State.ACTIVE, State.DRAFT);
        TargetingRule third = rules.draft(rule("late", "until 2027-03-31"), AUTHOR);
        assertThat(rules.find(second.id()).orElseThrow().state()).isEqualTo(State.REJECTED);
        rules.approve(third.id(), SECOND);
        assertThat(rules.find(first.id()).orElseThrow().state()).isEqualTo(State.RETIRED);
        assertThat(active.now().byName()).containsEntry("late", third.id());
        rules.retire(third.id(), SECOND);
        assertThat(active.now().byName()).isEmpty();
        refused(ErrorCode.STATE_CONFLICT, () -> rules.retire(third.id(), SECOND));
    }

    @Test
    void aRuleThatIsUsedNamesItsBasisAndALastDayThatIsNotFar() {
        String withoutBasis = rule("late", "until 2027-01-31").replace("basis \"Customs Act\"", "");
        for (String text : new String[] {
            withoutBasis, rule("late", ""), rule("late", "until 2026-11-21"), rule("late", "until 2028-01-01")
        }) {
            TargetingRule draft = rules.draft(text, AUTHOR);
            refused(ErrorCode.STATE_CONFLICT, () -> rules.approve(draft.id(), SECOND));
        }
    }

    @Test
    void aTextThatIsNotOneWholeRuleIsNotKept() {
        refused(ErrorCode.VALUE_INVALID, () -> rules.draft("rule late when", AUTHOR));
        refused(ErrorCode.VALUE_INVALID, () -> rules.draft("", AUTHOR));
        refused(
                ErrorCode.VALUE_INVALID,
                () -> rules.draft(rule("late", "until 2027-01-31") + rule("later", "until 2027-01-31"), AUTHOR));
        assertThat(rules.current()).isEmpty();
    }

    private static void refused(ErrorCode code, Runnable act) {
        assertThatExceptionOfType(LintasException.class)
                .isThrownBy(act::run)
                .extracting(LintasException::code)
                .isEqualTo(code);
    }

    private static String rule(String name, String until) {
        return """
                rule %s "Seat by the aisle"
                  basis "Customs Act"
                  %s
                when seat.number = "12C"
                """.formatted(name, until);
    }
}
