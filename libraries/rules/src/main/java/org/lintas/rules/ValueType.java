package org.lintas.rules;

/** What a field holds. */
public enum ValueType {
    /** Free text; capitals and small letters are alike. */
    TEXT,
    /** A code, such as that of a State or an airport; capitals and small letters are alike. */
    CODE,
    /** A number. */
    NUMBER,
    /** A day. */
    DATE,
    /** True or false. */
    TRUTH,
    /** Events of the past, of which a rule counts those of the last days. */
    EVENTS;

    /** Whether it is compared letter by letter. */
    boolean written() {
        return this == TEXT || this == CODE;
    }

    /** Whether it has an order. */
    boolean ordered() {
        return this == NUMBER || this == DATE || this == EVENTS;
    }
}
