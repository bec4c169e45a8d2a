package org.lintas.face.search;

import java.util.Arrays;

/** Which slots hold which entries, and which are free again: what the writer needs and no search. */
final class GallerySlots {

    private final EntryIndex index = new EntryIndex();
    private int[] free = new int[16];
    private int freed;

    /** Looks through the labels of a gallery, once: some 0.1 s for a million. */
    static GallerySlots of(FaceGallery.View view) {
        var slots = new GallerySlots();
        for (int slot = view.used() - 1; slot >= 0; slot--) {
            var block = view.block(slot);
            int within = slot % GalleryBlock.SLOTS;
            if (block.inUse(within)) {
                slots.index.put(block.entry(within), slot);
            } else {
                slots.release(slot);
            }
        }
        return slots;
    }

    /** The slot of an entry, or {@link EntryIndex#NONE}. */
    int slot(long entry) {
        return index.slot(entry);
    }

    /** A slot for a new entry: one that is free again, else the next unused. */
    int next(int used) {
        return freed > 0 ? free[freed - 1] : used;
    }

    void taken(long entry, int slot) {
        if (freed > 0 && free[freed - 1] == slot) {
            freed--;
        }
        index.put(entry, slot);
    }

    void vacated(long entry, int slot) {
        index.remove(entry);
        release(slot);
    }

    private void release(int slot) {
        if (freed == free.length) {
            free = Arrays.copyOf(free, 2 * freed);
        }
        free[freed++] = slot;
    }
}
