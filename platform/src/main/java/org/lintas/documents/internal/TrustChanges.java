package org.lintas.documents.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.lintas.documents.TrustProposals;
import org.lintas.documents.TrustVersion;
import org.lintas.documents.TrustVersion.Act;
import org.lintas.documents.TrustVersion.State;
import org.lintas.emrtd.trust.ImportReport;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes each step of a snapshot in a transaction of its own, with its entry in the audit log. */
@Component
class TrustChanges {

    private final TrustSnapshotTable snapshots;
    private final TrustImportTable imports;
    private final Audit audit;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    TrustChanges(
            TrustSnapshotTable snapshots,
            TrustImportTable imports,
            Audit audit,
            CurrentActor actor,
            TransactionTemplate transaction) {
        this.snapshots = snapshots;
        this.imports = imports;
        this.audit = audit;
        this.actor = actor;
        this.transaction = transaction;
    }

    List<TrustVersion> recent() {
        return snapshots.recent();
    }

    TrustVersion require(long number) {
        return snapshots
                .find(number)
                .orElseThrow(() -> new LintasException(
                        ErrorCode.NOT_FOUND, "There is no snapshot %d of the trust store.".formatted(number)));
    }

    List<ImportReport> reports(long number) {
        return imports.of(number);
    }

    /** Writes a proposal under the next number. */
    TrustVersion propose(TrustVersion draft, byte[] bytes, List<ImportReport> reports) {
        return change(() -> {
            requireBase(draft.basedOn());
            requireNew(draft.content().id());
            long number = snapshots.nextNumber();
            snapshots.add(numbered(draft, number), bytes);
            imports.add(number, reports);
            return writtenDown(number, AuditAction.TRUST_STORE_PROPOSED, draft.proposed());
        });
    }

    TrustVersion goBackTo(long earlier, Act act) {
        return change(() -> {
            TrustVersion version = require(earlier);
            long live = snapshots.live();
            if (version.state() != State.REPLACED
                    || require(live).content().id().equals(version.content().id())) {
                throw conflict("Only a snapshot that was in force, and holds something else, is gone back to.");
            }
            requireNew(version.content().id());
            long number = snapshots.nextNumber();
            snapshots.addAgain(number, earlier, live, act);
            return writtenDown(number, AuditAction.TRUST_STORE_PROPOSED, act);
        });
    }

    TrustVersion approve(long number, Act act) {
        return change(() -> {
            TrustVersion version = require(number);
            requireOpen(version);
            if (version.proposedBy(act.reason().person())) {
                throw new LintasException(
                        ErrorCode.NOT_ALLOWED, "A second person approves a snapshot, not its proposer.");
            }
            requireBase(version.basedOn());
            version.basedOn().ifPresent(snapshots::replace);
            snapshots.decide(number, State.LIVE, act);
            return writtenDown(number, AuditAction.TRUST_STORE_CHANGED, act);
        });
    }

    TrustVersion reject(long number, Act act) {
        return change(() -> {
            requireOpen(require(number));
            snapshots.decide(number, State.REJECTED, act);
            return writtenDown(number, AuditAction.TRUST_STORE_REJECTED, act);
        });
    }

    private TrustVersion change(Supplier<TrustVersion> work) {
        TrustVersion changed = transaction.execute(status -> {
            snapshots.lock();
            return work.get();
        });
        if (changed == null) {
            throw new IllegalStateException("a change without a snapshot");
        }
        return changed;
    }

    private static void requireOpen(TrustVersion version) {
        if (version.state() != State.PROPOSED) {
            throw conflict("This snapshot was decided before.");
        }
    }

    /** A proposal holds what was in force when it was made, and nothing that came in force since. */
    private void requireBase(Optional<Long> basedOn) {
        if (snapshots.live() != basedOn.orElse(0L)) {
            throw conflict("Another snapshot came in force since this was proposed; import again.");
        }
    }

    private void requireNew(String content) {
        List<TrustVersion> open = snapshots.open();
        if (open.size() >= TrustProposals.OPEN_MAX) {
            throw new LintasException(
                    ErrorCode.EXHAUSTED,
                    "There are %d proposals to decide about first.".formatted(TrustProposals.OPEN_MAX));
        }
        for (TrustVersion version : open) {
            if (version.content().id().equals(content) && version.basedOn().orElse(0L) == snapshots.live()) {
                throw conflict("The same waits for a decision as snapshot %d.".formatted(version.number()));
            }
        }
    }

    private static LintasException conflict(String words) {
        return new LintasException(ErrorCode.STATE_CONFLICT, words);
    }

    private static TrustVersion numbered(TrustVersion draft, long number) {
        return new TrustVersion(
                number,
                draft.state(),
                draft.basedOn(),
                draft.restores(),
                draft.content(),
                draft.fingerprints(),
                draft.proposed(),
                draft.decided());
    }

    /** The actor is who acts now; a step that the demonstration takes by itself names its own actor. */
    private TrustVersion writtenDown(long number, AuditAction action, Act act) {
        TrustVersion version = require(number);
        String person = act.reason().person();
        AuditActor acting = actor.actor();
        AuditEvent event = AuditEvent.done(
                        action, acting, new AuditSubject("trust-store", Long.toString(number)), Purpose.ADMINISTRATION)
                .with("content", version.content().id());
        audit.record(acting.id().equals(person) ? event : event.with("in-the-name-of", person));
        return version;
    }
}
