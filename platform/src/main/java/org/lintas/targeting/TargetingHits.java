package org.lintas.targeting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;

/** The analysts' queue of hits of rules. Thread-safe. Callers log each reading with its purpose. */
public interface TargetingHits {

    /** Most hits of an answer. */
    int ANSWER_MAX = 500;

    /** How long a claim holds before another may take the hit over. */
    Duration CLAIM_HOLDS = Duration.ofMinutes(30);

    /** Hits in a state, the most severe first and among them those whose flight departs first. */
    List<TargetingHit> hits(TargetingHit.State state);

    /** How many are in each state. */
    Map<TargetingHit.State, Integer> counts();

    /** The same of each rule, by its name, of hits found in the last days. */
    Map<String, Map<TargetingHit.State, Integer>> countsByRule(int days);

    /** One hit. */
    Optional<TargetingHit> find(UUID hit);

    /** Hits of one journey. */
    List<TargetingHit> ofJourney(UUID journey);

    /** What was true, the newest first. */
    List<TargetingHit.Evidence> evidence(UUID hit);

    /** What people found, in order. */
    List<TargetingHit.Finding> findings(UUID hit);

    /**
     * Somebody looks at a hit now.
     *
     * @throws org.lintas.foundation.LintasException NOT_FOUND without it; STATE_CONFLICT when another does
     */
    TargetingHit claim(UUID hit, String person);

    /**
     * What somebody found.
     *
     * @param outcome FALSE, POSSIBLE, CONFIRMED or INSUFFICIENT
     * @param seen findings that the person saw
     * @throws org.lintas.foundation.LintasException NOT_FOUND without it; STATE_CONFLICT when another looks at it, or found something meanwhile; VALUE_INVALID for
     *     another outcome
     */
    TargetingHit dispose(UUID hit, TargetingHit.State outcome, int seen, StatedReason reason);

    /** Puts hits of a rule that were set apart into the queue; how many. */
    int release(String rule, StatedReason reason);
}
