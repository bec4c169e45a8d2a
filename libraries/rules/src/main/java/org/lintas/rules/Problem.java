package org.lintas.rules;

/**
 * Something that is wrong, or that its author should think about.
 *
 * @param severity how much it matters
 * @param code what kind
 * @param span where
 * @param text a sentence without a full stop
 */
public record Problem(Severity severity, Code code, Span span, String text) {

    /** How much it matters. */
    public enum Severity {
        /** The rule cannot be used. */
        ERROR,
        /** The rule can be used, and may not say what was meant. */
        WARNING
    }

    /** What kind. */
    public enum Code {
        /** It is not written in the language. */
        SYNTAX,
        /** It is past a bound of the language. */
        PAST_A_BOUND,
        /** There is no such field. */
        FIELD_UNKNOWN,
        /** There is no such list. */
        LIST_UNKNOWN,
        /** Two rules or two lists have one name. */
        NAME_TWICE,
        /** The operator does not go with the field. */
        OPERATOR_UNFIT,
        /** The value does not go with the field. */
        VALUE_UNFIT,
        /** No value of the field can be meant. */
        NEVER_TRUE,
        /** Every value of the field is meant. */
        ALWAYS_TRUE,
        /** The rule ends before it begins. */
        PERIOD_EMPTY,
        /** Somebody would be looked at for nationality, sex, religion, health or a name alone. */
        SOLE_GROUND,
        /** Nothing in the rule tells some passengers from others. */
        NO_GROUND
    }
}
