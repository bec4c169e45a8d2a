package org.lintas.audit;

/** How an act ended. */
public enum AuditOutcome {
    /** It was done. */
    DONE,
    /** It was not allowed. */
    REFUSED,
    /** It was allowed and did not succeed. */
    FAILED
}
