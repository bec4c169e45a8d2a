package org.lintas.documents.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.lintas.documents.TrustContents;
import org.lintas.documents.TrustState;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.trust.Provenance;
import org.lintas.emrtd.trust.RefusedMaterial;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.emrtd.trust.TrustStoreBuilder;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the trust store: its material in a table, and an immutable snapshot of it in memory that is swapped as a whole. A file that
 * gives nothing to trust is refused and leaves everything as it was.
 */
@Component
class TrustDesk implements TrustContents, SmartInitializingSingleton {

    private static final Executor LOADER =
            task -> Thread.ofPlatform().name("trust-loader").daemon().start(task);

    private volatile CompletableFuture<Snapshot> current;
    private final TrustMaterial material;
    private final Audit audit;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrustDesk(TrustMaterial material, Audit audit, CurrentActor actor, TransactionTemplate transaction, Clock clock) {
        this.material = material;
        this.audit = audit;
        this.actor = actor;
        this.transaction = transaction;
        this.clock = clock;
        List<TrustMaterial.Item> items = material.all();
        this.current = CompletableFuture.supplyAsync(() -> new Snapshot(build(items), clock.instant()), LOADER);
    }

    /** Certificates are verified while the rest of the node starts; it is not ready before they are. */
    @Override
    public void afterSingletonsInstantiated() {
        snapshot();
    }

    /** One state of the trust store. */
    record Snapshot(TrustStore store, Instant since) {}

    Snapshot snapshot() {
        return current.join();
    }

    TrustState state() {
        Snapshot snapshot = snapshot();
        return new TrustState(
                snapshot.store().id(),
                snapshot.store().certificates().size(),
                snapshot.store().revocationLists().size(),
                snapshot.since());
    }

    @Override
    public List<Authority> authorities() {
        return snapshot().store().certificates().stream()
                .map(certificate -> new Authority(
                        certificate.country(),
                        certificate.subject(),
                        certificate.key(),
                        certificate.notBefore(),
                        certificate.notAfter(),
                        certificate.sources().stream().map(Provenance::text).toList(),
                        certificate.findings()))
                .toList();
    }

    @Override
    public List<Revocations> revocations() {
        return snapshot().store().revocationLists().stream()
                .map(list -> new Revocations(list.country(), list.thisUpdate(), list.nextUpdate(), list.entries()))
                .toList();
    }

    @Override
    public synchronized TrustState add(byte[] file, String source) {
        if (source.isBlank() || source.length() > SOURCE_LENGTH_MAX) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "A source has 1 to %d characters.".formatted(SOURCE_LENGTH_MAX));
        }
        Octets content = Octets.of(file);
        TrustStore before = snapshot().store();
        TrustStore after = before.extend().add(content, source).build();
        List<RefusedMaterial> refused = after.refused();
        if (after.id().equals(before.id()) && !refused.isEmpty()) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "%s holds nothing to trust: %s"
                            .formatted(source, refused.getFirst().detail()));
        }
        transaction.executeWithoutResult(status -> {
            material.add(content.sha256(), file, source);
            audit.record(AuditEvent.done(
                            AuditAction.TRUST_STORE_CHANGED,
                            actor.actor(),
                            new AuditSubject("trust-store", after.id()),
                            Purpose.ADMINISTRATION)
                    .with("source", source));
        });
        current = CompletableFuture.completedFuture(new Snapshot(after, clock.instant()));
        return state();
    }

    private static TrustStore build(List<TrustMaterial.Item> items) {
        TrustStoreBuilder builder = TrustStore.builder();
        for (TrustMaterial.Item item : items) {
            builder = builder.add(Octets.of(item.content()), item.source());
        }
        return builder.build();
    }
}
