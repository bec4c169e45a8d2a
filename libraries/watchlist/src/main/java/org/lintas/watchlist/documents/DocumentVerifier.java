package org.lintas.watchlist.documents;

/** A second look at what a fingerprint found, in whatever holds the documents themselves: a file of its own, a register that can be asked. */
@FunctionalInterface
public interface DocumentVerifier {

    /** Says whether the register has the document of a match. Called once a match, on the thread that searches. */
    Verification verify(SoughtDocument sought, DocumentMatch match);

    /** Looks at nothing. */
    static DocumentVerifier none() {
        return (sought, match) -> Verification.NOT_ASKED;
    }
}
