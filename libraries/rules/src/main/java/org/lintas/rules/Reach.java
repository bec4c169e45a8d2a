package org.lintas.rules;

import java.util.List;
import java.util.Optional;
import org.lintas.rules.Expression.Comparison;
import org.lintas.rules.Expression.Operand;

/** How many of the values that a number can have are meant by a comparison. */
enum Reach {
    NONE,
    SOME,
    ALL;

    private static final Field.Range COUNT = new Field.Range(0, Double.POSITIVE_INFINITY);

    /** What a comparison with fixed numbers reaches; SOME for all others. */
    static Reach of(Comparison comparison, Operator operator) {
        Field field = comparison.field();
        List<Double> numbers = comparison.operands().stream()
                .filter(Operand.Quantity.class::isInstance)
                .map(operand -> ((Operand.Quantity) operand).value())
                .toList();
        if (!field.type().ordered()
                || numbers.isEmpty()
                || numbers.size() != comparison.operands().size()) {
            return SOME;
        }
        return of(field.type() == ValueType.EVENTS ? COUNT : field.range(), operator, numbers);
    }

    private static Reach of(Field.Range range, Operator operator, List<Double> numbers) {
        double first = numbers.getFirst();
        double last = numbers.getLast();
        return switch (operator) {
            case EQUAL, IN ->
                numbers.stream().allMatch(value -> value < range.min() || value > range.max()) ? NONE : SOME;
            case LESS -> of(first <= range.min(), first > range.max());
            case AT_MOST -> of(first < range.min(), first >= range.max());
            case MORE -> of(first >= range.max(), first < range.min());
            case AT_LEAST -> of(first > range.max(), first <= range.min());
            case BETWEEN ->
                of(
                        first > last || last < range.min() || first > range.max(),
                        first <= range.min() && last >= range.max());
            case NOT_EQUAL, NOT_IN, NOT_BETWEEN ->
                of(range, operator.negated(), numbers).other();
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
                    NOT_EMPTY -> SOME;
        };
    }

    private static Reach of(boolean none, boolean all) {
        if (none) {
            return NONE;
        }
        return all ? ALL : SOME;
    }

    private Reach other() {
        return switch (this) {
            case NONE -> ALL;
            case SOME -> SOME;
            case ALL -> NONE;
        };
    }

    /** What its author should hear of it. */
    static Optional<Problem> problem(Comparison comparison) {
        return switch (of(comparison, comparison.operator())) {
            case NONE ->
                Optional.of(new Problem(
                        Problem.Severity.ERROR,
                        Problem.Code.NEVER_TRUE,
                        comparison.span(),
                        "%s has no such value".formatted(comparison.field().path())));
            case SOME -> Optional.empty();
            case ALL ->
                Optional.of(new Problem(
                        Problem.Severity.WARNING,
                        Problem.Code.ALWAYS_TRUE,
                        comparison.span(),
                        "every value of %s is meant"
                                .formatted(comparison.field().path())));
        };
    }
}
