package org.lintas.ledger;

/**
 * What opening a log found and did.
 *
 * @param entries entries in the log after opening
 * @param readAgain entries read and hashed again because no signed tree head covered them yet
 * @param cutBytes bytes of a write that a crash tore before it was acknowledged, moved to the folder {@code cut}; 0 after
 *     an orderly stop
 */
public record Recovery(long entries, long readAgain, long cutBytes) {}
