package org.lintas.names;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The words of a book that may be one name with a sought word, and at most how many bits each is worth. For any number of threads. */
final class SimilarWords {

    static final SimilarWords NONE = new Collector().made();

    /** Numbers of the words, most bits first. */
    private final int[] numbers;

    private final float[] bits;
    private final int[] slots;
    private final float[] worths;

    /** Postings of all the words; less than 0 until somebody has asked. */
    private volatile long postings = -1;

    /** Rows of those words that have few; not there until somebody has asked. */
    private volatile @Nullable FewRows few;

    private SimilarWords(int[] numbers, float[] bits, int[] slots, float[] worths) {
        this.numbers = numbers;
        this.bits = bits;
        this.slots = slots;
        this.worths = worths;
    }

    int size() {
        return numbers.length;
    }

    int number(int index) {
        return numbers[index];
    }

    float bits(int index) {
        return bits[index];
    }

    /** How many postings the words have together, in those of their book; counted once. */
    long postings(Postings of) {
        long known = postings;
        if (known < 0) {
            known = 0;
            for (int number : numbers) {
                known += of.to(number) - of.from(number);
            }
            postings = known;
        }
        return known;
    }

    /** Rows of those words that have few, in the postings of their book; put together once. */
    FewRows few(Postings of) {
        FewRows known = few;
        if (known == null) {
            known = new FewRows(this, of);
            few = known;
        }
        return known;
    }

    /** The most that any word is worth; 0 if there is none. */
    float most() {
        return bits.length == 0 ? 0 : bits[0];
    }

    /** What a word is worth; 0 if it is not similar. */
    float worth(int number) {
        int slot = slot(slots, number);
        return slots[slot] == number ? worths[slot] : 0;
    }

    private static int slot(int[] slots, int number) {
        int at = (number * 0x9E3779B1) >>> Integer.numberOfLeadingZeros(slots.length - 1);
        while (slots[at] != number && slots[at] >= 0) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }

    /** Keeps the highest worth of each word. */
    static final class Collector {

        private int[] slots = empty(16);
        private float[] worths = new float[16];
        private int size;

        void add(int number, double worth) {
            if (worth <= 0) {
                return;
            }
            if (2 * size >= slots.length) {
                grow();
            }
            int slot = slot(slots, number);
            if (slots[slot] != number) {
                slots[slot] = number;
                size++;
            }
            worths[slot] = Math.max(worths[slot], (float) worth);
        }

        private void grow() {
            int[] from = slots;
            float[] of = worths;
            slots = empty(2 * from.length);
            worths = new float[slots.length];
            for (int i = 0; i < from.length; i++) {
                if (from[i] >= 0) {
                    int slot = slot(slots, from[i]);
                    slots[slot] = from[i];
                    worths[slot] = of[i];
                }
            }
        }

        private static int[] empty(int size) {
            int[] slots = new int[size];
            Arrays.fill(slots, -1);
            return slots;
        }

        SimilarWords made() {
            // Floats above 0 are in the order of their bits as numbers; the number of the word breaks ties.
            long[] keys = new long[size];
            int at = 0;
            for (int i = 0; i < slots.length; i++) {
                if (slots[i] >= 0) {
                    keys[at++] = ((long) (Integer.MAX_VALUE - Float.floatToIntBits(worths[i])) << 32) | slots[i];
                }
            }
            Arrays.sort(keys);
            int[] numbers = new int[size];
            float[] bits = new float[size];
            for (int i = 0; i < size; i++) {
                numbers[i] = (int) keys[i];
                bits[i] = Float.intBitsToFloat(Integer.MAX_VALUE - (int) (keys[i] >>> 32));
            }
            return new SimilarWords(numbers, bits, slots, worths);
        }
    }
}
