package org.lintas.rules;

import java.util.List;
import java.util.Map;

/**
 * A text of rules and lists, read and checked. A rule that is wrong is left out and named by its problems; the others stand.
 *
 * @param rules that can be used, in the order of the text
 * @param lists of values by name, in capitals
 * @param problems in the order of the text
 */
public record RuleFile(List<Rule> rules, Map<String, List<String>> lists, List<Problem> problems) {

    /** Most characters of a text. */
    public static final int LENGTH_MAX = 1_000_000;

    /** Most rules of a text. */
    public static final int RULES_MAX = 10_000;

    /** Copies the collections. */
    public RuleFile {
        rules = List.copyOf(rules);
        lists = Map.copyOf(lists);
        problems = List.copyOf(problems);
    }

    /** Reads and checks a text. Never fails: what is wrong is a problem. */
    public static RuleFile read(String text) {
        if (text.length() > LENGTH_MAX) {
            Problem problem = new Problem(
                    Problem.Severity.ERROR,
                    Problem.Code.PAST_A_BOUND,
                    new Span(0, 0, 1, 1),
                    "a text of rules has at most %,d characters".formatted(LENGTH_MAX));
            return new RuleFile(List.of(), Map.of(), List.of(problem));
        }
        return new RuleParser(text, Vocabulary.standard()).read();
    }

    /** Whether no rule had to be left out. */
    public boolean whole() {
        return problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
