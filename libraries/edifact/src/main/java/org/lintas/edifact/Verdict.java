package org.lintas.edifact;

/** What became of a message. */
public enum Verdict {
    /** All of it was read. */
    ACCEPTED,
    /** Something of it could not be read; the rest stands. */
    PARTIAL,
    /** It says nothing that can be used. */
    REJECTED
}
