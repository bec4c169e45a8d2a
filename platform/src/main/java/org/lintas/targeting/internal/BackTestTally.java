package org.lintas.targeting.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.rules.CompiledRules;
import org.lintas.rules.Subject;
import org.lintas.targeting.BackTest;
import org.lintas.targeting.BackTest.Example;
import org.lintas.targeting.BackTest.Found;
import org.lintas.targeting.BackTest.Progress;
import org.lintas.targeting.BackTests;

/** Counts what rules hit, flight by flight. Thread-safe. */
final class BackTestTally {

    private final BackTest test;
    private final CompiledRules rules;
    private final int allFlights;
    private final Map<String, Map<LocalDate, Integer>> counts = new TreeMap<>();
    private final List<Example> examples = new ArrayList<>();
    private int flights;
    private long journeys;

    BackTestTally(BackTest test, CompiledRules rules, int allFlights) {
        this.test = test;
        this.rules = rules;
        this.allFlights = allFlights;
    }

    /** One flight, by one thread. */
    final class OfFlight {

        private final LocalDate day;
        private final int[] hits = new int[rules.rules().size()];
        private int passengers;

        OfFlight(AnnouncedFlight flight) {
            this.day = flight.key().day();
        }

        void see(UUID journey, Subject subject) {
            passengers++;
            for (int rule : rules.hits(subject)) {
                hits[rule]++;
                example(journey, subject, rule);
            }
        }
    }

    private synchronized void example(UUID journey, Subject subject, int rule) {
        if (examples.size() < BackTests.EXAMPLES_MAX) {
            examples.add(
                    new Example(journey, rules.rules().get(rule).name(), ReasonWords.of(rules.hit(rule, subject))));
        }
    }

    /** A flight was looked at whole. */
    synchronized void add(OfFlight flight) {
        flights++;
        journeys += flight.passengers;
        for (int rule = 0; rule < flight.hits.length; rule++) {
            if (flight.hits[rule] > 0) {
                counts.computeIfAbsent(rules.rules().get(rule).name(), _ -> new TreeMap<>())
                        .merge(flight.day, flight.hits[rule], Integer::sum);
            }
        }
    }

    /** How it stands while it runs. */
    synchronized BackTest soFar() {
        return as(BackTest.State.RUNNING, Optional.empty());
    }

    /** How it ended. */
    synchronized BackTest ended(BackTest.State state, Instant at) {
        return as(state, Optional.of(at));
    }

    private BackTest as(BackTest.State state, Optional<Instant> endedAt) {
        return new BackTest(
                test.id(),
                test.asked(),
                state,
                new Progress(flights, allFlights, journeys, endedAt),
                new Found(counts, examples));
    }
}
