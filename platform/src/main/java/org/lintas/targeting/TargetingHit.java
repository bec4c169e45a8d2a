package org.lintas.targeting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;
import org.lintas.rules.Rule;

/**
 * A passenger whom a rule means: one for a journey and a rule, whichever versions of both.
 *
 * @param id identifier, UUID version 7
 * @param journey who, on which flight
 * @param rule name of the rule
 * @param severity of the rule when it hit last
 * @param departsAt local time without zone at which the flight departs, as far as it is known; the beginning of its day otherwise
 * @param state what became of it
 * @param foundAt when it was found first
 * @param claim who looks at it just now
 */
public record TargetingHit(
        UUID id,
        UUID journey,
        String rule,
        Rule.Severity severity,
        LocalDateTime departsAt,
        State state,
        Instant foundAt,
        Optional<Claim> claim) {

    /** What became of a hit. */
    public enum State {
        /** Somebody should look at it. */
        OPEN,
        /** The rule hit more often on that day than its cap says: kept, and not in the queue. */
        QUARANTINED,
        /** Nothing to it. */
        FALSE,
        /** Perhaps. */
        POSSIBLE,
        /** It is so. */
        CONFIRMED,
        /** What is known does not tell. */
        INSUFFICIENT;

        /** Whether a person found it. */
        public boolean finding() {
            return this != OPEN && this != QUARANTINED;
        }

        /** Whether it was found to be worth a look. */
        public boolean worth() {
            return this == POSSIBLE || this == CONFIRMED;
        }
    }

    /**
     * Who looks at a hit.
     *
     * @param person who
     * @param at since when
     */
    public record Claim(String person, Instant at) {}

    /**
     * What was true.
     *
     * @param number the first is 1
     * @param journeyVersion of the journey that was looked at
     * @param ruleVersion which version of the rule
     * @param at when
     * @param reasons in words, by the language's code
     */
    public record Evidence(
            int number, int journeyVersion, UUID ruleVersion, Instant at, Map<String, List<String>> reasons) {
        /** Copies the map. */
        public Evidence {
            reasons = Map.copyOf(reasons);
        }

        /** In a language; in English where there are no words of it. */
        public List<String> in(Locale locale) {
            return Wording.in(reasons, locale);
        }
    }

    /**
     * What a person found.
     *
     * @param number the first is 1
     * @param outcome FALSE, POSSIBLE, CONFIRMED or INSUFFICIENT
     * @param at when
     * @param reason who, and why
     */
    public record Finding(int number, State outcome, Instant at, StatedReason reason) {}
}
