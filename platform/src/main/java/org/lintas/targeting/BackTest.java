package org.lintas.targeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What rules would have hit on past flights. It is kept for a day, and never becomes a hit.
 *
 * @param id identifier, UUID version 7
 * @param asked what was asked, by whom
 * @param state how far it is
 * @param progress how much was looked at
 * @param found what would have been hit, so far
 */
public record BackTest(UUID id, Asked asked, State state, Progress progress, Found found) {

    /** How far it is. */
    public enum State {
        /** Another runs. */
        WAITING,
        /** Flights are being looked at. */
        RUNNING,
        /** All flights were looked at. */
        DONE,
        /** Somebody stopped it. */
        STOPPED,
        /** It could not be done; the log of the node says why. */
        BROKEN;

        /** Whether more may be found. */
        public boolean open() {
            return this == WAITING || this == RUNNING;
        }
    }

    /**
     * What was asked.
     *
     * @param text of the rules
     * @param from first day of departure
     * @param to last day of departure
     * @param person who asked
     * @param at when
     */
    public record Asked(String text, LocalDate from, LocalDate to, String person, Instant at) {}

    /**
     * How much was looked at.
     *
     * @param flights so far
     * @param allFlights that departed on these days; 0 while it waits
     * @param journeys on the flights so far, none that was cancelled
     * @param endedAt when it was done or stopped
     */
    public record Progress(int flights, int allFlights, long journeys, Optional<Instant> endedAt) {

        /** Share of the flights that was looked at, in percent. */
        public int percent() {
            return allFlights == 0 ? 0 : (int) (100L * flights / allFlights);
        }
    }

    /**
     * What would have been hit.
     *
     * @param counts hits by rule and day; days without any left out
     * @param examples some of them
     */
    public record Found(Map<String, Map<LocalDate, Integer>> counts, List<Example> examples) {

        /** Copies the collections. */
        public Found {
            counts = Map.copyOf(counts);
            examples = List.copyOf(examples);
        }

        /** All hits. */
        public int total() {
            return counts.values().stream()
                    .flatMap(days -> days.values().stream())
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    /**
     * Somebody who would have been hit.
     *
     * @param journey who
     * @param rule by which rule
     * @param reasons why, by language
     */
    public record Example(UUID journey, String rule, Map<String, List<String>> reasons) {
        /** Copies the map. */
        public Example {
            reasons = Map.copyOf(reasons);
        }

        /** In a language; in English where there are no words of it. */
        public List<String> in(Locale locale) {
            return Wording.in(reasons, locale);
        }
    }
}
