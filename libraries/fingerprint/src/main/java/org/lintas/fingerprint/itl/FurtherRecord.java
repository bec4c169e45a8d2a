package org.lintas.fingerprint.itl;

/**
 * A record of a type that is not worked with here, or one that could not be read: kept as it came, so that it can be passed on.
 *
 * @param type 2 to 99
 * @param idc information designation character
 * @param octets the whole record
 */
public record FurtherRecord(int type, int idc, Octets octets) implements TransactionRecord {

    /** Refuses types and characters out of range. */
    public FurtherRecord {
        if (type < Description.TYPE || type > Checks.TYPE_MAX) {
            throw new IllegalArgumentException("a record of type " + type);
        }
        Checks.idc(idc);
    }
}
