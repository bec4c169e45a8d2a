package org.lintas.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks into the audit log and hands out its proofs. Each use is itself to be recorded by the caller. */
public interface AuditTrail {

    /** Most entries of one page. */
    int PAGE_ENTRIES_MAX = 200;

    /**
     * The newest entries that fit, newest first.
     *
     * @param limit 1 to {@value #PAGE_ENTRIES_MAX}
     */
    List<RecordedEvent> search(AuditQuery query, int limit);

    /** What can be shown about an entry now. */
    ProofState proof(RecordedEvent entry);

    /** A receipt (C2SP tlog-proof) of an entry that is proven; empty for others and for numbers that do not exist. */
    Optional<String> receipt(long number);

    /**
     * Writes the entries of a time with their proof, as {@code ledger verify} reads them. Entries that a moment's
     * neighbours share a place with may come along at both ends.
     *
     * @return how many entries were written; 0, and nothing is written, when no entry of that time is proven yet
     */
    long export(Instant from, Instant to, OutputStream target) throws IOException;

    /** How far the log reaches and is signed. */
    Head head();

    /**
     * How far the log reaches and is signed.
     *
     * @param entries entries in the Merkle log
     * @param signedHead the last signed tree head as text (C2SP signed note); empty before the first
     * @param signedEntries entries it covers
     * @param signedAt when it was signed
     * @param signedWithin longest time until a further entry is under a signed tree head
     * @param verifierKey the public key as text, {@code name+hash+key}
     */
    record Head(
            long entries,
            Optional<String> signedHead,
            long signedEntries,
            Optional<Instant> signedAt,
            Duration signedWithin,
            String verifierKey) {

        /** How many entries, the newest, wait for the next signature. */
        public long waitingEntries() {
            return entries - signedEntries;
        }
    }
}
