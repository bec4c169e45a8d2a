package org.lintas.face.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.lintas.face.FaceTemplate;

/**
 * The templates of many faces, for exact search: who of these is it? 208 bytes an entry outside the heap and up to 24 on it. Grows by
 * blocks of 65,536 without copying a template. Every score is computed at every search: nobody is missed for the sake of speed.
 *
 * <p>Safe for use by several threads. Searches take no lock and wait for nobody. A search sees every entry whose insertion had returned
 * before it began and that is not deleted meanwhile; it sees none whose deletion had returned before it began; of what changes during
 * the search it may see either state, never half a template. Changes exclude each other.
 */
public final class FaceGallery {

    /** Entries of one gallery at most: 223 GB. */
    public static final int ENTRIES_MAX = 1 << 30;

    /** Slots scored in one step: their rows, 192 KiB, stay in the second cache while several probes are held against them. */
    private static final int STEP = 1 << 10;

    private final ReentrantLock changes = new ReentrantLock();
    private final InnerProducts innerProducts;
    private final int entriesMax;
    private final AtomicInteger size;
    private Optional<GallerySlots> slots = Optional.empty();
    private volatile View view;

    /** An empty gallery with the fastest kernel. */
    public FaceGallery() {
        this(ENTRIES_MAX, SearchKernel.fastest());
    }

    /**
     * An empty gallery.
     *
     * @param entriesMax entries that it takes, 1 to {@link #ENTRIES_MAX}
     * @throws IllegalStateException if this process cannot run the kernel
     */
    public FaceGallery(int entriesMax, SearchKernel kernel) {
        this(entriesMax, kernel, new View(List.of(), 0), 0);
    }

    /** A gallery over the blocks of a snapshot, of whose slots so many are in use. */
    FaceGallery(int entriesMax, SearchKernel kernel, View view, int size) {
        if (entriesMax < 1 || entriesMax > ENTRIES_MAX) {
            throw new IllegalArgumentException("entries: 1 to " + ENTRIES_MAX + ", not " + entriesMax);
        }
        this.entriesMax = entriesMax;
        this.innerProducts = kernel.innerProducts();
        this.view = view;
        this.size = new AtomicInteger(size);
    }

    /** Number of entries. */
    public int size() {
        return size.get();
    }

    /**
     * Adds an entry; every search that begins afterwards sees it.
     *
     * @param entry its number, 0 or more, chosen by the caller
     * @return false, and nothing changes, if the number is taken: delete it first
     * @throws IllegalStateException if the gallery is full
     */
    public boolean insert(long entry, FaceTemplate template) {
        return insert(entry, template.packed());
    }

    /**
     * Deletes an entry and wipes its template in memory; no search that begins afterwards sees it.
     *
     * @return false if there is none of this number
     */
    public boolean delete(long entry) {
        changes.lock();
        try {
            var slots = slots();
            int slot = slots.slot(entry);
            if (slot == EntryIndex.NONE) {
                return false;
            }
            view.block(slot).clear(slot % GalleryBlock.SLOTS);
            slots.vacated(entry, slot);
            size.decrementAndGet();
            return true;
        } finally {
            changes.unlock();
        }
    }

    /** Whether there is an entry of this number. */
    public boolean contains(long entry) {
        changes.lock();
        try {
            return slots().slot(entry) != EntryIndex.NONE;
        } finally {
            changes.unlock();
        }
    }

    /** The entries most like a face, best first; of equal scores the lower number first. On the caller's thread. */
    public List<FaceCandidate> search(FaceTemplate probe, SearchLimit limit) {
        return search(List.of(probe), limit).getFirst();
    }

    /**
     * The same for several faces in one pass over the memory, which several probes share.
     *
     * @return for each probe its candidates, in the order of the probes
     */
    public List<List<FaceCandidate>> search(List<FaceTemplate> probes, SearchLimit limit) {
        var best = new ArrayList<TopCandidates>(probes.size());
        probes.forEach(probe -> best.add(new TopCandidates(PackedScores.probe(probe), innerProducts, limit)));
        View seen = view;
        short[] products = new short[STEP];
        for (int from = 0; from < seen.used(); from += STEP) {
            var block = seen.block(from);
            int first = from % GalleryBlock.SLOTS;
            for (var candidates : best) {
                innerProducts.compute(candidates.prepared(), block.rows(), first, products);
                candidates.offer(block, first, products);
            }
        }
        return best.stream().map(TopCandidates::ranked).toList();
    }

    /**
     * The same with {@link FaceTemplate#packed()}.
     *
     * @throws IllegalArgumentException if the bytes are no packed template
     */
    public boolean insert(long entry, byte[] packed) {
        requirePacked(packed);
        changes.lock();
        try {
            var slots = slots();
            if (slots.slot(entry) != EntryIndex.NONE) {
                return false;
            }
            requireRoom(entry);
            int slot = slots.next(view.used());
            View grown = view.with(slot);
            grown.block(slot).fill(slot % GalleryBlock.SLOTS, entry, packed);
            slots.taken(entry, slot);
            view = grown;
            size.incrementAndGet();
            return true;
        } finally {
            changes.unlock();
        }
    }

    private static void requirePacked(byte[] packed) {
        boolean fits = packed.length == FaceTemplate.DIMENSIONS;
        for (int i = 0; fits && i < packed.length; i++) {
            fits = Math.abs(packed[i]) <= FaceTemplate.PACKED_MAX;
        }
        if (!fits) {
            throw new IllegalArgumentException("no packed template of a face");
        }
    }

    /** {@link FaceTemplate#packed()} of an entry; empty if there is none of this number. */
    public Optional<byte[]> packed(long entry) {
        changes.lock();
        try {
            int slot = slots().slot(entry);
            return slot == EntryIndex.NONE
                    ? Optional.empty()
                    : Optional.of(view.block(slot).packed(slot % GalleryBlock.SLOTS));
        } finally {
            changes.unlock();
        }
    }

    /** Refuses a new entry that could not be inserted. */
    void requireRoom(long entry) {
        if (entry < 0) {
            throw new IllegalArgumentException("entry number " + entry + " is negative");
        }
        if (size.get() >= entriesMax) {
            throw new IllegalStateException("the gallery is full: " + entriesMax + " entries");
        }
    }

    /** The blocks as they are; the caller sees to it that nothing changes meanwhile. */
    View view() {
        return view;
    }

    /** Made at the first change only, so that a gallery of a snapshot can be searched at once. */
    private GallerySlots slots() {
        var known = slots.orElseGet(() -> GallerySlots.of(view));
        slots = Optional.of(known);
        return known;
    }

    /**
     * Blocks and how many slots of them were ever used. Replaced as a whole after a change: who reads it sees what was written before.
     *
     * @param blocks in order
     * @param used slots from the first on that a search looks at
     */
    record View(List<GalleryBlock> blocks, int used) {

        GalleryBlock block(int slot) {
            return blocks.get(slot / GalleryBlock.SLOTS);
        }

        /** The same with a slot in it. */
        View with(int slot) {
            if (slot < used) {
                return this;
            }
            if (slot / GalleryBlock.SLOTS < blocks.size()) {
                return new View(blocks, slot + 1);
            }
            var more = new ArrayList<>(blocks);
            more.add(GalleryBlock.empty());
            return new View(List.copyOf(more), slot + 1);
        }
    }
}
