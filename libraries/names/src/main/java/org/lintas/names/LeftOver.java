package org.lintas.names;

/** The least that words which found no partner take away, by their counts on both sides. */
final class LeftOver {

    private LeftOver() {}

    /**
     * Bits, 0 or less.
     *
     * @param left least count of words of the one side, particles not counted
     * @param right of the other side
     * @param plain whether all words of both sides are whole words whose letters show the vowels: others take less away
     */
    static double most(int left, int right, boolean plain) {
        int both = Math.min(left, right);
        int more = Math.max(left, right) - both;
        return plain
                ? both * NameAlignment.CONFLICT_BITS + more * NameAlignment.EXTRA_BITS
                : both * NameAlignment.CONFLICT_INITIAL_BITS + more * NameAlignment.EXTRA_INITIAL_BITS;
    }
}
