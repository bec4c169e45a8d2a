package org.lintas.inspections.internal;

import java.util.Map;

/** What a policy says about the facts, before it is written down as a finding. */
sealed interface Verdict {

    Verdict ALLOWED = new Allowed();
    Verdict WAITING = new Waiting();

    /** Nothing against clearing. */
    record Allowed() implements Verdict {}

    /** The facts for it are not there. */
    record Waiting() implements Verdict {}

    /** An officer must look. */
    record Referred(Reason reason, Map<String, String> details) implements Verdict {

        public Referred {
            details = Map.copyOf(details);
        }
    }

    static Verdict refer(Reason reason) {
        return new Referred(reason, Map.of());
    }

    static Verdict refer(Reason reason, String detail, String value) {
        return new Referred(reason, Map.of(detail, value));
    }
}
