package org.lintas.lanes;

/** Kinds of lane. */
public enum LaneKind {
    /** An e-gate: decides to clear or refer by itself. */
    GATE,
    /** A booth: an officer decides. */
    BOOTH
}
