package org.lintas.benchmarks;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.ToLongFunction;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** How fast one thread reads memory: the least that can be done with every byte, adding it up in vectors of 256 bits. */
final class MemoryReading {

    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_256;
    private static final int VECTOR_BYTES = 32;

    /** Bytes that are read from four places at once: 1,024 rows, as in a step of a search. */
    private static final long STRETCH = 192L << 10;

    /** Longest stretch that is read, in bytes: far more than any cache has. */
    private static final long BYTES_MAX = 512L << 20;

    private static volatile long sink;

    private MemoryReading() {}

    /** At four places at once, as a search reads: the best of several rounds, by the thread's processor time. */
    static double gigabytesPerSecond(long bytes, int rounds) {
        return gigabytesPerSecond(bytes, rounds, MemoryReading::sum);
    }

    /** From the beginning to the end, as measures of memory usually read. */
    static double gigabytesPerSecondInOrder(long bytes, int rounds) {
        return gigabytesPerSecond(bytes, rounds, MemoryReading::sumInOrder);
    }

    private static double gigabytesPerSecond(long bytes, int rounds, ToLongFunction<MemorySegment> sum) {
        long length = Math.max(1, Math.min(bytes, BYTES_MAX) / STRETCH) * STRETCH;
        try (var arena = Arena.ofConfined()) {
            var memory = arena.allocate(length, VECTOR_BYTES).fill((byte) 1);
            double best = Double.MAX_VALUE;
            for (int round = 0; round < rounds; round++) {
                best = Math.min(best, FaceSearchScenario.seconds(() -> sink = sum.applyAsLong(memory)));
            }
            return length / best / 1e9;
        }
    }

    /** Four places of each stretch at once, as the search reads: one place alone gives three quarters of the rate. */
    private static long sum(MemorySegment memory) {
        var first = LongVector.zero(LONGS);
        var second = LongVector.zero(LONGS);
        var third = LongVector.zero(LONGS);
        var fourth = LongVector.zero(LONGS);
        for (long stretch = 0; stretch < memory.byteSize(); stretch += STRETCH) {
            for (long at = stretch; at < stretch + STRETCH / 4; at += VECTOR_BYTES) {
                first = first.add(LongVector.fromMemorySegment(LONGS, memory, at, LITTLE_ENDIAN));
                second = second.add(LongVector.fromMemorySegment(LONGS, memory, at + STRETCH / 4, LITTLE_ENDIAN));
                third = third.add(LongVector.fromMemorySegment(LONGS, memory, at + STRETCH / 2, LITTLE_ENDIAN));
                fourth = fourth.add(LongVector.fromMemorySegment(LONGS, memory, at + 3 * STRETCH / 4, LITTLE_ENDIAN));
            }
        }
        return first.add(second).add(third).add(fourth).reduceLanes(VectorOperators.ADD);
    }

    private static long sumInOrder(MemorySegment memory) {
        var first = LongVector.zero(LONGS);
        var second = LongVector.zero(LONGS);
        for (long at = 0; at < memory.byteSize(); at += 2 * VECTOR_BYTES) {
            first = first.add(LongVector.fromMemorySegment(LONGS, memory, at, LITTLE_ENDIAN));
            second = second.add(LongVector.fromMemorySegment(LONGS, memory, at + VECTOR_BYTES, LITTLE_ENDIAN));
        }
        return first.add(second).reduceLanes(VectorOperators.ADD);
    }
}
