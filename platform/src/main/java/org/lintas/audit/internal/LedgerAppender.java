package org.lintas.audit.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditOutcome;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.Purpose;
import org.lintas.audit.RecordedEvent;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.ledger.Ledger;
import org.lintas.ledger.SignedTreeHead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Moves recorded events into the Merkle log, each exactly once. First the database gives an event its place, in a
 * transaction; then the log gets the events from its own size on. A crash between the two leaves a place without an
 * entry, which the next turn fills; it never leaves an entry twice.
 */
@Component
class LedgerAppender {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerAppender.class);

    /** Events moved at once: a second of the busiest site, with room. */
    private static final int EVENTS_AT_ONCE = 1_000;

    private final EventTable events;
    private final Ledger ledger;
    private final Audit audit;
    private final Clock clock;
    private final Duration signEvery;
    private final int signEntries;
    private final ReentrantLock turn = new ReentrantLock();

    LedgerAppender(EventTable events, Ledger ledger, Audit audit, AuditSettings settings, Clock clock) {
        this.events = events;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
        this.signEvery = settings.signEvery();
        this.signEntries = settings.signEntries();
    }

    /** Compares the last entry with its row: a database put back from a copy, or an exchanged log, is written down. */
    void compare() {
        long size = ledger.size();
        if (size == 0) {
            return;
        }
        Optional<RecordedEvent> row = events.byLeaf(size - 1);
        boolean same = row.isPresent() && Arrays.equals(EventDocument.of(row.get()), ledger.entry(size - 1));
        if (!same) {
            LOG.error("The database does not hold the last entry of the audit log, number {} of it.", size - 1);
            audit.record(new AuditEvent(
                    AuditAction.LOG_DIVERGED,
                    AuditActor.system("audit"),
                    new AuditSubject("entry", Long.toString(size - 1)),
                    Purpose.DATA_PROTECTION,
                    AuditOutcome.FAILED,
                    Map.of()));
        }
    }

    /** Moves what is recorded and signs when it is time. */
    void takeTurn() {
        turn.lock();
        try {
            append();
            if (isTimeToSign()) {
                ledger.sign(clock.instant());
            }
        } finally {
            turn.unlock();
        }
    }

    /** Moves what is recorded and signs all of it: at an orderly stop. */
    void finish() {
        turn.lock();
        try {
            append();
            if (unsigned() > 0) {
                ledger.sign(clock.instant());
            }
        } finally {
            turn.unlock();
        }
    }

    private void append() {
        int moved = EVENTS_AT_ONCE;
        while (moved == EVENTS_AT_ONCE) {
            events.assignLeaves(ledger.size(), EVENTS_AT_ONCE);
            List<RecordedEvent> next = events.fromLeaf(ledger.size(), EVENTS_AT_ONCE);
            write(next);
            moved = next.size();
        }
    }

    private void write(List<RecordedEvent> next) {
        long leaf = ledger.size();
        List<byte[]> batch = new ArrayList<>();
        long bytes = 0;
        for (RecordedEvent event : next) {
            if (!event.leaf().equals(OptionalLong.of(leaf))) {
                throw new LintasException(
                        ErrorCode.INTERNAL, "Place %d of the audit log has no event.".formatted(leaf));
            }
            byte[] entry = EventDocument.of(event);
            if (bytes + entry.length > Ledger.MAX_BATCH_BYTES) {
                ledger.append(batch);
                batch.clear();
                bytes = 0;
            }
            batch.add(entry);
            bytes += entry.length;
            leaf++;
        }
        if (!batch.isEmpty()) {
            ledger.append(batch);
        }
    }

    private boolean isTimeToSign() {
        long unsigned = unsigned();
        if (unsigned == 0) {
            return false;
        }
        Instant last = ledger.signedHead().map(SignedTreeHead::signedAt).orElse(Instant.EPOCH);
        return unsigned >= signEntries || !clock.instant().isBefore(last.plus(signEvery));
    }

    private long unsigned() {
        return ledger.size() - ledger.signedHead().map(SignedTreeHead::size).orElse(0L);
    }
}
