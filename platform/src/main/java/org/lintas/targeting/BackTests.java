package org.lintas.targeting;

import java.util.Optional;
import java.util.UUID;

/** Tries rules on past flights, one trial after another, behind the work of the lanes. Thread-safe. Callers log each reading with its purpose. */
public interface BackTests {

    /** Most days of a trial. */
    int DAYS_MAX = 90;

    /** Most rules of a trial. */
    int RULES_MAX = 500;

    /** Most passengers that a trial shows; it counts all. */
    int EXAMPLES_MAX = 50;

    /**
     * Asks what a text would have hit on flights of the last days.
     *
     * @param text one rule or several, without errors
     * @param days today included, 1 to {@link #DAYS_MAX}; others are taken as the nearest of these
     * @param person who asks; one that this person asked before and that is not done is stopped
     * @throws org.lintas.foundation.LintasException VALUE_INVALID when the text has an error, no rule or too many
     */
    UUID ask(String text, int days, String person);

    /** A trial of the last day. */
    Optional<BackTest> find(UUID trial);

    /** Ends it; what was found stays. */
    void stop(UUID trial);
}
