package org.lintas.emrtd.seals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.Finding;

/**
 * Whether a seal is what a trusted signer signed. Says nothing about whether the seal belongs to the paper it is on, or to who
 * holds it.
 *
 * @param result failed if any check is, successful if every check is, else undetermined
 * @param checks every check, one of each name, in the order of making
 * @param signer whose certificate was used, if one was found
 * @param findings for the log; none of them changes the result
 * @param trustSnapshot identifier of the trust store used
 * @param at instant at which validity was judged
 */
public record SealVerdict(
        CheckResult result,
        List<SealCheck> checks,
        Optional<SealSigner> signer,
        List<Finding> findings,
        String trustSnapshot,
        Instant at) {

    /** Copies the lists. */
    public SealVerdict {
        checks = List.copyOf(checks);
        findings = List.copyOf(findings);
    }

    /** The check of a name. */
    public SealCheck check(SealCheckName name) {
        return checks.stream()
                .filter(check -> check.name() == name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("check was not made: " + name));
    }

    /** The check that decided: the first that failed, else the first that is not successful, else the first. */
    public SealCheck decisive() {
        return checks.stream()
                .filter(check -> check.result() == CheckResult.FAILED)
                .findFirst()
                .or(() -> checks.stream()
                        .filter(check -> check.result() != CheckResult.SUCCESSFUL)
                        .findFirst())
                .orElseGet(checks::getFirst);
    }
}
