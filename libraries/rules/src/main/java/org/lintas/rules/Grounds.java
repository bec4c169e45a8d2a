package org.lintas.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintas.rules.Expression.All;
import org.lintas.rules.Expression.AtLeastOne;
import org.lintas.rules.Expression.Comparison;
import org.lintas.rules.Expression.Count;
import org.lintas.rules.Expression.Not;
import org.lintas.rules.Expression.Operand;

/**
 * Whether everybody whom a rule means is meant for a ground: something other than nationality, sex, religion, health or name, and something that tells some
 * passengers from others. A rule passes when it could hit nobody if all its grounds were false.
 */
final class Grounds {

    private final Set<Sensitivity> kinds = EnumSet.noneOf(Sensitivity.class);

    private Grounds() {}

    /** At most one problem. */
    static List<Problem> problems(Expression condition, Span span) {
        Grounds grounds = new Grounds();
        if (!grounds.missing(condition, true)) {
            return List.of();
        }
        if (grounds.kinds.isEmpty()) {
            return List.of(
                    new Problem(
                            Problem.Severity.ERROR,
                            Problem.Code.NO_GROUND,
                            span,
                            "nothing in the rule tells some passengers from others: it only says what is not, or what is true of all"));
        }
        String kinds = grounds.kinds.stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return List.of(new Problem(
                Problem.Severity.ERROR,
                Problem.Code.SOLE_GROUND,
                span,
                "somebody would be looked at for %s alone; add what the person did, or how the journey was made"
                        .formatted(kinds)));
    }

    /** Whether it can be true when every ground is false. */
    private boolean missing(Expression expression, boolean positive) {
        return switch (expression) {
            case All all -> missing(all.parts(), positive, positive);
            case AtLeastOne either -> missing(either.parts(), positive, !positive);
            case Not not -> missing(not.part(), !positive);
            case Comparison comparison -> missing(comparison, positive);
            case Count count -> missing(count, positive);
        };
    }

    /** All parts are looked at, so that every sensitive field is named. */
    private boolean missing(List<Expression> parts, boolean positive, boolean all) {
        long without = parts.stream().filter(part -> missing(part, positive)).count();
        return all ? without == parts.size() : without > 0;
    }

    private boolean missing(Comparison comparison, boolean positive) {
        Operator operator =
                positive ? comparison.operator() : comparison.operator().negated();
        boolean withField = comparison.operands().stream()
                .anyMatch(operand ->
                        operand instanceof Operand.Other other && !other.field().equals(comparison.field()));
        boolean absent = operator == Operator.UNKNOWN || operator == Operator.EMPTY;
        if (withField || absent) {
            return false;
        }
        if (comparison.field().sensitivity() != Sensitivity.NONE) {
            kinds.add(comparison.field().sensitivity());
            return true;
        }
        return operator.opposite()
                || saysFalse(comparison)
                || comparison.operands().stream().anyMatch(Operand.Other.class::isInstance)
                || Reach.of(comparison, operator) == Reach.ALL;
    }

    private static boolean saysFalse(Comparison comparison) {
        return comparison.field().type() == ValueType.TRUTH
                && comparison.operands().equals(List.of(new Operand.Quantity(0)));
    }

    private boolean missing(Count count, boolean positive) {
        Operator operator = positive ? count.operator() : count.operator().negated();
        boolean least = switch (operator) {
            case AT_LEAST -> count.number() > 0;
            case MORE -> true;
            case EQUAL -> count.number() > 0;
            case LESS,
                    AT_MOST,
                    NOT_EQUAL,
                    IN,
                    NOT_IN,
                    BETWEEN,
                    NOT_BETWEEN,
                    BEGINS,
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
                    NOT_EMPTY -> false;
        };
        if (count.fitting().isEmpty()) {
            boolean some = (operator == Operator.AT_LEAST && count.number() == 1)
                    || (operator == Operator.MORE && count.number() == 0);
            return some || (!least && operator != Operator.EQUAL);
        }
        return !least || missing(count.fitting().getFirst(), true);
    }
}
