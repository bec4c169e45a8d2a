package org.lintas.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.rules.Expression.Comparison;

/**
 * Rules made ready to screen passengers. A rule that needs one code of the passenger's flight or booking is looked at only for those who have it. Immutable and
 * thread-safe.
 */
public final class CompiledRules {

    private static final int[] NONE = {};

    private final List<Rule> rules;
    private final Condition[][] conditions;
    private final int[] unkeyed;
    private final List<Key> keys;
    private final Set<String> asked;

    private CompiledRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.conditions = rules.stream()
                .map(rule -> conjuncts(rule.condition()).stream()
                        .sorted((one, other) -> Compilation.cost(one) - Compilation.cost(other))
                        .map(Compilation::of)
                        .toArray(Condition[]::new))
                .toArray(Condition[][]::new);
        Map<Field, Map<String, List<Integer>>> byField = new LinkedHashMap<>();
        List<Integer> others = new ArrayList<>();
        for (int at = 0; at < rules.size(); at++) {
            Optional<Comparison> key = key(rules.get(at));
            if (key.isEmpty()) {
                others.add(at);
            } else {
                Map<String, List<Integer>> ofField =
                        byField.computeIfAbsent(key.get().field(), _ -> new HashMap<>());
                for (String code : Compilation.texts(key.get())) {
                    ofField.computeIfAbsent(code, _ -> new ArrayList<>()).add(at);
                }
            }
        }
        this.unkeyed = array(others);
        this.keys = byField.entrySet().stream()
                .map(entry -> Key.of(entry.getKey(), entry.getValue()))
                .toList();
        this.asked = rules.stream().flatMap(rule -> asked(rule.condition())).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> asked(Expression condition) {
        return switch (condition) {
            case Expression.All all -> all.parts().stream().flatMap(CompiledRules::asked);
            case Expression.AtLeastOne some -> some.parts().stream().flatMap(CompiledRules::asked);
            case Expression.Not not -> asked(not.part());
            case Expression.Count count ->
                Stream.concat(
                        Stream.of(count.entity().name()),
                        count.fitting().stream().flatMap(CompiledRules::asked));
            case Comparison comparison ->
                Stream.concat(
                                Stream.of(comparison.field()),
                                comparison.operands().stream()
                                        .filter(Expression.Operand.Other.class::isInstance)
                                        .map(other -> ((Expression.Operand.Other) other).field()))
                        .flatMap(field -> Stream.of(field.entity().name(), field.path()));
        };
    }

    /** The rules that need one code of a field. */
    private record Key(Field field, Map<String, int[]> rules) {

        static Key of(Field field, Map<String, List<Integer>> rules) {
            Map<String, int[]> arrays = new HashMap<>();
            rules.forEach((code, numbers) -> arrays.put(code, array(numbers)));
            return new Key(field, arrays);
        }

        int[] of(Subject subject) {
            String code = subject.things(field.entity())[0].texts[field.slot()];
            return code == null ? NONE : rules.getOrDefault(code, NONE);
        }
    }

    /** Makes rules ready; their order is that of the hits. */
    public static CompiledRules of(List<Rule> rules) {
        return new CompiledRules(rules);
    }

    /** In the order of the hits. */
    public List<Rule> rules() {
        return rules;
    }

    /** Whether any of them asks of a field or an entity, such as {@code history}: what nobody asks of need not be gathered. */
    public boolean askOf(String path) {
        return asked.contains(path);
    }

    /** The rules that hit, by their place in {@link #rules}, whatever day it is. */
    public int[] hits(Subject subject) {
        Subject.Values[][] things = subject.things();
        Subject.@Nullable Values[] chosen = new Subject.Values[things.length];
        int[] found = new int[8];
        int count = 0;
        for (int at = -1; at < keys.size(); at++) {
            for (int rule : at < 0 ? unkeyed : keys.get(at).of(subject)) {
                if (hits(conditions[rule], things, chosen)) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    found[count++] = rule;
                }
            }
        }
        int[] hits = Arrays.copyOf(found, count);
        Arrays.sort(hits);
        return hits;
    }

    private static boolean hits(Condition[] all, Subject.Values[][] things, Subject.@Nullable Values[] chosen) {
        for (Condition one : all) {
            if (one.test(things, chosen) != Condition.TRUE) {
                return false;
            }
        }
        return true;
    }

    /** The rules that hit, with the reasons, as if all of them were in use. */
    public List<RuleHit> screenAnyDay(Subject subject) {
        List<RuleHit> hits = new ArrayList<>();
        for (int at : hits(subject)) {
            hits.add(hit(at, subject));
        }
        return hits;
    }

    /** Why the rule at a place of {@link #rules} hits a passenger, as {@link #hits} says it does. */
    public RuleHit hit(int rule, Subject subject) {
        Rule one = rules.get(rule);
        return new RuleHit(one, Interpretation.reasons(one.condition(), subject));
    }

    /** The rules that hit and are in use on a day, with the reasons. */
    public List<RuleHit> screen(Subject subject, LocalDate day) {
        return screenAnyDay(subject).stream()
                .filter(hit -> hit.rule().terms().on(day))
                .toList();
    }

    private static List<Expression> conjuncts(Expression condition) {
        return condition instanceof Expression.All all
                ? all.parts().stream().flatMap(part -> conjuncts(part).stream()).toList()
                : List.of(condition);
    }

    /** The comparison with the fewest codes without one of which the rule cannot hit. */
    private static Optional<Comparison> key(Rule rule) {
        return conjuncts(rule.condition()).stream()
                .filter(Comparison.class::isInstance)
                .map(Comparison.class::cast)
                .filter(CompiledRules::keyed)
                .min((one, other) -> one.operands().size() - other.operands().size());
    }

    private static boolean keyed(Comparison comparison) {
        return comparison.field().type() == ValueType.CODE
                && !comparison.field().entity().many()
                && Set.of(Operator.EQUAL, Operator.IN, Operator.MEMBER).contains(comparison.operator())
                && comparison.operands().stream().allMatch(Expression.Operand.Text.class::isInstance);
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).distinct().toArray();
    }
}
