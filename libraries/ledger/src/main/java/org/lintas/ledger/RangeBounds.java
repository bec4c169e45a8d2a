package org.lintas.ledger;

/** Entries {@code from} (inclusive) to {@code to} (exclusive) of a tree of {@code size}; never empty. */
record RangeBounds(long from, long to, long size) {

    RangeBounds {
        if (from < 0 || to <= from || size < to) {
            throw new IllegalArgumentException("no range " + from + ".." + to + " in a log of " + size);
        }
    }
}
