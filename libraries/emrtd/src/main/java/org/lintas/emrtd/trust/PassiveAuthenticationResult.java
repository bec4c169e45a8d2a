package org.lintas.emrtd.trust;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.Finding;

/**
 * Whether the data of a document is what its issuer signed, and whether that issuer is trusted. Says nothing about whether
 * the chip is a copy: see {@link CloneDetection}.
 *
 * @param result overall, by the rule of BSI TR-03135-1 over the mandatory checks
 * @param checks every check, one of each name, in the order of making
 * @param dataGroups result by number of each data group that was read: successful, failed, or undetermined
 * @param signer who signed, if that could be told
 * @param defects that are known of documents of this signer; the results take them into account
 * @param findings for the log; none of them changes the result
 * @param trustSnapshot identifier of the trust store used
 * @param at instant at which validity was judged
 */
public record PassiveAuthenticationResult(
        CheckResult result,
        List<Check> checks,
        SortedMap<Integer, CheckResult> dataGroups,
        Optional<SignerFacts> signer,
        List<KnownDefect> defects,
        List<Finding> findings,
        String trustSnapshot,
        Instant at) {

    /** Copies the collections. */
    public PassiveAuthenticationResult {
        checks = List.copyOf(checks);
        dataGroups = Collections.unmodifiableSortedMap(new TreeMap<>(dataGroups));
        defects = List.copyOf(defects);
        findings = List.copyOf(findings);
    }

    /** The check of a name. */
    public Check check(CheckName name) {
        return checks.stream()
                .filter(check -> check.name() == name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("check was not made: " + name));
    }

    /** Whether a data group is what a trusted issuer signed: its hash, the signature and the chain are successful. */
    public boolean vouchesFor(int dataGroup) {
        return dataGroups.get(dataGroup) == CheckResult.SUCCESSFUL
                && check(CheckName.SECURITY_OBJECT_FORM).result() == CheckResult.SUCCESSFUL
                && check(CheckName.SECURITY_OBJECT_SIGNATURE).result() == CheckResult.SUCCESSFUL
                && check(CheckName.SIGNER_CHAIN).result() == CheckResult.SUCCESSFUL;
    }

    /** Whether EF.CardSecurity, and so the key in it, is what a trusted issuer signed. */
    public boolean vouchesForCardSecurity() {
        return check(CheckName.CARD_SECURITY).result() == CheckResult.SUCCESSFUL;
    }
}
