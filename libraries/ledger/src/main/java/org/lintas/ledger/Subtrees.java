package org.lintas.ledger;

/** Gives the hash of a complete subtree: 2^level leaves, the first of them number {@code position} * 2^level. */
@FunctionalInterface
interface Subtrees {

    byte[] hash(int level, long position);
}
