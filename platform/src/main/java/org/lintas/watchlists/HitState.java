package org.lintas.watchlists;

/** Where the review of a hit is. */
public enum HitState {
    /** Nobody has looked. */
    OPEN,
    /** It may be the listed person: somebody has to find out more. */
    POSSIBLE,
    /** Too little is known to tell. */
    INSUFFICIENT,
    /** It is the listed person or document. */
    CONFIRMED,
    /** It is somebody else. */
    FALSE,
    /** Known from before to be somebody else: the lane was not told, and nobody has to look. */
    KNOWN
}
