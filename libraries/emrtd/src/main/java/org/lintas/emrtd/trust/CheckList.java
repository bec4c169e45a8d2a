package org.lintas.emrtd.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.Finding;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/** The checks of one verification, timed as they are made. */
final class CheckList {

    private final LongSupplier nanoClock;
    private final List<Check> checks = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    CheckList(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    Verdict make(CheckName name, Supplier<Verdict> work) {
        long since = nanoClock.getAsLong();
        Verdict verdict = work.get();
        checks.add(new Check(name, verdict.result(), verdict.code(), verdict.detail(), nanoClock.getAsLong() - since));
        return verdict;
    }

    void found(String code, String detail) {
        findings.add(new Finding(code, detail));
    }

    List<Check> checks() {
        return checks;
    }

    List<Finding> findings() {
        return findings;
    }

    CheckResult overall(PassiveAuthenticationPolicy policy) {
        List<CheckResult> all = checks.stream().map(Check::result).toList();
        List<CheckResult> mandatory = checks.stream()
                .filter(check -> policy.mandatory().contains(check.name()))
                .map(Check::result)
                .toList();
        return CheckResult.overall(all, mandatory);
    }
}
