package org.lintas.targeting.internal;

import java.util.List;
import java.util.Optional;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.rules.Problem;
import org.lintas.rules.Rule;
import org.lintas.rules.RuleFile;

/** Rules as somebody hands them in. */
final class RuleText {

    private RuleText() {}

    /**
     * All of a text.
     *
     * @throws LintasException VALUE_INVALID with the line of the first error
     */
    static List<Rule> rules(String text) {
        RuleFile file = RuleFile.read(text);
        Optional<Problem> error = file.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .findFirst();
        if (error.isPresent()) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "Line %d: %s."
                            .formatted(error.get().span().line(), error.get().text()));
        }
        return file.rules();
    }
}
