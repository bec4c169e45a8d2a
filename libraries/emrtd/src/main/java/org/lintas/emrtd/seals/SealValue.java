package org.lintas.emrtd.seals;

import java.util.List;

/** What a field of a seal says. */
public sealed interface SealValue {

    /**
     * Words, a code, a date as ISO 8601 writes it, or bytes in hexadecimal.
     *
     * @param text never null; empty if the seal says so
     */
    record Text(String text) implements SealValue {}

    /**
     * A whole number.
     *
     * @param number as the seal says
     */
    record Numeral(long number) implements SealValue {}

    /**
     * Yes or no.
     *
     * @param truth as the seal says
     */
    record Truth(boolean truth) implements SealValue {}

    /**
     * Fields under one name.
     *
     * @param fields in the order of the seal
     */
    record Group(List<SealField> fields) implements SealValue {
        /** Copies the list. */
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Several values of one field.
     *
     * @param values in the order of the seal
     */
    record Items(List<SealValue> values) implements SealValue {
        /** Copies the list. */
        public Items {
            values = List.copyOf(values);
        }
    }
}
