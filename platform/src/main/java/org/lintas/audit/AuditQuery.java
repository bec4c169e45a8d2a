package org.lintas.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is looked for in the log; an absent part does not matter.
 *
 * @param actor identifier of who acted, whole
 * @param subject identifier of the subject, whole
 * @param action what was done
 * @param from first moment, included
 * @param to last moment, not included
 * @param before only entries with a lower number: the next page
 */
public record AuditQuery(
        Optional<String> actor,
        Optional<String> subject,
        Optional<AuditAction> action,
        Optional<Instant> from,
        Optional<Instant> to,
        OptionalLong before) {

    /** Everything. */
    public static final AuditQuery ALL = new AuditQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty());
}
