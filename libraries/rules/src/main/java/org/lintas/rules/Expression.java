package org.lintas.rules;

import java.util.List;
import java.util.OptionalInt;

/** Who is meant by a rule. */
public sealed interface Expression {

    /** Where it stands. */
    Span span();

    /**
     * All of them are true.
     *
     * @param parts at least two
     * @param span where
     */
    record All(List<Expression> parts, Span span) implements Expression {
        /** Copies the list. */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /**
     * At least one of them is true.
     *
     * @param parts at least two
     * @param span where
     */
    record AtLeastOne(List<Expression> parts, Span span) implements Expression {
        /** Copies the list. */
        public AtLeastOne {
            parts = List.copyOf(parts);
        }
    }

    /**
     * It is false. What is unknown stays unknown.
     *
     * @param part what
     * @param span where
     */
    record Not(Expression part, Span span) implements Expression {}

    /**
     * A field is compared. Of an entity of which a passenger has several, one that fits is enough.
     *
     * @param field which
     * @param withinDays of events: how many days back they are counted; empty for all
     * @param operator how
     * @param operands with what; the members of a list where it is compared with one
     * @param list its name where it is compared with one; empty text otherwise
     * @param span where
     */
    record Comparison(
            Field field, OptionalInt withinDays, Operator operator, List<Operand> operands, String list, Span span)
            implements Expression {
        /** Copies the list. */
        public Comparison {
            operands = List.copyOf(operands);
        }
    }

    /**
     * How many things of a passenger fit.
     *
     * @param entity what is counted
     * @param fitting what fits; empty list for all of them, otherwise one expression
     * @param operator how the number is compared
     * @param number with what
     * @param span where
     */
    record Count(Entity entity, List<Expression> fitting, Operator operator, int number, Span span)
            implements Expression {
        /** Copies the list. */
        public Count {
            fitting = List.copyOf(fitting);
        }
    }

    /** With what a field is compared. */
    sealed interface Operand {

        /**
         * A text, in capitals.
         *
         * @param value what
         */
        record Text(String value) implements Operand {}

        /**
         * A number; a day as days since 1970-01-01; 1 for true and 0 for false.
         *
         * @param value what
         */
        record Quantity(double value) implements Operand {}

        /**
         * Another field of the same passenger.
         *
         * @param field which
         */
        record Other(Field field) implements Operand {}
    }
}
