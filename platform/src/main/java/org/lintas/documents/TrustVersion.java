package org.lintas.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintas.foundation.StatedReason;

/**
 * One snapshot of the trust store: proposed by one person, decided by another. Its content never changes.
 *
 * @param number in the order of proposals, from 1
 * @param state what became of it
 * @param basedOn the snapshot that was in force when it was proposed; empty for the first
 * @param restores the earlier snapshot whose content it brings back, if it does
 * @param content what it holds
 * @param fingerprints SHA-256 of authorities that the proposer had from elsewhere, in hexadecimal
 * @param proposed who proposed it, why and when
 * @param decided who approved or rejected it, why and when, if somebody did
 */
public record TrustVersion(
        long number,
        State state,
        Optional<Long> basedOn,
        Optional<Long> restores,
        Content content,
        List<String> fingerprints,
        Act proposed,
        Optional<Act> decided) {

    /** Copies the list. */
    public TrustVersion {
        fingerprints = List.copyOf(fingerprints);
    }

    /** What became of a snapshot. */
    public enum State {
        /** Nobody decided yet. */
        PROPOSED,
        /** In force. */
        LIVE,
        /** Was in force. */
        REPLACED,
        /** Will never be in force. */
        REJECTED
    }

    /**
     * What a snapshot holds.
     *
     * @param id SHA-256 over the hashes of everything in it, in hexadecimal, as verdicts carry it
     * @param sha256 of its bytes as they are kept, in hexadecimal
     * @param bytes number of bytes
     * @param authorities number of authorities and links
     * @param revocationLists number of revocation lists
     * @param signers number of other signers
     * @param defects number of entries of defect and deviation lists
     */
    public record Content(
            String id, String sha256, long bytes, int authorities, int revocationLists, int signers, int defects) {}

    /**
     * What somebody did with it.
     *
     * @param reason who and why
     * @param at when
     */
    public record Act(StatedReason reason, Instant at) {}

    /** Whether this person proposed it. */
    public boolean proposedBy(String person) {
        return proposed.reason().person().equals(person);
    }
}
