package org.lintas.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.lintas.rules.Expression.Comparison;
import org.lintas.rules.Expression.Count;
import org.lintas.rules.Expression.Operand;

/** Says rules and reasons in the words of people: in English, Bahasa Indonesia and Vietnamese. Immutable. */
public final class PlainLanguage {

    private final ResourceBundle words;

    private PlainLanguage(ResourceBundle words) {
        this.words = words;
    }

    /** In a language; in English where there are no words of it. */
    public static PlainLanguage of(Locale locale) {
        return new PlainLanguage(ResourceBundle.getBundle(
                "org.lintas.rules.plain",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** Whom a rule means, in a sentence. */
    public String of(Rule rule) {
        return said("hits", of(rule.condition(), false));
    }

    /** What was true, and what was found. */
    public String of(RuleHit.Reason reason) {
        String part = of(reason.part(), true);
        String stated = reason.truth() ? part : said("not", part);
        return reason.found().isEmpty() ? stated : said("found", stated, String.join(", ", reason.found()));
    }

    /** What a field is called. */
    public String of(Field field) {
        return words.getString("field." + field.path());
    }

    private String of(Expression expression, boolean bracketed) {
        return switch (expression) {
            case Expression.All all -> joined(all.parts(), "and", bracketed);
            case Expression.AtLeastOne either -> joined(either.parts(), "or", bracketed);
            case Expression.Not not -> said("not", of(not.part(), true));
            case Comparison comparison -> of(comparison);
            case Count count -> of(count);
        };
    }

    private String joined(List<Expression> parts, String word, boolean bracketed) {
        String all = parts.stream()
                .map(part -> of(part, true))
                .collect(Collectors.joining(" " + words.getString(word) + " "));
        return bracketed ? "(" + all + ")" : all;
    }

    private String of(Comparison comparison) {
        Field field = comparison.field();
        String name = comparison.withinDays().isEmpty()
                ? of(field)
                : said(
                        "within",
                        of(field),
                        Integer.toString(comparison.withinDays().getAsInt()));
        if (field.type() == ValueType.TRUTH && comparison.operands().getFirst() instanceof Operand.Quantity number) {
            boolean wanted = number.value() != 0 == (comparison.operator() == Operator.EQUAL);
            return said("truth." + wanted, name);
        }
        Operator operator = comparison.operator();
        String last = "";
        String first = switch (operator.operands()) {
            case NONE -> "";
            case ONE -> of(field, comparison.operands().getFirst());
            case LIST -> comparison.list();
            case SET ->
                comparison.operands().stream()
                        .map(operand -> of(field, operand))
                        .collect(Collectors.joining(", "));
            case TWO -> {
                last = of(field, comparison.operands().getLast());
                yield of(field, comparison.operands().getFirst());
            }
        };
        String key = key(operator);
        boolean day = field.type() == ValueType.DATE && words.containsKey("before." + key);
        return said((day ? "before." : "operator.") + key, name, first, last);
    }

    private String of(Field field, Operand operand) {
        return switch (operand) {
            case Operand.Text text -> "\"" + text.value() + "\"";
            case Operand.Quantity number ->
                field.type() == ValueType.DATE
                        ? LocalDate.ofEpochDay((long) number.value()).toString()
                        : Numbers.words(number.value());
            case Operand.Other other -> of(other.field());
        };
    }

    private String of(Count count) {
        boolean any = count.operator() == Operator.AT_LEAST && count.number() == 1;
        boolean none = count.operator() == Operator.EQUAL && count.number() == 0;
        String things =
                words.getString((any ? "one." : "several.") + count.entity().name());
        String fitting = count.fitting().isEmpty()
                ? things
                : said("fitting", things, of(count.fitting().getFirst(), true));
        if (any || none) {
            return said(any ? "count.any" : "count.none", fitting);
        }
        return said("count." + key(count.operator()), fitting, Integer.toString(count.number()));
    }

    private static String key(Operator operator) {
        return operator.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In one pass, so that a value that looks like a place stays as it is. */
    private String said(String key, String... values) {
        String pattern = words.getString(key);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            boolean place = pattern.charAt(at) == '{' && at + 2 < pattern.length() && pattern.charAt(at + 2) == '}';
            if (place) {
                text.append(values[pattern.charAt(at + 1) - '0']);
                at += 2;
            } else {
                text.append(pattern.charAt(at));
            }
        }
        return text.toString();
    }
}
