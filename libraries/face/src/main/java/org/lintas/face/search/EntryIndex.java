package org.lintas.face.search;

import java.util.Arrays;

/** In which slot an entry is: a hash table of numbers with open addressing, at most three quarters full. */
final class EntryIndex {

    /** What stands for no slot. */
    static final int NONE = -1;

    /** Places at the start, a power of two. */
    private static final int PLACES_FIRST = 1 << 10;

    /** The odd number next to 2^64 divided by the golden ratio (Knuth, volume 3, 6.4): spreads numbers that follow each other. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] entries = new long[PLACES_FIRST];
    private int[] slots = emptySlots(PLACES_FIRST);
    private int size;

    int size() {
        return size;
    }

    /** The slot of an entry, or {@link #NONE}. */
    int slot(long entry) {
        return slots[place(entry)];
    }

    /** Adds an entry that is not there. */
    void put(long entry, int slot) {
        if (4L * (size + 1) > 3L * slots.length) {
            grow();
        }
        set(entry, slot);
        size++;
    }

    /** Takes out an entry that is there, and closes the gap so that the others behind it stay reachable. */
    void remove(long entry) {
        int gap = place(entry);
        int mask = slots.length - 1;
        for (int next = (gap + 1) & mask; slots[next] != NONE; next = (next + 1) & mask) {
            int home = home(entries[next]);
            if (((next - home) & mask) >= ((next - gap) & mask)) {
                entries[gap] = entries[next];
                slots[gap] = slots[next];
                gap = next;
            }
        }
        slots[gap] = NONE;
        size--;
    }

    /** Where an entry is, or the empty place where it would be. */
    private int place(long entry) {
        int mask = slots.length - 1;
        int place = home(entry);
        while (slots[place] != NONE && entries[place] != entry) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private int home(long entry) {
        return (int) ((entry * SPREAD) >>> (Long.numberOfLeadingZeros(slots.length) + 1));
    }

    private void set(long entry, int slot) {
        int place = place(entry);
        entries[place] = entry;
        slots[place] = slot;
    }

    private void grow() {
        long[] oldEntries = entries;
        int[] oldSlots = slots;
        entries = new long[2 * oldEntries.length];
        slots = emptySlots(2 * oldSlots.length);
        for (int i = 0; i < oldSlots.length; i++) {
            if (oldSlots[i] != NONE) {
                set(oldEntries[i], oldSlots[i]);
            }
        }
    }

    private static int[] emptySlots(int places) {
        int[] slots = new int[places];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
