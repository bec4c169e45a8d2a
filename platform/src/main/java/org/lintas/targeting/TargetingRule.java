package org.lintas.targeting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;

/**
 * One version of a targeting rule.
 *
 * @param id identifier, UUID version 7
 * @param name of the rule
 * @param version the first is 1
 * @param text in the language of rules: one rule, and the lists that it needs
 * @param state what became of it
 * @param drafted who wrote it
 * @param decided who approved or rejected it; empty while it waits
 * @param retired who took it out of use; empty while nobody did
 */
public record TargetingRule(
        UUID id,
        String name,
        int version,
        String text,
        State state,
        Act drafted,
        Optional<Act> decided,
        Optional<Act> retired) {

    /** What became of a version. */
    public enum State {
        /** It waits for a second person. */
        DRAFT,
        /** It is asked about everybody announced, in the days that it names. */
        ACTIVE,
        /** A second person did not want it. */
        REJECTED,
        /** It was used, and is no longer. */
        RETIRED
    }

    /**
     * What somebody did.
     *
     * @param at when
     * @param reason who, and why
     */
    public record Act(Instant at, StatedReason reason) {}
}
