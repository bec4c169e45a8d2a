package org.lintas.documents.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.lintas.documents.TrustProposals;
import org.lintas.documents.TrustVersion;
import org.lintas.documents.TrustVersion.Act;
import org.lintas.documents.TrustVersion.Content;
import org.lintas.documents.TrustVersion.State;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.trust.ImportReport;
import org.lintas.emrtd.trust.TrustDifference;
import org.lintas.emrtd.trust.TrustSnapshot;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.emrtd.trust.TrustStoreBuilder;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Service;

/** Makes proposals out of files, and puts in force what was approved: first in the database, then in memory, then answered. */
@Service
class TrustProposalDesk implements TrustProposals {

    private final TrustDesk desk;
    private final TrustChanges changes;
    private final Clock clock;
    private final ReentrantLock importing = new ReentrantLock();

    TrustProposalDesk(TrustDesk desk, TrustChanges changes, Clock clock) {
        this.desk = desk;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Outcome propose(Offer offer, StatedReason reason) {
        if (!importing.tryLock()) {
            throw new LintasException(ErrorCode.EXHAUSTED, "Another import is running; try again when it is done.");
        }
        try {
            desk.follow();
            TrustDesk.Snapshot base = desk.snapshot();
            TrustStoreBuilder builder = base.store().extend();
            offer.fingerprints().forEach(builder::trustFingerprint);
            List<ImportReport> reports = builder.importFiles(offer.files(), clock.instant());
            TrustStore store = builder.build();
            if (store.id().equals(base.store().id())) {
                return new Outcome(Optional.empty(), reports);
            }
            byte[] bytes = TrustSnapshot.write(store);
            TrustVersion draft = draft(base, content(store, bytes), offer.fingerprints(), reason);
            return new Outcome(Optional.of(changes.propose(draft, bytes, reports)), reports);
        } finally {
            importing.unlock();
        }
    }

    private TrustVersion draft(
            TrustDesk.Snapshot base, Content content, List<String> fingerprints, StatedReason reason) {
        return new TrustVersion(
                base.number() + 1,
                State.PROPOSED,
                number(base),
                Optional.empty(),
                content,
                fingerprints,
                now(reason),
                Optional.empty());
    }

    private static Content content(TrustStore store, byte[] bytes) {
        return new Content(
                store.id(),
                Octets.of(bytes).sha256(),
                bytes.length,
                store.certificates().size(),
                store.revocationLists().size(),
                store.signers().size(),
                store.defectEntries());
    }

    @Override
    public TrustVersion goBackTo(long number, StatedReason reason) {
        return changes.goBackTo(number, now(reason));
    }

    @Override
    public TrustVersion approve(long number, StatedReason reason) {
        TrustVersion approved = changes.approve(number, now(reason));
        desk.follow();
        return approved;
    }

    @Override
    public TrustVersion reject(long number, StatedReason reason) {
        return changes.reject(number, now(reason));
    }

    @Override
    public Optional<Long> live() {
        return number(desk.snapshot());
    }

    /** Before the first snapshot an empty store without a number is in force. */
    private static Optional<Long> number(TrustDesk.Snapshot snapshot) {
        return Optional.of(snapshot.number()).filter(number -> number > 0);
    }

    @Override
    public List<TrustVersion> recent() {
        return changes.recent();
    }

    @Override
    public TrustVersion find(long number) {
        return changes.require(number);
    }

    @Override
    public TrustDifference difference(TrustVersion version) {
        TrustStore before = version.basedOn().map(desk::store).orElseGet(TrustStore::empty);
        return TrustDifference.between(before, desk.store(version.number()));
    }

    @Override
    public List<ImportReport> reports(long number) {
        return changes.reports(number);
    }

    private Act now(StatedReason reason) {
        return new Act(reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
