package org.lintas.targeting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.passengers.Journeys.Taken;
import org.lintas.targeting.BackTest;

/**
 * What rules would have done, as a page shows it; public because templates read it.
 *
 * @param test what was asked and found so far
 * @param days each day that is looked at
 * @param rules each rule that hit, that with the most hits first
 * @param hits some of the passengers, with reasons in words
 */
public record BackTestView(BackTest test, List<Day> days, List<OfRule> rules, List<Hit> hits) {

    /** Copies the lists. */
    public BackTestView {
        days = List.copyOf(days);
        rules = List.copyOf(rules);
        hits = List.copyOf(hits);
    }

    /**
     * One day.
     *
     * @param day of departure
     * @param hits how many
     */
    public record Day(LocalDate day, int hits) {}

    /**
     * One rule.
     *
     * @param name of the rule
     * @param hits how many
     */
    public record OfRule(String name, int hits) {}

    /**
     * Somebody who would have been hit.
     *
     * @param taken who, on which flight; empty when that is no longer kept
     * @param rule by which rule
     * @param reasons in words
     */
    public record Hit(Optional<Taken> taken, String rule, List<String> reasons) {
        /** Copies the list. */
        public Hit {
            reasons = List.copyOf(reasons);
        }
    }

    static BackTestView of(BackTest test, Map<UUID, Taken> taken, Locale locale) {
        List<Day> days = new ArrayList<>();
        for (LocalDate day = test.asked().from(); !day.isAfter(test.asked().to()); day = day.plusDays(1)) {
            LocalDate one = day;
            days.add(new Day(
                    day,
                    test.found().counts().values().stream()
                            .mapToInt(ofRule -> ofRule.getOrDefault(one, 0))
                            .sum()));
        }
        List<OfRule> rules = test.found().counts().entrySet().stream()
                .map(each -> new OfRule(each.getKey(), sum(each.getValue())))
                .sorted(Comparator.comparingInt(OfRule::hits).reversed().thenComparing(OfRule::name))
                .toList();
        List<Hit> hits = test.found().examples().stream()
                .map(example ->
                        new Hit(Optional.ofNullable(taken.get(example.journey())), example.rule(), example.in(locale)))
                .toList();
        return new BackTestView(test, days, rules, hits);
    }

    private static int sum(Map<LocalDate, Integer> days) {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Hits of the day with the most, at least 1. */
    public int most() {
        return Math.max(1, days.stream().mapToInt(Day::hits).max().orElse(1));
    }

    /** Hits a day in the mean. */
    public double perDay() {
        return (double) test.found().total() / days.size();
    }
}
