package org.lintas.rules;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lintas.rules.Expression.Comparison;
import org.lintas.rules.Expression.Operand;

/** Makes conditions of expressions. */
final class Compilation {

    private static final int OF_MANY = 4;
    private static final int OF_A_FIELD = 8;
    private static final int OF_A_COUNT = 16;

    private Compilation() {}

    static Condition of(Expression expression) {
        return switch (expression) {
            case Expression.All all -> Condition.all(parts(all.parts()));
            case Expression.AtLeastOne either -> Condition.atLeastOne(parts(either.parts()));
            case Expression.Not not -> {
                Condition part = of(not.part());
                yield (things, chosen) -> -part.test(things, chosen);
            }
            case Comparison comparison -> of(comparison);
            case Expression.Count count ->
                new Condition.Counted(
                        count.entity().index(),
                        count.fitting().isEmpty()
                                ? (things, chosen) -> Condition.TRUE
                                : of(count.fitting().getFirst()),
                        count.operator(),
                        count.number());
        };
    }

    /** The cheapest first: what is false then spares the others. */
    private static List<Condition> parts(List<Expression> parts) {
        return parts.stream()
                .sorted(Comparator.comparingInt(Compilation::cost))
                .map(Compilation::of)
                .toList();
    }

    static int cost(Expression expression) {
        return switch (expression) {
            case Expression.All all ->
                all.parts().stream().mapToInt(Compilation::cost).sum();
            case Expression.AtLeastOne either ->
                either.parts().stream().mapToInt(Compilation::cost).sum();
            case Expression.Not not -> cost(not.part());
            case Comparison comparison -> {
                int things = comparison.field().entity().many() ? OF_MANY : 1;
                yield comparison.operands().stream().anyMatch(Operand.Other.class::isInstance)
                        ? things * OF_A_FIELD
                        : things;
            }
            case Expression.Count _ -> OF_A_COUNT;
        };
    }

    private static Condition of(Comparison comparison) {
        int entity = comparison.field().entity().index();
        Condition.ThingTest test = test(comparison);
        if (!comparison.field().entity().many()) {
            return (things, chosen) -> test.test(things[entity][0], things, chosen);
        }
        int withoutThings = asksWhetherSaid(comparison)
                ? Condition.of(!comparison.operator().opposite())
                : Condition.UNKNOWN;
        return new Condition.OfThings(entity, test, withoutThings);
    }

    /** Whether it asks if something was said, and not what. */
    private static boolean asksWhetherSaid(Comparison comparison) {
        return comparison.operator().operands() == Operator.Operands.NONE;
    }

    private static Condition.ThingTest test(Comparison comparison) {
        Field field = comparison.field();
        if (asksWhetherSaid(comparison)) {
            boolean said = comparison.operator().opposite();
            return (values, things, chosen) -> Condition.of(values.known(field) == said);
        }
        if (comparison.operands().size() == 1 && comparison.operands().getFirst() instanceof Operand.Other other) {
            return new FieldTest(comparison, other.field());
        }
        return field.type().written() ? written(comparison) : counted(comparison);
    }

    private static Condition.ThingTest written(Comparison comparison) {
        int slot = comparison.field().slot();
        Predicate<String> fits = texts(comparison.operator(), texts(comparison));
        return (values, things, chosen) -> {
            String value = values.texts[slot];
            return value == null ? Condition.UNKNOWN : Condition.of(fits.test(value));
        };
    }

    private static Condition.ThingTest counted(Comparison comparison) {
        Field field = comparison.field();
        int slot = field.slot();
        DoublePredicate fits = numbers(comparison.operator(), numbers(comparison));
        if (field.type() == ValueType.EVENTS) {
            int within = comparison.withinDays().orElse(Integer.MAX_VALUE);
            return (values, things, chosen) -> known(values.count(field, within), fits);
        }
        return (values, things, chosen) -> known(values.numbers[slot], fits);
    }

    private static int known(double value, DoublePredicate fits) {
        return Double.isNaN(value) ? Condition.UNKNOWN : Condition.of(fits.test(value));
    }

    static Set<String> texts(Comparison comparison) {
        Set<String> texts = new HashSet<>();
        comparison.operands().forEach(operand -> texts.add(((Operand.Text) operand).value()));
        return texts;
    }

    private static double[] numbers(Comparison comparison) {
        return comparison.operands().stream()
                .mapToDouble(operand -> ((Operand.Quantity) operand).value())
                .toArray();
    }

    private static Predicate<String> texts(Operator operator, Set<String> texts) {
        String first = texts.isEmpty() ? "" : texts.iterator().next();
        return switch (operator) {
            case EQUAL -> first::equals;
            case IN, MEMBER -> texts::contains;
            case BEGINS -> value -> value.startsWith(first);
            case ENDS -> value -> value.endsWith(first);
            case CONTAINS -> value -> value.contains(first);
            case NOT_EQUAL, NOT_IN, NOT_MEMBER, NOT_BEGINS, NOT_ENDS, NOT_CONTAINS ->
                texts(operator.negated(), texts).negate();
            case LESS, AT_LEAST, MORE, AT_MOST, BETWEEN, NOT_BETWEEN, UNKNOWN, KNOWN, EMPTY, NOT_EMPTY ->
                throw new IllegalStateException("Texts are not compared so: " + operator);
        };
    }

    private static DoublePredicate numbers(Operator operator, double[] numbers) {
        double first = numbers[0];
        double last = numbers[numbers.length - 1];
        return switch (operator) {
            case EQUAL -> value -> value == first;
            case LESS -> value -> value < first;
            case AT_MOST -> value -> value <= first;
            case MORE -> value -> value > first;
            case AT_LEAST -> value -> value >= first;
            case BETWEEN -> value -> value >= first && value <= last;
            case IN -> value -> contains(numbers, value);
            case NOT_EQUAL, NOT_BETWEEN, NOT_IN ->
                numbers(operator.negated(), numbers).negate();
            case BEGINS,
                    NOT_BEGINS,
                    ENDS,
                    NOT_ENDS,
                    CONTAINS,
                    NOT_CONTAINS,
                    MEMBER,
                    NOT_MEMBER,
                    UNKNOWN,
                    KNOWN,
                    EMPTY,
                    NOT_EMPTY -> throw new IllegalStateException("Numbers are not compared so: " + operator);
        };
    }

    private static boolean contains(double[] numbers, double value) {
        for (double number : numbers) {
            if (number == value) {
                return true;
            }
        }
        return false;
    }

    /** Compares with another field: one of its values that fits is enough. */
    private record FieldTest(Comparison comparison, Field other) implements Condition.ThingTest {

        @Override
        public int test(Subject.Values values, Subject.Values[][] things, Subject.@Nullable Values[] chosen) {
            Subject.Values one = chosen[other.entity().index()];
            if (one != null) {
                return test(values, one);
            }
            int result = Condition.UNKNOWN;
            for (Subject.Values each : things[other.entity().index()]) {
                int found = test(values, each);
                if (found == Condition.TRUE) {
                    return found;
                }
                result = Math.min(result, found);
            }
            return result;
        }

        private int test(Subject.Values values, Subject.Values others) {
            if (!values.known(comparison.field()) || !others.known(other)) {
                return Condition.UNKNOWN;
            }
            if (other.type().written()) {
                String with = others.texts[other.slot()];
                String value = values.texts[comparison.field().slot()];
                return with == null || value == null
                        ? Condition.UNKNOWN
                        : Condition.of(
                                texts(comparison.operator(), Set.of(with)).test(value));
            }
            return known(
                    number(values, comparison.field(), comparison.withinDays().orElse(Integer.MAX_VALUE)),
                    numbers(comparison.operator(), new double[] {number(others, other, Integer.MAX_VALUE)}));
        }

        private static double number(Subject.Values values, Field field, int withinDays) {
            return field.type() == ValueType.EVENTS ? values.count(field, withinDays) : values.numbers[field.slot()];
        }
    }
}
