package org.lintas.audit.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lintas.audit.AuditQuery;
import org.lintas.audit.AuditTrail;
import org.lintas.audit.ProofState;
import org.lintas.audit.RecordedEvent;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.ledger.Ledger;
import org.lintas.ledger.LedgerException;
import org.lintas.ledger.LedgerKey;
import org.lintas.ledger.SignedTreeHead;
import org.springframework.stereotype.Component;

/** Looks into rows and Merkle log together. */
@Component
class LedgerAuditTrail implements AuditTrail {

    private final EventTable events;
    private final Ledger ledger;
    private final LedgerKey key;
    private final Duration signEvery;

    LedgerAuditTrail(EventTable events, Ledger ledger, LedgerKey key, AuditSettings settings) {
        this.events = events;
        this.ledger = ledger;
        this.key = key;
        this.signEvery = settings.signEvery();
    }

    @Override
    public List<RecordedEvent> search(AuditQuery query, int limit) {
        if (limit < 1 || limit > PAGE_ENTRIES_MAX) {
            throw new LintasException(ErrorCode.TOO_LARGE, "A page has 1 to %d entries.".formatted(PAGE_ENTRIES_MAX));
        }
        return events.search(query, limit);
    }

    @Override
    public ProofState proof(RecordedEvent entry) {
        if (entry.leaf().isEmpty() || entry.leaf().getAsLong() >= ledger.size()) {
            return ProofState.WAITING;
        }
        long leaf = entry.leaf().getAsLong();
        try {
            if (!Arrays.equals(EventDocument.of(entry), ledger.entry(leaf))) {
                return ProofState.ALTERED;
            }
            if (leaf >= signedEntries()) {
                return ProofState.WAITING;
            }
            return ledger.receipt(leaf).provenBy(key.verifier()) ? ProofState.PROVEN : ProofState.ALTERED;
        } catch (LedgerException damaged) {
            if (damaged.problem() == LedgerException.Problem.DAMAGED) {
                return ProofState.ALTERED;
            }
            throw damaged;
        }
    }

    @Override
    public Optional<String> receipt(long number) {
        return events.byNumber(number)
                .filter(entry -> proof(entry) == ProofState.PROVEN)
                .map(entry -> ledger.receipt(entry.leaf().orElseThrow()).text());
    }

    @Override
    public long export(Instant from, Instant to, OutputStream target) throws IOException {
        Optional<EventTable.LeafRange> leaves = events.leaves(from, to, signedEntries());
        if (leaves.isEmpty()) {
            return 0;
        }
        long first = leaves.get().first();
        long end = leaves.get().last() + 1;
        ledger.export(first, end, target);
        return end - first;
    }

    @Override
    public Head head() {
        Optional<SignedTreeHead> signed = ledger.signedHead();
        return new Head(
                ledger.size(),
                signed.map(SignedTreeHead::text),
                signedEntries(),
                signed.map(SignedTreeHead::signedAt),
                signEvery,
                key.verifier().toString());
    }

    private long signedEntries() {
        return ledger.signedHead().map(SignedTreeHead::size).orElse(0L);
    }
}
