package org.lintas.rules;

import java.util.List;

/**
 * A passenger whom a rule means.
 *
 * @param rule which
 * @param reasons everything in the rule that was true of the passenger, in its order
 */
public record RuleHit(Rule rule, List<Reason> reasons) {

    /** Copies the list. */
    public RuleHit {
        reasons = List.copyOf(reasons);
    }

    /**
     * Something in a rule that was true.
     *
     * @param part what
     * @param truth whether the rule asks that it is true or that it is false
     * @param found what is known of the passenger, as people write it; none where nothing was said
     */
    public record Reason(Expression part, boolean truth, List<String> found) {
        /** Copies the list. */
        public Reason {
            found = List.copyOf(found);
        }
    }
}
