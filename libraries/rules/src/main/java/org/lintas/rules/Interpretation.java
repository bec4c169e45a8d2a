package org.lintas.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.rules.Expression.Comparison;
import org.lintas.rules.Expression.Count;
import org.lintas.rules.Expression.Operand;
import org.lintas.rules.RuleHit.Reason;
import org.lintas.rules.Subject.Values;

/** Reads an expression as it is written: the plain twin of the compiled conditions, and the source of reasons. Empty stands for unknown. */
final class Interpretation {

    private static final int FOUND_MAX = 10;

    private final Subject subject;
    private final Map<Entity, Values> chosen = new HashMap<>();

    private Interpretation(Subject subject) {
        this.subject = subject;
    }

    static Optional<Boolean> of(Expression expression, Subject subject) {
        return new Interpretation(subject).truth(expression);
    }

    /** Everything that makes a condition true. */
    static List<Reason> reasons(Expression condition, Subject subject) {
        List<Reason> reasons = new ArrayList<>();
        new Interpretation(subject).reasons(condition, true, reasons);
        return reasons;
    }

    private Optional<Boolean> truth(Expression expression) {
        return switch (expression) {
            case Expression.All all -> all(all.parts(), true);
            case Expression.AtLeastOne either -> all(either.parts(), false).map(none -> !none);
            case Expression.Not not -> truth(not.part()).map(truth -> !truth);
            case Comparison comparison -> any(comparison);
            case Count count -> counted(count);
        };
    }

    /** Whether all parts have this truth. */
    private Optional<Boolean> all(List<Expression> parts, boolean wanted) {
        boolean unknown = false;
        for (Expression part : parts) {
            Optional<Boolean> truth = truth(part);
            if (truth.isPresent() && truth.get() != wanted) {
                return Optional.of(false);
            }
            unknown |= truth.isEmpty();
        }
        return unknown ? Optional.empty() : Optional.of(true);
    }

    private List<Values> things(Entity entity) {
        return chosen.containsKey(entity) ? List.of(chosen.get(entity)) : List.of(subject.things(entity));
    }

    private Optional<Boolean> any(Comparison comparison) {
        List<Values> things = things(comparison.field().entity());
        boolean asksWhetherSaid = comparison.operator().operands() == Operator.Operands.NONE;
        if (things.isEmpty()) {
            return asksWhetherSaid ? Optional.of(!comparison.operator().opposite()) : Optional.empty();
        }
        boolean unknown = false;
        for (Values one : things) {
            Optional<Boolean> truth = compared(comparison, one);
            if (truth.equals(Optional.of(true))) {
                return truth;
            }
            unknown |= truth.isEmpty();
        }
        return unknown ? Optional.empty() : Optional.of(false);
    }

    private Optional<Boolean> compared(Comparison comparison, Values one) {
        if (comparison.operator().operands() == Operator.Operands.NONE) {
            return Optional.of(
                    one.known(comparison.field()) == comparison.operator().opposite());
        }
        Optional<Comparable<?>> value = value(comparison, one);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (comparison.operands().size() == 1 && comparison.operands().getFirst() instanceof Operand.Other other) {
            return withField(comparison, value.get(), other.field());
        }
        List<Comparable<?>> operands = new ArrayList<>();
        for (Operand operand : comparison.operands()) {
            switch (operand) {
                case Operand.Text text -> operands.add(text.value());
                case Operand.Quantity number -> operands.add(number.value());
                case Operand.Other _ -> throw new IllegalStateException("One field is compared at a time.");
            }
        }
        return Optional.of(fits(comparison.operator(), value.get(), operands));
    }

    private Optional<Boolean> withField(Comparison comparison, Comparable<?> value, Field other) {
        boolean known = false;
        for (Values each : things(other.entity())) {
            Optional<Comparable<?>> with = value(other, each, Integer.MAX_VALUE);
            known |= with.isPresent();
            if (with.isPresent() && fits(comparison.operator(), value, List.of(with.get()))) {
                return Optional.of(true);
            }
        }
        return known ? Optional.of(false) : Optional.empty();
    }

    private static Optional<Comparable<?>> value(Comparison comparison, Values one) {
        return value(comparison.field(), one, comparison.withinDays().orElse(Integer.MAX_VALUE));
    }

    private static Optional<Comparable<?>> value(Field field, Values one, int withinDays) {
        if (!one.known(field)) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case TEXT, CODE -> Optional.ofNullable(one.texts[field.slot()]);
            case NUMBER, DATE, TRUTH -> Optional.of(one.numbers[field.slot()]);
            case EVENTS -> Optional.of(one.count(field, withinDays));
        };
    }

    private static boolean fits(Operator operator, Comparable<?> value, List<Comparable<?>> operands) {
        Comparable<?> first = operands.isEmpty() ? "" : operands.getFirst();
        return switch (operator) {
            case EQUAL, IN, MEMBER -> operands.contains(value);
            case LESS -> order(value, first) < 0;
            case MORE -> order(value, first) > 0;
            case BETWEEN -> order(value, first) >= 0 && order(value, operands.getLast()) <= 0;
            case BEGINS -> value.toString().startsWith(first.toString());
            case ENDS -> value.toString().endsWith(first.toString());
            case CONTAINS -> value.toString().contains(first.toString());
            case NOT_EQUAL, NOT_IN, NOT_MEMBER, AT_LEAST, AT_MOST, NOT_BETWEEN, NOT_BEGINS, NOT_ENDS, NOT_CONTAINS ->
                !fits(operator.negated(), value, operands);
            case UNKNOWN, KNOWN, EMPTY, NOT_EMPTY -> throw new IllegalStateException("It has no operand.");
        };
    }

    private static int order(Comparable<?> one, Comparable<?> other) {
        return Double.compare((Double) one, (Double) other);
    }

    private Optional<Boolean> counted(Count count) {
        int surely = 0;
        int perhaps = 0;
        for (Values one : subject.things(count.entity())) {
            Optional<Boolean> fits = count.fitting().isEmpty() ? Optional.of(true) : fits(count, one);
            surely += fits.orElse(false) ? 1 : 0;
            perhaps += fits.isEmpty() ? 1 : 0;
        }
        boolean some = false;
        boolean all = true;
        for (double number = surely; number <= surely + perhaps; number++) {
            boolean fits = fits(count.operator(), number, List.of((double) count.number()));
            some |= fits;
            all &= fits;
        }
        return some == all ? Optional.of(all) : Optional.empty();
    }

    private Optional<Boolean> fits(Count count, Values one) {
        Values before = chosen.put(count.entity(), one);
        Optional<Boolean> fits = truth(count.fitting().getFirst());
        if (before == null) {
            chosen.remove(count.entity());
        } else {
            chosen.put(count.entity(), before);
        }
        return fits;
    }

    private void reasons(Expression expression, boolean wanted, List<Reason> reasons) {
        switch (expression) {
            case Expression.All all -> parts(all.parts(), wanted, reasons);
            case Expression.AtLeastOne either -> parts(either.parts(), wanted, reasons);
            case Expression.Not not -> reasons(not.part(), !wanted, reasons);
            case Comparison comparison -> reasons.add(new Reason(comparison, wanted, found(comparison)));
            case Count count -> reasons.add(new Reason(count, wanted, found(count)));
        }
    }

    private void parts(List<Expression> parts, boolean wanted, List<Reason> reasons) {
        for (Expression part : parts) {
            if (truth(part).equals(Optional.of(wanted))) {
                reasons(part, wanted, reasons);
            }
        }
    }

    private List<String> found(Comparison comparison) {
        List<String> found = new ArrayList<>();
        for (Values one : things(comparison.field().entity())) {
            if (found.size() < FOUND_MAX) {
                value(comparison, one)
                        .map(value -> words(comparison.field(), value))
                        .filter(words -> !found.contains(words))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private List<String> found(Count count) {
        int fitting = 0;
        for (Values one : subject.things(count.entity())) {
            if (count.fitting().isEmpty() || fits(count, one).orElse(false)) {
                fitting++;
            }
        }
        return List.of(Integer.toString(fitting));
    }

    private static String words(Field field, Comparable<?> value) {
        return switch (field.type()) {
            case TEXT, CODE -> value.toString();
            case NUMBER, EVENTS -> Numbers.words((Double) value);
            case DATE -> LocalDate.ofEpochDay(((Double) value).longValue()).toString();
            case TRUTH -> Boolean.toString((Double) value != 0);
        };
    }
}
