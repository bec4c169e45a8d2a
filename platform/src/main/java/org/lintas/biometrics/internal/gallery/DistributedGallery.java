package org.lintas.biometrics.internal.gallery;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.SearchExtent;
import org.lintas.face.search.FaceCandidate;
import org.lintas.fingerprint.search.FilterCandidate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The galleries of one node, kept by matcher processes. What is written is in Kafka when a change returns, and every later search of
 * this node sees it or says that it saw a part. A change that Kafka did not take is tried again until it does. Thread-safe.
 */
public final class DistributedGallery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DistributedGallery.class);

    /** How often the matchers are looked for and what is missing is made up for, in milliseconds. */
    private static final long ROUND_MILLIS = 500;

    private final PartitionLedger ledger = new PartitionLedger();
    private final OpenChanges changes = new OpenChanges();
    private final GalleryWriter writer;
    private final MatcherDirectory directory;
    private final MatcherCalls calls;
    private final ScatterGather search;
    private final Reconciliation reconciliation;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("gallery-rounds").factory());

    /**
     * Connects; neither the brokers nor the matchers need to be there yet.
     *
     * @param tls certificates towards the matchers; empty for matchers on this machine alone
     */
    public DistributedGallery(GallerySettings settings, Path home, EnrolledEntries enrolled, Optional<SSLContext> tls) {
        writer = new GalleryWriter(
                settings.topic(), GalleryKey.read(settings, home), ledger, changes, GalleryWriter.producer(settings));
        directory = new MatcherDirectory(settings, tls.isPresent());
        calls = new MatcherCalls(tls);
        search = new ScatterGather(settings, directory, calls, ledger, changes);
        reconciliation = new Reconciliation(enrolled, new AskedMatchers(directory, calls), writer, ledger, changes);
        var _ = rounds.scheduleWithFixedDelay(this::round, 0, ROUND_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * What a search found.
     *
     * @param fingers best first, each entry once
     * @param faces best first, each entry once
     * @param extent how much was seen
     */
    public record Found(List<FilterCandidate> fingers, List<FaceCandidate> faces, SearchExtent extent) {

        /** Copies the lists. */
        public Found {
            fingers = List.copyOf(fingers);
            faces = List.copyOf(faces);
        }
    }

    /** Adds an entry. */
    public void insert(EntryKey key, GalleryEntry entry) {
        writer.write(key, Optional.of(entry));
    }

    /** Removes an entry; no later search gives it, even if Kafka does not take the change. */
    public void delete(EntryKey key) {
        writer.write(key, Optional.empty());
    }

    /** Asks all matchers and answers by the deadline with what came. */
    public Found search(GalleryName gallery, MatcherQuestion.Probe probe, MatcherQuestion.Limit limit, Clock clock) {
        return search.search(gallery, probe, limit, clock.instant());
    }

    /** Whether everything that is enrolled is known to be in Kafka. */
    public boolean reconciled() {
        return ledger.unreconciled().isEmpty() && changes.count().all() == 0;
    }

    /** Changes that Kafka did not take yet: enrolments, deletions and new contents. They are tried again until it does. */
    public int openChanges() {
        return changes.count().all();
    }

    /** Those of {@link #openChanges()} that are deletions: rows of people who were deleted are still in Kafka. */
    public int openDeletions() {
        return changes.count().deletions();
    }

    /** Partitions, 0 to 12, of which it is not known that they hold what is enrolled. */
    public int openPartitions() {
        return ledger.unreconciled().size();
    }

    private void round() {
        try {
            directory.look(ledger);
            reconciliation.round();
        } catch (RuntimeException e) { // The next round tries again; a thrown one would be the last.
            LOG.warn("Galleries: the brokers or the matchers cannot be asked now: {}", e.toString());
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
        calls.close();
        writer.close();
        directory.close();
    }
}
