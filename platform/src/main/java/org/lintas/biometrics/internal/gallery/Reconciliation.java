package org.lintas.biometrics.internal.gallery;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.lintas.biometrics.GalleryName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings Kafka to what is enrolled. Changes that it did not take are tried again, without matchers. After a start the matchers say what
 * there is, so that the log is not read by the node: entries that are missing are written, surplus ones deleted, and a partition is
 * done when a later look finds nothing to do.
 */
final class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    /** Entries read from the database at a time. */
    private static final int AT_A_TIME = 500;

    /** Entries tried at a time while the brokers fail: each waits for them in turn. */
    private static final int AT_A_TIME_FAILING = 1;

    private final EnrolledEntries enrolled;
    private final HeldEntries matchers;
    private final GalleryWriter writer;
    private final PartitionLedger ledger;
    private final OpenChanges changes;
    private OpenChanges.Count reported = new OpenChanges.Count(0, 0);
    private boolean counted;

    Reconciliation(
            EnrolledEntries enrolled,
            HeldEntries matchers,
            GalleryWriter writer,
            PartitionLedger ledger,
            OpenChanges changes) {
        this.enrolled = enrolled;
        this.matchers = matchers;
        this.writer = writer;
        this.ledger = ledger;
        this.changes = changes;
    }

    /** Does what can be done now. */
    void round() {
        try {
            tryAgain();
        } finally {
            report();
        }
        compare();
    }

    private void tryAgain() {
        List<EntryKey> open = changes.oldest(OpenChanges.ENTRIES_MAX);
        for (int from = 0; from < open.size(); ) {
            int to = Math.min(open.size(), from + (writer.failing() ? AT_A_TIME_FAILING : AT_A_TIME));
            bring(open.subList(from, to));
            if (writer.failing()) {
                return;
            }
            from = to;
        }
    }

    private void report() {
        OpenChanges.Count now = changes.count();
        if (now.all() > reported.all()) {
            LOG.warn("Galleries: {} changes are not in Kafka, {} of them deletions", now.all(), now.deletions());
        } else if (now.all() == 0 && reported.all() > 0) {
            LOG.info("Galleries: every change is in Kafka");
        }
        reported = now;
    }

    /** Partitions whose matcher has read everything. */
    private void compare() {
        Map<Integer, Long> doubts = ledger.unreconciled();
        if (doubts.isEmpty()) {
            return;
        }
        // Whoever is in a gallery of which the database knows nobody any more is only known to the matchers.
        Set<GalleryName> galleries = new LinkedHashSet<>(List.of(GalleryName.TRAVELLERS, GalleryName.SOUGHT));
        galleries.addAll(enrolled.galleries());
        galleries.addAll(matchers.galleries());
        if (!counted) {
            galleries.forEach(gallery -> count(gallery, enrolled.entries(gallery)));
            counted = true;
        }
        Set<Integer> same = new HashSet<>(doubts.keySet());
        for (GalleryName gallery : galleries) {
            same.retainAll(compared(gallery, doubts.keySet()));
        }
        same.forEach(partition -> ledger.reconciled(partition, doubts.getOrDefault(partition, 0L)));
        if (!same.isEmpty()) {
            LOG.info(
                    "Galleries: {} of {} partitions hold what is enrolled",
                    GallerySettings.PARTITIONS - ledger.unreconciled().size(),
                    GallerySettings.PARTITIONS);
        }
    }

    /** Gives the partitions that hold what is enrolled, and mends the others. */
    private Set<Integer> compared(GalleryName gallery, Set<Integer> wanted) {
        Map<Integer, Long> written = ledger.written();
        Map<Integer, HeldEntries.Holding> held = new HashMap<>(matchers.of(gallery));
        held.entrySet()
                .removeIf(part -> !wanted.contains(part.getKey())
                        || part.getValue().offset() < written.getOrDefault(part.getKey(), 0L));
        List<Long> entries = enrolled.entries(gallery);
        count(gallery, entries);
        Set<Long> surplus = new TreeSet<>();
        held.values().forEach(part -> surplus.addAll(part.entries()));
        Set<Long> missing = new TreeSet<>();
        for (long entry : entries) {
            if (held.containsKey(EntryKey.partition(entry)) && !surplus.remove(entry)) {
                missing.add(entry);
            }
        }
        if (!missing.isEmpty() || !surplus.isEmpty()) {
            LOG.info("Gallery {}: {} entries are missing, {} surplus", gallery, missing.size(), surplus.size());
        }
        Set<Integer> same = new HashSet<>(held.keySet());
        for (Set<Long> different : List.of(surplus, missing)) {
            mend(gallery, List.copyOf(different));
            different.forEach(entry -> same.remove(EntryKey.partition(entry)));
        }
        return same;
    }

    private void count(GalleryName gallery, List<Long> entries) {
        int[] counts = new int[GallerySettings.PARTITIONS];
        entries.forEach(entry -> counts[EntryKey.partition(entry)]++);
        ledger.enrolled(gallery, counts);
    }

    private void mend(GalleryName gallery, List<Long> entries) {
        for (int from = 0; from < entries.size() && !writer.failing(); from += AT_A_TIME) {
            bring(entries.subList(from, Math.min(entries.size(), from + AT_A_TIME)).stream()
                    .map(entry -> new EntryKey(gallery, entry))
                    .toList());
        }
    }

    /** Writes what the database says of these entries; deletions first, which need nothing decrypted. */
    private void bring(List<EntryKey> keys) {
        long[] before = changes.begun();
        Set<EntryKey> there = keys.stream()
                .collect(Collectors.groupingBy(
                        EntryKey::gallery, Collectors.mapping(EntryKey::entry, Collectors.<Long>toList())))
                .entrySet()
                .stream()
                .flatMap(gallery -> enrolled.members(gallery.getKey(), gallery.getValue()).stream()
                        .map(entry -> new EntryKey(gallery.getKey(), entry)))
                .collect(Collectors.toSet());
        Map<EntryKey, Optional<GalleryEntry>> gone = new HashMap<>();
        keys.stream().filter(key -> !there.contains(key)).forEach(key -> gone.put(key, Optional.empty()));
        settle(gone, before);
        settle(read(there), before);
    }

    private Map<EntryKey, Optional<GalleryEntry>> read(Collection<EntryKey> keys) {
        Set<Long> numbers = keys.stream().map(EntryKey::entry).collect(Collectors.toSet());
        Map<Long, GalleryEntry> contents = numbers.isEmpty() ? Map.of() : enrolled.read(numbers);
        return keys.stream()
                .collect(Collectors.toMap(key -> key, key -> Optional.ofNullable(contents.get(key.entry()))));
    }

    private void settle(Map<EntryKey, Optional<GalleryEntry>> contents, long[] before) {
        Map<EntryKey, Future<RecordMetadata>> sent = new HashMap<>();
        contents.forEach((key, content) -> sent.put(key, writer.send(key, content)));
        sent.forEach((key, future) -> {
            if (!writer.written(key, future) || !changes.settled(key, before)) {
                writer.leaveOpen(
                        key, contents.getOrDefault(key, Optional.empty()).isEmpty());
            }
        });
    }
}
