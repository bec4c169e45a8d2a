package org.lintas.benchmarks;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** How fast one thread reads memory: the least that can be done with every byte, adding it up in vectors of 256 bits. */
final class MemoryReading {

    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_256;
    private static final int VECTOR_BYTES = 32;

    /** Bytes of a step: four vectors. */
    private static final int STEP = 4 * VECTOR_BYTES;

    /** Longest stretch that is read, in bytes: far more than any cache has. */
    private static final long BYTES_MAX = 512L << 20;

    private static volatile long sink;

    private MemoryReading() {}

    /** The best of several rounds, by the thread's processor time. */
    static double gigabytesPerSecond(long bytes, int rounds) {
        long length = Math.min(bytes, BYTES_MAX) / STEP * STEP;
        try (var arena = Arena.ofConfined()) {
            var memory = arena.allocate(length, VECTOR_BYTES).fill((byte) 1);
            double best = Double.MAX_VALUE;
            for (int round = 0; round < rounds; round++) {
                best = Math.min(best, FaceSearchScenario.seconds(() -> sink = sum(memory)));
            }
            return length / best / 1e9;
        }
    }

    private static long sum(MemorySegment memory) {
        var first = LongVector.zero(LONGS);
        var second = LongVector.zero(LONGS);
        var third = LongVector.zero(LONGS);
        var fourth = LongVector.zero(LONGS);
        for (long at = 0; at < memory.byteSize(); at += STEP) {
            first = first.add(LongVector.fromMemorySegment(LONGS, memory, at, LITTLE_ENDIAN));
            second = second.add(LongVector.fromMemorySegment(LONGS, memory, at + VECTOR_BYTES, LITTLE_ENDIAN));
            third = third.add(LongVector.fromMemorySegment(LONGS, memory, at + 2 * VECTOR_BYTES, LITTLE_ENDIAN));
            fourth = fourth.add(LongVector.fromMemorySegment(LONGS, memory, at + 3 * VECTOR_BYTES, LITTLE_ENDIAN));
        }
        return first.add(second).add(third).add(fourth).reduceLanes(VectorOperators.ADD);
    }
}
