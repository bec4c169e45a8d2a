package org.lintas.biometrics.matcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.internal.gallery.EntryKey;
import org.lintas.biometrics.internal.gallery.GalleryEntry;
import org.lintas.biometrics.internal.gallery.MatcherAnswer;
import org.lintas.biometrics.internal.gallery.MatcherQuestion;
import org.lintas.face.search.FaceGallery;
import org.lintas.face.search.SearchKernel;
import org.lintas.face.search.SearchLimit;
import org.lintas.fingerprint.search.FingerGallery;
import org.springframework.stereotype.Component;

/** The partitions that this process holds. One thread changes them, any number searches. */
@Component
class HeldPartitions {

    private final Map<GalleryName, Held> galleries = new ConcurrentHashMap<>();
    private final Map<Integer, Partition> partitions = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();

    /** The two searches of one gallery. */
    private record Held(FingerGallery fingers, FaceGallery faces) {

        static Held empty(GalleryName name) {
            return new Held(
                    new FingerGallery(FingerGallery.ENTRIES_MAX),
                    new FaceGallery(FaceGallery.ENTRIES_MAX, SearchKernel.fastest()));
        }

        void delete(long entry) {
            fingers.delete(entry);
            faces.delete(entry);
        }
    }

    /** How far a partition was read, and what is in it. */
    private static final class Partition {

        private final Map<GalleryName, Set<Long>> entries = new ConcurrentHashMap<>();
        private final Set<EntryKey> unreadable = ConcurrentHashMap.newKeySet();
        private volatile long offset;

        Set<Long> of(GalleryName gallery) {
            return entries.getOrDefault(gallery, Set.of());
        }
    }

    /** A partition was given to this process; it is empty until it was read. */
    void begin(int partition) {
        release(partition);
        partitions.put(partition, new Partition());
    }

    /** A partition was taken away. */
    void release(int partition) {
        Partition released = partitions.remove(partition);
        if (released != null) {
            released.entries.forEach(
                    (gallery, entries) -> entries.forEach(entry -> held(gallery).delete(entry)));
        }
    }

    /** Takes over one record; an empty one deletes. */
    void apply(int partition, EntryKey key, Optional<GalleryEntry> content) {
        Partition owned = partitions.get(partition);
        if (owned == null) {
            return;
        }
        owned.unreadable.remove(key);
        Held held = held(key.gallery());
        Set<Long> entries = owned.entries.computeIfAbsent(key.gallery(), name -> ConcurrentHashMap.newKeySet());
        if (entries.remove(key.entry())) {
            held.delete(key.entry());
        }
        if (content.isEmpty()) {
            return;
        }
        content.get().fingers().ifPresent(rows -> held.fingers().insert(key.entry(), rows));
        content.get().face().ifPresent(packed -> held.faces().insert(key.entry(), packed));
        entries.add(key.entry());
    }

    /** A record cannot be read: its partition counts as not seen until a later record of the same entry comes. */
    void unreadable(int partition, EntryKey key) {
        Partition owned = partitions.get(partition);
        if (owned != null) {
            owned.unreadable.add(key);
        }
    }

    /** Everything of a partition before this offset was taken over. */
    void reached(int partition, long offset) {
        Partition owned = partitions.get(partition);
        if (owned != null && owned.offset < offset) {
            lock.lock();
            try {
                owned.offset = offset;
                advanced.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Waits until the partitions that are held here have seen what the node wrote; as long as the node says at most. */
    void await(MatcherQuestion question) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(question.waitMillis());
        lock.lock();
        try {
            while (left > 0 && behind(question)) {
                left = advanced.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean behind(MatcherQuestion question) {
        return partitions.entrySet().stream()
                .anyMatch(part -> part.getValue().offset < question.from().getOrDefault(part.getKey(), 0L));
    }

    /** Searches; a partition counts as seen when it was here from the beginning to the end, and all of it could be read. */
    MatcherAnswer search(MatcherQuestion question) {
        Map<Integer, Partition> before = Map.copyOf(partitions);
        Map<Integer, MatcherAnswer.Part> seen = new HashMap<>();
        before.forEach((number, part) -> {
            if (!part.unreadable.isEmpty()) {
                return;
            }
            long offset = part.offset;
            int entries = part.of(question.gallery()).size();
            seen.put(number, new MatcherAnswer.Part(number, offset, entries));
        });
        Held held = held(question.gallery());
        var limit = question.limit();
        var fingers = question.probe()
                .fingers()
                .map(probe -> held.fingers().filter(probe, limit.fingers()))
                .orElse(List.of());
        var faces = question.probe()
                .face()
                .map(face -> held.faces().search(face, new SearchLimit(limit.faces(), limit.faceScoreMin())))
                .orElse(List.of());
        seen.keySet().removeIf(number -> partitions.get(number) != before.get(number));
        return new MatcherAnswer(fingers, faces, List.copyOf(seen.values()));
    }

    /** The galleries of which anybody is here. */
    Set<GalleryName> galleries() {
        Set<GalleryName> all = new HashSet<>();
        partitions
                .values()
                .forEach(part -> part.entries.forEach((gallery, entries) -> {
                    if (!entries.isEmpty()) {
                        all.add(gallery);
                    }
                }));
        return all;
    }

    /** The numbers of all entries of a gallery, with their partition and how far it was read. */
    Map<Integer, Entries> entries(GalleryName gallery) {
        Map<Integer, Entries> all = new HashMap<>();
        partitions.forEach((number, part) -> {
            long offset = part.offset;
            all.put(number, new Entries(offset, new ArrayList<>(part.of(gallery))));
        });
        return all;
    }

    /**
     * Entries of a partition.
     *
     * @param offset everything before it was taken over
     * @param numbers of the entries
     */
    record Entries(long offset, List<Long> numbers) {}

    private Held held(GalleryName gallery) {
        return galleries.computeIfAbsent(gallery, Held::empty);
    }
}
