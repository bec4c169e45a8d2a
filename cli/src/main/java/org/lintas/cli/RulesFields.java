package org.lintas.cli;

import java.util.List;
import java.util.Locale;
import org.lintas.rules.PlainLanguage;
import org.lintas.rules.Problem;
import org.lintas.rules.Rule;
import org.lintas.rules.RuleFile;
import org.lintas.rules.RuleHit;

/** Rules, their problems and hits as the fields of objects. */
final class RulesFields {

    private static final PlainLanguage ENGLISH = PlainLanguage.of(Locale.ENGLISH);

    private RulesFields() {}

    static Fields of(RuleFile file) {
        return new Fields()
                .objects("rules", file.rules().stream().map(RulesFields::rule).toList())
                .objects("problems", problems(file));
    }

    static List<Fields> problems(RuleFile file) {
        return file.problems().stream().map(RulesFields::problem).toList();
    }

    private static Fields rule(Rule rule) {
        return new Fields()
                .text("name", rule.name())
                .text("title", rule.title())
                .text("severity", word(rule.terms().severity()))
                .text("category", rule.terms().category())
                .text("basis", rule.terms().basis())
                .text("from", rule.terms().from())
                .text("until", rule.terms().until())
                .text("plain", ENGLISH.of(rule));
    }

    private static Fields problem(Problem problem) {
        return new Fields()
                .text("severity", word(problem.severity()))
                .text("code", word(problem.code()))
                .number("line", problem.span().line())
                .number("column", problem.span().column())
                .number("offset", problem.span().offset())
                .number("length", problem.span().length())
                .text("text", problem.text());
    }

    static Fields hit(RuleHit hit) {
        return new Fields()
                .text("rule", hit.rule().name())
                .text("title", hit.rule().title())
                .text("severity", word(hit.rule().terms().severity()))
                .texts("reasons", hit.reasons().stream().map(ENGLISH::of).toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
