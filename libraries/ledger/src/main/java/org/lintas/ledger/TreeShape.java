package org.lintas.ledger;

/** Where a tree divides (RFC 9162, 2.1.1). */
final class TreeShape {

    private TreeShape() {}

    /** The largest power of two smaller than {@code width}; width is 2 or more. */
    static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
