package org.lintas.targeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;

/** Targeting rules, each approved by a second person before it is used. Thread-safe. */
public interface TargetingRules {

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
}
