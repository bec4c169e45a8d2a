package org.lintas.documents.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.lintas.documents.TrustContents;
import org.lintas.documents.TrustSearch;
import org.lintas.documents.TrustState;
import org.lintas.documents.TrustVersion;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.trust.TrustSnapshot;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Holds the trust store in force in memory, as one immutable snapshot that is swapped as a whole. The database says which one is in
 * force, for every process that uses it. What passive authentication remembers of signers belongs to a store and goes with it.
 */
@Component
class TrustDesk implements TrustContents, SmartInitializingSingleton {

    /** How soon a snapshot that another process put in force is in force here, in milliseconds: before the next traveller. */
    private static final long OTHERS_SEEN_AFTER_MILLIS = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(TrustDesk.class);

    private static final Executor LOADER =
            task -> Thread.ofPlatform().name("trust-loader").daemon().start(task);

    private final TrustSnapshotTable table;
    private final Clock clock;
    private final CompletableFuture<Snapshot> first;
    private final AtomicReference<Optional<Snapshot>> current = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<TrustCatalogue>> catalogue = new AtomicReference<>(Optional.empty());
    private final ReentrantLock following = new ReentrantLock();

    TrustDesk(TrustSnapshotTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
        this.first = CompletableFuture.supplyAsync(this::load, LOADER);
    }

    /** Reads the snapshot while the rest of the node starts; it is not ready before. */
    @Override
    public void afterSingletonsInstantiated() {
        Snapshot snapshot = snapshot();
        LOG.info(
                "Trust snapshot {}: {} authorities, {} revocation lists",
                snapshot.number(),
                snapshot.store().certificates().size(),
                snapshot.store().revocationLists().size());
    }

    /**
     * One state of the trust store.
     *
     * @param number of the snapshot; 0 for the empty store before the first
     * @param store its content
     * @param since when it came in force
     */
    record Snapshot(long number, TrustStore store, Instant since) {}

    Snapshot snapshot() {
        return current.get().orElseGet(this::awaitFirst);
    }

    private Snapshot awaitFirst() {
        try {
            Snapshot loaded = first.join();
            current.compareAndSet(Optional.empty(), Optional.of(loaded));
            return current.get().orElse(loaded);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof LintasException known) {
                throw known;
            }
            throw failed;
        }
    }

    /** Puts in force what the database says, if it is not; whoever has committed a change calls this before answering. */
    @Scheduled(fixedDelay = OTHERS_SEEN_AFTER_MILLIS)
    void follow() {
        following.lock();
        try {
            if (table.live() != snapshot().number()) {
                Snapshot loaded = load();
                current.set(Optional.of(loaded));
                LOG.info("Trust snapshot {} is in force", loaded.number());
            }
        } finally {
            following.unlock();
        }
    }

    private Snapshot load() {
        long live = table.live();
        if (live == 0) {
            return new Snapshot(0, TrustStore.empty(), clock.instant());
        }
        Instant since = table.find(live)
                .flatMap(TrustVersion::decided)
                .map(TrustVersion.Act::at)
                .orElseGet(clock::instant);
        return new Snapshot(live, store(live), since);
    }

    /** The content of any snapshot that is kept. */
    TrustStore store(long number) {
        Optional<Snapshot> inForce = current.get();
        if (inForce.isPresent() && inForce.get().number() == number) {
            return inForce.get().store();
        }
        try {
            return TrustSnapshot.read(table.content(number));
        } catch (MalformedLdsException damaged) {
            throw new LintasException(
                    ErrorCode.STORAGE_FAILED, "Trust snapshot %d cannot be read.".formatted(number), damaged);
        }
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
    public Page search(TrustSearch search) {
        return catalogue().search(search, clock.instant());
    }

    @Override
    public Optional<Entry> find(String sha256) {
        return catalogue().find(sha256);
    }

    @Override
    public List<Country> countries() {
        return catalogue().countries(clock.instant());
    }

    @Override
    public List<KeyCount> keys() {
        return catalogue().keys(clock.instant());
    }

    /** Made when somebody first looks at a snapshot; whoever only checks documents does not need it. */
    private TrustCatalogue catalogue() {
        Snapshot snapshot = snapshot();
        Optional<TrustCatalogue> known = catalogue.get();
        if (known.isPresent() && known.get().number() == snapshot.number()) {
            return known.get();
        }
        TrustStore before = table.find(snapshot.number())
                .flatMap(TrustVersion::basedOn)
                .map(this::store)
                .orElseGet(TrustStore::empty);
        TrustCatalogue made = TrustCatalogue.of(snapshot.number(), snapshot.store(), before);
        catalogue.set(Optional.of(made));
        return made;
    }
}
