package org.lintas.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The numbers a generator draws from: fresh from a seed, or a recording played again.
 *
 * <p>Every number drawn is written down, so that a failing value can be made again from a smaller recording. A
 * recording that ends early goes on with zeros; a recorded number above what is asked for becomes the highest allowed.
 */
public final class Choices {

    private final @Nullable SplittableRandom random;
    private final List<Long> recording;
    private final List<Long> drawn = new ArrayList<>();

    private Choices(@Nullable SplittableRandom random, List<Long> recording) {
        this.random = random;
        this.recording = recording;
    }

    /** Fresh choices; the same seed gives the same choices. */
    public static Choices of(long seed) {
        return new Choices(new SplittableRandom(seed), List.of());
    }

    static Choices replay(List<Long> recording) {
        return new Choices(null, List.copyOf(recording));
    }

    /**
     * A number from 0 to {@code max}, both included; 0 is what shrinking aims at.
     *
     * @throws IllegalArgumentException if {@code max} is negative
     */
    public long upTo(long max) {
        if (max < 0) {
            throw new IllegalArgumentException("max is negative: " + max);
        }
        long number = random == null ? replayed(max) : fresh(random, max);
        drawn.add(number);
        return number;
    }

    /** A number from {@code min} to {@code max}, both included; {@code min} is what shrinking aims at. */
    public int between(int min, int max) {
        return (int) (min + upTo((long) max - min));
    }

    List<Long> drawn() {
        return List.copyOf(drawn);
    }

    private long replayed(long max) {
        int next = drawn.size();
        return next < recording.size() ? Math.min(recording.get(next), max) : 0;
    }

    private static long fresh(SplittableRandom random, long max) {
        return max == Long.MAX_VALUE ? random.nextLong() & Long.MAX_VALUE : random.nextLong(max + 1);
    }
}
