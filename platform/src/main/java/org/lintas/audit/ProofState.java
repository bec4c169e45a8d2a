package org.lintas.audit;

/** What can be shown about an entry at this moment. */
public enum ProofState {
    /** The entry stands in the Merkle log under a signed tree head, word by word. */
    PROVEN,
    /** The entry is recorded; the next signed tree head, within about a minute, will cover it. */
    WAITING,
    /** The database says something else than the Merkle log. */
    ALTERED
}
