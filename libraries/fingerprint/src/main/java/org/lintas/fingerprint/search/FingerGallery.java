package org.lintas.fingerprint.search;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The fingers of many people, to be filtered: 456 bytes a finger outside the heap. Rows hold bins and coarse places of the most central minutiae:
 * biometric data, though not the template. Every finger is looked at in every search, and the best {@link #VOTED} of them once more for
 * their geometry; what that may lose says {@code docs/benchmarks/fingerprint-search.md}.
 *
 * <p>Safe for use by several threads. Searches take no lock. A search sees every entry whose insertion had returned before it began, and
 * none whose deletion had; of what changes meanwhile it sees either state. Changes exclude each other.
 */
public final class FingerGallery implements SearchedFingers {

    /** Entries of one gallery at most: 122 GB with four fingers each. */
    public static final int ENTRIES_MAX = 1 << 26;

    /** Candidates of one search at most. */
    public static final int CANDIDATES_MAX = 1_000_000;

    /** Share of a gallery whose geometry is looked at: it takes a quarter of the time of looking at everybody. */
    private static final double VOTED = 0.02;

    private final ReentrantLock changes = new ReentrantLock();
    private final int entriesMax;
    private final Map<Long, Integer> slots = new HashMap<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private boolean indexed;
    private volatile View view;
    private volatile int size;

    /** Blocks, and how many slots of them were ever used. */
    record View(List<FingerBlock> blocks, int used) {

        FingerBlock block(int slot) {
            return blocks.get(slot / FingerBlock.SLOTS);
        }

        View with(int slot) {
            if (slot < used) {
                return this;
            }
            if (slot / FingerBlock.SLOTS < blocks.size()) {
                return new View(blocks, slot + 1);
            }
            var more = new ArrayList<>(blocks);
            more.add(new FingerBlock());
            return new View(List.copyOf(more), slot + 1);
        }
    }

    /**
     * An empty gallery.
     *
     * @param entriesMax entries that it takes, 1 to {@link #ENTRIES_MAX}
     */
    public FingerGallery(int entriesMax) {
        this(entriesMax, new View(List.of(), 0), 0);
    }

    /** A gallery over the blocks of a snapshot, of whose slots so many are in use. */
    FingerGallery(int entriesMax, View view, int size) {
        if (entriesMax < 1 || entriesMax > ENTRIES_MAX) {
            throw new IllegalArgumentException("entries: 1 to " + ENTRIES_MAX + ", not " + entriesMax);
        }
        this.entriesMax = entriesMax;
        this.view = view;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    /**
     * Adds a person; every search that begins afterwards sees it.
     *
     * @param entry its number, 0 or more, chosen by the caller
     * @return false, and nothing changes, if the number is taken
     * @throws IllegalStateException if the gallery is full
     */
    public boolean insert(long entry, PersonPrints prints) {
        return insert(entry, rows(prints));
    }

    /** The same with rows that were made before. */
    public boolean insert(long entry, PersonRows rows) {
        return insert(entry, rows.byPosition());
    }

    /** The rows of a person by position. */
    static Map<Integer, MemorySegment> rows(PersonPrints prints) {
        Map<Integer, MemorySegment> rows = new TreeMap<>();
        prints.fingers().forEach((position, finger) -> rows.put(position, FilterRow.of(finger)));
        return rows;
    }

    boolean insert(long entry, Map<Integer, MemorySegment> rows) {
        changes.lock();
        try {
            if (contains(entry)) {
                return false;
            }
            requireRoom(entry);
            int slot = free.isEmpty() ? view.used() : free.pop();
            View grown = view.with(slot);
            grown.block(slot).fill(slot % FingerBlock.SLOTS, entry, rows);
            slots.put(entry, slot);
            view = grown;
            size = slots.size();
            return true;
        } finally {
            changes.unlock();
        }
    }

    /** Whether there is an entry of this number. */
    public boolean contains(long entry) {
        changes.lock();
        try {
            index();
            return slots.containsKey(entry);
        } finally {
            changes.unlock();
        }
    }

    /** What is kept of a person; empty if there is none of this number. */
    public Optional<PersonRows> rows(long entry) {
        changes.lock();
        try {
            index();
            return Optional.ofNullable(slots.get(entry))
                    .map(slot -> view.block(slot).rows(slot % FingerBlock.SLOTS));
        } finally {
            changes.unlock();
        }
    }

    /** Refuses a new entry that could not be inserted. */
    void requireRoom(long entry) {
        if (entry < 0) {
            throw new IllegalArgumentException("entry number " + entry + " is negative");
        }
        if (size >= entriesMax) {
            throw new IllegalStateException("the gallery is full: " + entriesMax + " entries");
        }
    }

    /** The blocks as they are; the caller sees to it that nothing changes meanwhile. */
    View view() {
        return view;
    }

    /** Made at the first change only, so that a gallery of a snapshot can be searched at once. */
    private void index() {
        for (int slot = indexed ? -1 : view.used() - 1; slot >= 0; slot--) {
            var block = view.block(slot);
            int within = slot % FingerBlock.SLOTS;
            if (block.inUse(within)) {
                slots.put(block.entry(within), slot);
            } else {
                free.push(slot);
            }
        }
        indexed = true;
    }

    /**
     * Deletes a person and wipes the rows in memory; no search that begins afterwards sees it.
     *
     * @return false if there is none of this number
     */
    public boolean delete(long entry) {
        changes.lock();
        try {
            index();
            Integer slot = slots.remove(entry);
            if (slot == null) {
                return false;
            }
            view.block(slot).clear(slot % FingerBlock.SLOTS);
            free.push(slot);
            size = slots.size();
            return true;
        } finally {
            changes.unlock();
        }
    }

    @Override
    public List<FilterCandidate> filter(PersonPrints probe, int candidatesMax) {
        return filter(PersonProbe.of(probe), candidatesMax);
    }

    /** The same with a probe that was made before. */
    public List<FilterCandidate> filter(PersonProbe probe, int candidatesMax) {
        if (candidatesMax < 1 || candidatesMax > CANDIDATES_MAX) {
            throw new IllegalArgumentException("candidates: 1 to " + CANDIDATES_MAX + ", not " + candidatesMax);
        }
        View seen = view;
        int[] scores = scores(probe, seen);
        int least = leastOf(scores, Math.max(candidatesMax, (int) (VOTED * scores.length)));
        var found = new ArrayList<FilterCandidate>();
        for (int slot = 0; slot < scores.length; slot++) {
            if (scores[slot] >= least) {
                seen.block(slot).candidate(probe, slot % FingerBlock.SLOTS).ifPresent(found::add);
            }
        }
        found.sort(
                Comparator.comparingInt(FilterCandidate::score).reversed().thenComparingLong(FilterCandidate::entry));
        return List.copyOf(found.subList(0, Math.min(candidatesMax, found.size())));
    }

    private static int[] scores(PersonProbe probe, View seen) {
        int[] scores = new int[seen.used()];
        for (int slot = 0; slot < scores.length; slot++) {
            scores[slot] = seen.block(slot).score(probe, slot % FingerBlock.SLOTS);
        }
        return scores;
    }

    /** The score from which on there are enough, 0 at least, by counting. */
    private static int leastOf(int[] scores, int wanted) {
        int[] counts = new int[PersonPrints.POSITIONS * FilterRow.MINUTIAE_MAX * FilterProbe.WORTH[8] + 1];
        for (int score : scores) {
            if (score >= 0) {
                counts[score]++;
            }
        }
        int least = counts.length;
        for (int found = 0; least > 0 && found < wanted; ) {
            found += counts[--least];
        }
        return least;
    }
}
