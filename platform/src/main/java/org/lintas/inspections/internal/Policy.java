package org.lintas.inspections.internal;

import java.util.Map;
import java.util.function.Function;
import org.lintas.inspections.Finding;
import org.lintas.inspections.InspectionFacts;

/**
 * One named rule: a pure function from the facts to a finding.
 *
 * @param name lower case with dashes; stable, it stands in stored decisions
 * @param stage when its facts are there
 * @param judgement the rule itself
 */
record Policy(String name, Stage stage, Function<InspectionFacts, Verdict> judgement) {

    /** When a policy can be judged. */
    enum Stage {
        /** Before the gate lets the traveller in: document and background are known. */
        ADMISSION,
        /** At the decision: face and occupancy are known too. */
        DECISION
    }

    Finding judge(InspectionFacts facts) {
        return switch (judgement.apply(facts)) {
            case Verdict.Allowed() -> new Finding(name, Finding.Outcome.ALLOW, Reason.OK, Map.of());
            case Verdict.Waiting() -> notJudged();
            case Verdict.Referred(Reason reason, Map<String, String> details) ->
                new Finding(name, Finding.Outcome.REFER, reason.code(), details);
        };
    }

    Finding notJudged() {
        return new Finding(name, Finding.Outcome.NOT_JUDGED, Reason.WAITING, Map.of());
    }
}
