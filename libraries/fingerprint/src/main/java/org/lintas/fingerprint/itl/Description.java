package org.lintas.fingerprint.itl;

import java.util.Map;

/**
 * A Type-2 record: text about the person and the case, in fields that the receiving system defines (clause 8.2).
 *
 * @param idc information designation character
 * @param fields text by number of field, from 2.003 on; subfields and items stay parted by {@link Separators}
 */
public record Description(int idc, Map<Integer, String> fields) implements TransactionRecord {

    static final int TYPE = 2;

    /** Refuses characters out of range. */
    public Description {
        Checks.idc(idc);
        fields = Map.copyOf(fields);
    }

    @Override
    public int type() {
        return TYPE;
    }
}
