package org.lintas.inspections.internal;

import java.util.Optional;
import org.lintas.foundation.CheckMode;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.inspections.InspectionFacts;

/** Turns the result of a check into a verdict by the mode that the lane profile gives it (BSI TR-03135-1 v2.5). */
final class Modes {

    private Modes() {}

    /**
     * Judges one check. A check that was never made counts as aborted: what is mandatory and missing refers.
     *
     * @param failed reason when the check failed
     * @param notMade reason when it is mandatory and neither successful nor failed
     */
    static Verdict byMode(InspectionFacts facts, String check, Reason failed, Reason notMade) {
        return byMode(facts.profile().mode(check), facts.check(check), failed, notMade);
    }

    /**
     * The same for what a traveller need not have, such as a visible seal: nothing is asked where there is none, and a lane profile
     * that does not name the check takes it as optional.
     */
    static Verdict ifMade(InspectionFacts facts, String check, Reason failed, Reason notMade) {
        CheckMode mode = facts.profile().checks().getOrDefault(check, CheckMode.OPTIONAL);
        return facts.check(check).isEmpty() ? Verdict.ALLOWED : byMode(mode, facts.check(check), failed, notMade);
    }

    static Verdict byMode(CheckMode mode, Optional<CheckRecord> check, Reason failed, Reason notMade) {
        CheckResult result = check.map(CheckRecord::result).orElse(CheckResult.ABORTED);
        String code = check.map(CheckRecord::code).orElse("missing");
        return switch (mode) {
            case EVALUATORY -> Verdict.ALLOWED;
            case OPTIONAL -> result == CheckResult.FAILED ? Verdict.refer(failed, "code", code) : Verdict.ALLOWED;
            case MANDATORY ->
                switch (result) {
                    case SUCCESSFUL -> Verdict.ALLOWED;
                    case FAILED -> Verdict.refer(failed, "code", code);
                    case UNDETERMINED, NOT_SUPPORTED, ABORTED -> Verdict.refer(notMade, "code", code);
                };
        };
    }
}
