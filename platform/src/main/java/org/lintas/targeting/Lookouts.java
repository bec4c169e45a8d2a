package org.lintas.targeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;

/** Lookouts, from the analyst's word to what came of it at the border. Thread-safe. Callers log each reading with its purpose. */
public interface Lookouts {

    /** Most lookouts of an answer. */
    int ANSWER_MAX = 500;

    /** Longest time for which lanes stop for one, in days. */
    int DAYS_MAX = 30;

    /** Those in force: who is there just now first, then those nobody has read, then by the end of their time. */
    List<Lookout> inForce();

    /** Those that ended, the newest first. */
    List<Lookout> ended();

    /** How many came to each end of those issued in the last days. */
    Map<Lookout.Encounter, Integer> counts(int days);

    /** One lookout. */
    Optional<Lookout> find(UUID lookout);

    /** Those of a journey, the newest first. */
    List<Lookout> ofJourney(UUID journey);

    /** Those for which an inspection stopped. */
    List<Lookout> ofInspection(String transaction);

    /**
     * An analyst asks officers to look at a passenger.
     *
     * @param until last day, at most {@link #DAYS_MAX} days ahead
     * @param instruction who asks, and what officers do
     * @throws org.lintas.foundation.LintasException NOT_FOUND without such a journey; STATE_CONFLICT when a lookout is in force for it, or the passenger has crossed or
     *     does not come; VALUE_INVALID when the day is past or too far
     */
    Lookout issue(UUID journey, LocalDate until, StatedReason instruction);

    /**
     * An officer has read it; the first who has stays.
     *
     * @throws org.lintas.foundation.LintasException NOT_FOUND without it; STATE_CONFLICT when it is not in force
     */
    Lookout acknowledge(UUID lookout, String person);

    /**
     * An officer says what came of it.
     *
     * @throws org.lintas.foundation.LintasException NOT_FOUND without it; STATE_CONFLICT when it is not in force; VALUE_INVALID for NOT_ENCOUNTERED, which nobody says
     */
    Lookout encounter(UUID lookout, Lookout.Encounter encounter, StatedReason found);

    /**
     * An analyst takes it back.
     *
     * @throws org.lintas.foundation.LintasException NOT_FOUND without it; STATE_CONFLICT when it is not in force
     */
    Lookout withdraw(UUID lookout, StatedReason reason);
}
