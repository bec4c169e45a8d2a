package org.lintas.targeting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintas.passengers.Journeys.Taken;
import org.lintas.rules.PlainLanguage;
import org.lintas.targeting.TargetingRules.BackTest;

/**
 * What a rule would have done, as a page shows it; public because templates read it.
 *
 * @param test what was found
 * @param days each day that was looked at
 * @param hits the first of them, with reasons in words
 */
public record BackTestView(BackTest test, List<Day> days, List<Hit> hits) {

    /** Copies the lists. */
    public BackTestView {
        days = List.copyOf(days);
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
     * Somebody who would have been hit.
     *
     * @param taken who, on which flight
     * @param reasons in words
     */
    public record Hit(Taken taken, List<String> reasons) {
        /** Copies the list. */
        public Hit {
            reasons = List.copyOf(reasons);
        }
    }

    static BackTestView of(BackTest test, Locale locale) {
        PlainLanguage plain = PlainLanguage.of(locale);
        List<Day> days = new ArrayList<>();
        for (LocalDate day = test.from(); !day.isAfter(test.to()); day = day.plusDays(1)) {
            days.add(new Day(day, test.byDay().getOrDefault(day, 0)));
        }
        List<Hit> hits = test.hits().stream()
                .map(would -> new Hit(
                        would.taken(),
                        would.hit().reasons().stream().map(plain::of).toList()))
                .toList();
        return new BackTestView(test, days, hits);
    }

    /** Hits of the day with the most, at least 1. */
    public int most() {
        return Math.max(1, days.stream().mapToInt(Day::hits).max().orElse(1));
    }

    /** Hits a day in the mean. */
    public double perDay() {
        return (double) test.total() / days.size();
    }
}
