package org.lintas.targeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;
import org.lintas.passengers.Journeys;
import org.lintas.rules.RuleHit;

/** Targeting rules, each approved by a second person before it is used. Thread-safe. */
public interface TargetingRules {

    /** Most days of a back-test. */
    int DAYS_MAX = 90;

    /** Most hits that a back-test shows; it counts all. */
    int SHOWN_MAX = 50;

    /** Longest use of a rule before it is looked at again, in days. */
    int USE_DAYS_MAX = 366;

    /** The newest version of every rule and the one in use, by name. */
    List<TargetingRule> current();

    /** One version. */
    Optional<TargetingRule> find(UUID version);

    /** All versions of a rule, the newest first. */
    List<TargetingRule> versions(String name);

    /**
     * Keeps a draft; it takes the place of one that waits.
     *
     * @param text one rule without errors, and the lists that it needs
     * @throws org.lintas.foundation.LintasException VALUE_INVALID when it is not
     */
    TargetingRule draft(String text, StatedReason reason);

    /**
     * A second person has a draft used; the version before it is no longer.
     *
     * @throws org.lintas.foundation.LintasException NOT_ALLOWED to who wrote it; STATE_CONFLICT when it does not wait, names no legal basis, or has no last day within {@link #USE_DAYS_MAX} days
     */
    TargetingRule approve(UUID version, StatedReason reason);

    /**
     * Somebody does not want a draft.
     *
     * @throws org.lintas.foundation.LintasException NOT_FOUND without it; STATE_CONFLICT when it does not wait
     */
    TargetingRule reject(UUID version, StatedReason reason);

    /**
     * Takes a rule out of use.
     *
     * @throws org.lintas.foundation.LintasException NOT_FOUND without it; STATE_CONFLICT when it is not in use
     */
    TargetingRule retire(UUID version, StatedReason reason);

    /**
     * What a text would have hit on flights of the last days; nothing is kept of it.
     *
     * @param days this one included, 1 to {@link #DAYS_MAX}; others are taken as the nearest of these
     * @throws org.lintas.foundation.LintasException VALUE_INVALID when the text is not one rule without errors
     */
    BackTest backTest(String text, int days);

    /**
     * What a rule would have done.
     *
     * @param from first day
     * @param to last day
     * @param journeys that were looked at
     * @param byDay how many were hit on each day, days without any left out
     * @param hits the first of them
     */
    record BackTest(LocalDate from, LocalDate to, int journeys, Map<LocalDate, Integer> byDay, List<Would> hits) {
        /** Copies the collections. */
        public BackTest {
            byDay = Map.copyOf(byDay);
            hits = List.copyOf(hits);
        }

        /** All hits. */
        public int total() {
            return byDay.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Somebody who would have been hit.
     *
     * @param taken who, on which flight
     * @param hit why
     */
    record Would(Journeys.Taken taken, RuleHit hit) {}
}
