package org.lintas.fingerprint.itl;

/** Ranges that several records share. */
final class Checks {

    /** Types of records are written in two digits. */
    static final int TYPE_MAX = 99;

    /** Codes of impressions and of positions are written in two digits or one byte. */
    static final int CODE_MAX = 99;

    private Checks() {}

    static void idc(int idc) {
        within("information designation character", idc, TransactionRecord.IDC_MAX);
    }

    static void within(String what, int value, int max) {
        if (value < 0 || value > max) {
            throw new IllegalArgumentException("%s %d, 0 to %d".formatted(what, value, max));
        }
    }
}
