package org.lintas.inspections;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintas.foundation.TransactionId;

/**
 * One decision, complete.
 *
 * @param transaction what it decides
 * @param kind clear, refer, refuse or case
 * @param findings of the policies, in the order of the policies
 * @param decidedBy {@code gate} or the officer's identifier
 * @param at when
 * @param legalGround of a refusal; empty otherwise
 * @param note the officer's words; empty when there are none
 */
public record Decision(
        TransactionId transaction,
        Kind kind,
        List<Finding> findings,
        String decidedBy,
        Instant at,
        Optional<String> legalGround,
        Optional<String> note) {

    /** Copies the findings. */
    public Decision {
        findings = List.copyOf(findings);
    }

    /** Kinds of decision. */
    public enum Kind {
        /** May cross; the crossing is recorded. */
        CLEAR,
        /** To the second line. */
        REFER,
        /** Refused by an officer, with a legal ground. */
        REFUSE,
        /** An officer opened a case. */
        CASE
    }

    /** The reasons that refer, in order. */
    public List<Finding> referrals() {
        return findings.stream()
                .filter(finding -> finding.outcome() == Finding.Outcome.REFER)
                .toList();
    }
}
