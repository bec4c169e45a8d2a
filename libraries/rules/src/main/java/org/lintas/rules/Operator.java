package org.lintas.rules;

/** How a field is compared. Of each there is the opposite, so that a rule reads as people say it. */
public enum Operator {
    /** Is the value. */
    EQUAL("=", Operands.ONE),
    /** Is another value. */
    NOT_EQUAL("!=", Operands.ONE),
    /** Comes before the value. */
    LESS("<", Operands.ONE),
    /** Is the value or comes after it. */
    AT_LEAST(">=", Operands.ONE),
    /** Comes after the value. */
    MORE(">", Operands.ONE),
    /** Is the value or comes before it. */
    AT_MOST("<=", Operands.ONE),
    /** Is one of the values. */
    IN("in", Operands.SET),
    /** Is none of the values. */
    NOT_IN("not in", Operands.SET),
    /** Is one of two values or between them. */
    BETWEEN("between", Operands.TWO),
    /** Is before the first or after the second value. */
    NOT_BETWEEN("not between", Operands.TWO),
    /** Begins with the text. */
    BEGINS("begins with", Operands.ONE),
    /** Begins otherwise. */
    NOT_BEGINS("not begins with", Operands.ONE),
    /** Ends with the text. */
    ENDS("ends with", Operands.ONE),
    /** Ends otherwise. */
    NOT_ENDS("not ends with", Operands.ONE),
    /** Has the text in it. */
    CONTAINS("contains", Operands.ONE),
    /** Has not the text in it. */
    NOT_CONTAINS("not contains", Operands.ONE),
    /** Stands on a list that the file names. */
    MEMBER("member of", Operands.LIST),
    /** Does not stand on a list that the file names. */
    NOT_MEMBER("not member of", Operands.LIST),
    /** Was not said. */
    UNKNOWN("is unknown", Operands.NONE),
    /** Was said. */
    KNOWN("is known", Operands.NONE),
    /** Was not said, or is a text of blanks. */
    EMPTY("is empty", Operands.NONE),
    /** Is a text of more than blanks. */
    NOT_EMPTY("is not empty", Operands.NONE);

    private final String symbol;
    private final Operands operands;

    Operator(String symbol, Operands operands) {
        this.symbol = symbol;
        this.operands = operands;
    }

    /** What stands behind an operator. */
    enum Operands {
        NONE,
        ONE,
        TWO,
        SET,
        LIST
    }

    /** As rules write it. */
    public String symbol() {
        return symbol;
    }

    Operands operands() {
        return operands;
    }

    /** Whether it is the opposite of the operator before it: true of nearly everybody, and so no ground. */
    boolean opposite() {
        return switch (this) {
            case NOT_EQUAL, NOT_IN, NOT_BETWEEN, NOT_BEGINS, NOT_ENDS, NOT_CONTAINS, NOT_MEMBER, KNOWN, NOT_EMPTY ->
                true;
            case EQUAL, LESS, AT_LEAST, MORE, AT_MOST, IN, BETWEEN, BEGINS, ENDS, CONTAINS, MEMBER, UNKNOWN, EMPTY ->
                false;
        };
    }

    /** The operator that is true where this one is false. */
    Operator negated() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case LESS -> AT_LEAST;
            case AT_LEAST -> LESS;
            case MORE -> AT_MOST;
            case AT_MOST -> MORE;
            case IN -> NOT_IN;
            case NOT_IN -> IN;
            case BETWEEN -> NOT_BETWEEN;
            case NOT_BETWEEN -> BETWEEN;
            case BEGINS -> NOT_BEGINS;
            case NOT_BEGINS -> BEGINS;
            case ENDS -> NOT_ENDS;
            case NOT_ENDS -> ENDS;
            case CONTAINS -> NOT_CONTAINS;
            case NOT_CONTAINS -> CONTAINS;
            case MEMBER -> NOT_MEMBER;
            case NOT_MEMBER -> MEMBER;
            case UNKNOWN -> KNOWN;
            case KNOWN -> UNKNOWN;
            case EMPTY -> NOT_EMPTY;
            case NOT_EMPTY -> EMPTY;
        };
    }

    /** Whether fields of a type can be compared so. */
    boolean takes(ValueType type) {
        return switch (this) {
            case EQUAL, NOT_EQUAL -> true;
            case IN, NOT_IN -> type != ValueType.TRUTH;
            case LESS, AT_LEAST, MORE, AT_MOST, BETWEEN, NOT_BETWEEN -> type.ordered();
            case BEGINS, NOT_BEGINS, ENDS, NOT_ENDS, CONTAINS, NOT_CONTAINS, EMPTY, NOT_EMPTY -> type.written();
            case MEMBER, NOT_MEMBER -> type.written();
            case UNKNOWN, KNOWN -> type != ValueType.EVENTS;
        };
    }
}
