package org.lintas.inspections;

import java.util.Map;

/**
 * What one policy made of the facts.
 *
 * @param policy name of the policy, lower case with dashes
 * @param outcome allow, refer, or not judged
 * @param reason stable code of the reason, lower case with dashes, for example {@code watchlist-hit}; {@code ok} when allowed. The
 *     words are in the message bundles under {@code reason.<code>}
 * @param details values for the words, without personal data
 */
public record Finding(String policy, Outcome outcome, String reason, Map<String, String> details) {

    /** Copies the details. */
    public Finding {
        details = Map.copyOf(details);
    }

    /** Outcomes of a policy: software never refuses. */
    public enum Outcome {
        /** Nothing against clearing. */
        ALLOW,
        /** An officer must look. */
        REFER,
        /** The facts for it are not there yet. */
        NOT_JUDGED
    }
}
