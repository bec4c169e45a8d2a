package org.lintas.targeting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lintas.rules.PlainLanguage;
import org.lintas.rules.Problem;
import org.lintas.rules.Rule;
import org.lintas.rules.RuleFile;
import org.lintas.targeting.TargetingHit.State;
import org.lintas.targeting.TargetingRule;

/**
 * A version of a rule as a page shows it; public because templates read it.
 *
 * @param version which
 * @param rule what it says; empty when its text is no longer understood
 * @param problems of its text
 * @param figures hits of the rule in the last days by state; states without any are left out
 */
public record RuleView(
        TargetingRule version, Optional<Rule> rule, List<Problem> problems, Map<State, Integer> figures) {

    /** Findings from which on their share tells something. A choice of ours. */
    private static final int LOOKED_AT_MIN = 20;

    /** Share of hits worth looking at below which a rule is pointed out: one in twenty. A choice of ours. */
    private static final double PRECISION_MIN = 0.05;

    private static final int ENDS_SOON_DAYS = 14;

    static RuleView of(TargetingRule version, Map<String, Map<State, Integer>> figures) {
        RuleFile file = RuleFile.read(version.text());
        return new RuleView(
                version,
                file.rules().stream().findFirst(),
                file.problems(),
                figures.getOrDefault(version.name(), Map.of()));
    }

    /** In the words of people. */
    public String plain(Locale locale) {
        return rule.map(PlainLanguage.of(locale)::of).orElse("");
    }

    /** All hits. */
    public int hits() {
        return figures.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Hits in a state. */
    public int in(State state) {
        return figures.getOrDefault(state, 0);
    }

    /** Hits that were worth a look. */
    public int worth() {
        return in(State.CONFIRMED) + in(State.POSSIBLE);
    }

    /** Hits at which somebody looked. */
    public int lookedAt() {
        return worth() + in(State.FALSE) + in(State.INSUFFICIENT);
    }

    /** Whether too few of its hits are worth a look. */
    public boolean imprecise() {
        return lookedAt() >= LOOKED_AT_MIN && worth() < PRECISION_MIN * lookedAt();
    }

    /** Whether it is in use and its last day is near or past. */
    public boolean ending(LocalDate today) {
        return version.state() == TargetingRule.State.ACTIVE
                && rule.flatMap(one -> one.terms().until())
                        .filter(until -> until.isBefore(today.plusDays(ENDS_SOON_DAYS)))
                        .isPresent();
    }
}
