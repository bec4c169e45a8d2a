package org.lintas.inspections.internal;

import static org.lintas.biometrics.FingerprintExamination.ENROLMENT;
import static org.lintas.biometrics.FingerprintExamination.IDENTIFICATION;
import static org.lintas.biometrics.FingerprintExamination.VERIFICATION;
import static org.lintas.biometrics.FingerprintExamination.WATCHLIST;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lintas.foundation.CheckMode;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.inspections.InspectionFacts;

/** What the traveller's fingerprints say. A lane without a scanner takes none, and none of these policies refers there. */
final class FingerprintPolicies {

    /** Duties by which fingerprints are owed; the others exempt. */
    private static final Set<String> OWING = Set.of("first-entry", "enrolled");

    private FingerprintPolicies() {}

    static Verdict match(InspectionFacts facts) {
        return Modes.ifMade(facts, VERIFICATION, Reason.FINGERPRINTS_NO_MATCH, Reason.FINGERPRINTS_NOT_COMPARED);
    }

    /** Where the profile asks for enrolment, whoever owes fingerprints has given some that can be used; missing fingers have a reason. */
    static Verdict taken(InspectionFacts facts) {
        boolean owed = facts.check(BackgroundChecks.FINGERPRINT_DUTY)
                .filter(duty -> OWING.contains(duty.code()))
                .isPresent();
        CheckMode mode = facts.profile().checks().getOrDefault(ENROLMENT, CheckMode.OPTIONAL);
        boolean tooPoor = facts.check(ENROLMENT)
                .filter(check -> check.result() == CheckResult.FAILED)
                .isPresent();
        boolean none = Stream.of(VERIFICATION, ENROLMENT, IDENTIFICATION)
                .allMatch(name -> facts.check(name).isEmpty());
        boolean refers = mode == CheckMode.MANDATORY ? tooPoor || none : mode == CheckMode.OPTIONAL && tooPoor;
        return owed && refers ? Verdict.refer(Reason.FINGERPRINTS_NOT_TAKEN) : Verdict.ALLOWED;
    }

    /** Another identity with the same fingers refers in every profile. */
    static Verdict noOtherIdentity(InspectionFacts facts) {
        return found(facts, IDENTIFICATION, Reason.OTHER_IDENTITY);
    }

    /** Whoever is sought by fingerprints is referred in every profile. */
    static Verdict notSought(InspectionFacts facts) {
        return found(facts, WATCHLIST, Reason.SOUGHT_BY_FINGERPRINTS);
    }

    /** A search that did not see all of its gallery refers where the profile makes it mandatory. */
    private static Verdict found(InspectionFacts facts, String search, Reason reason) {
        Optional<CheckResult> result = facts.check(search).map(CheckRecord::result);
        if (result.equals(Optional.of(CheckResult.FAILED))) {
            return Verdict.refer(reason);
        }
        boolean incomplete =
                result.filter(made -> made != CheckResult.SUCCESSFUL).isPresent();
        return incomplete && facts.profile().mode(search) == CheckMode.MANDATORY
                ? Verdict.refer(Reason.FINGERPRINT_SEARCH_INCOMPLETE)
                : Verdict.ALLOWED;
    }
}
