package org.lintas.watchlist.documents;

import java.util.Optional;
import java.util.Set;
import org.lintas.mrz.StateCode;

/**
 * A document of a register whose number agrees with the one sought. No proof that it is the same document: numbers are kept as fingerprints, and
 * States number alike.
 *
 * @param issuer who issued the listed document, if the register says so
 * @param state why it is there
 * @param variants how the numbers differ as written; empty if they are the same but for case, spaces and marks
 * @param issuers whether the issuers agree
 * @param verification what a second look said
 */
public record DocumentMatch(
        Optional<StateCode> issuer,
        DocumentState state,
        Set<Variant> variants,
        Issuers issuers,
        Verification verification) {

    /** How two numbers differ that are taken for the same. */
    public enum Variant {
        /** O stands for 0 or I for 1, or the other way round. */
        CONFUSED_CHARACTERS,
        /** One of them has its check digit behind it, as its issuer is declared to write it. */
        CHECK_DIGIT
    }

    /** Whether the issuers of the sought and of the listed document agree. */
    public enum Issuers {
        /** The same. */
        SAME,
        /** One of them is not known. */
        UNKNOWN,
        /** Others: a document of the same number. */
        OTHER
    }

    /** Copies the variants. */
    public DocumentMatch {
        variants = Set.copyOf(variants);
    }

    /** Whether number and issuer are the same. */
    public boolean exact() {
        return variants.isEmpty() && issuers == Issuers.SAME;
    }

    DocumentMatch verified(Verification said) {
        return new DocumentMatch(issuer, state, variants, issuers, said);
    }
}
