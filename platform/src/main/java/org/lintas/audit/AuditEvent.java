package org.lintas.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * One act: who did what to whom, why, and how it ended. The log adds the moment, the legal basis and the number.
 *
 * @param action what was done
 * @param actor who did it
 * @param subject what or whom it is about
 * @param purpose why
 * @param outcome how it ended
 * @param details more, by lower-case key; at most {@value #DETAILS_MAX}, keys of at most 40 and values of at most
 *     {@value #DETAIL_LENGTH_MAX} characters; identifiers and codes, no names, no biometrics, no document data
 */
public record AuditEvent(
        AuditAction action,
        AuditActor actor,
        AuditSubject subject,
        Purpose purpose,
        AuditOutcome outcome,
        Map<String, String> details) {

    /** Most details of one event. */
    public static final int DETAILS_MAX = 20;

    /** Longest value of a detail in characters. */
    public static final int DETAIL_LENGTH_MAX = 500;

    private static final int DETAIL_KEY_LENGTH_MAX = 40;

    /** Copies the details, ordered by key, and checks their bounds. */
    public AuditEvent {
        details = new TreeMap<>(details);
        boolean wrong = details.entrySet().stream()
                .anyMatch(detail -> detail.getKey().length() > DETAIL_KEY_LENGTH_MAX
                        || !detail.getKey().matches("[a-z][a-z-]*")
                        || detail.getValue().length() > DETAIL_LENGTH_MAX);
        if (wrong || details.size() > DETAILS_MAX) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "The details of an audit event are outside their bounds.");
        }
        details = Collections.unmodifiableMap(details);
    }

    /** An act that was done, without details. */
    public static AuditEvent done(AuditAction action, AuditActor actor, AuditSubject subject, Purpose purpose) {
        return new AuditEvent(action, actor, subject, purpose, AuditOutcome.DONE, Map.of());
    }

    /** The same act that ended otherwise. */
    public AuditEvent ended(AuditOutcome otherwise) {
        return new AuditEvent(action, actor, subject, purpose, otherwise, details);
    }

    /** The same act with one detail more. */
    public AuditEvent with(String key, String value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(key, value);
        return new AuditEvent(action, actor, subject, purpose, outcome, more);
    }
}
