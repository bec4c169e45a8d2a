package org.lintas.watchlist.documents;

/** What a second look said of a match. */
public enum Verification {
    /** Nobody looked. */
    NOT_ASKED,
    /** The register has this document. */
    CONFIRMED,
    /** The register does not have it: the fingerprints or the numbers agree by chance. */
    REFUTED,
    /** Who looked could not say. */
    UNDECIDED
}
