package org.lintas.benchmarks.clearance;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.FaultPlan;
import org.lintas.simulators.chip.VirtualChip;

/**
 * Runs the chips on threads of their own, so that what they burn of the processor is known apart from what the node does: outside a
 * measurement a chip has a processor of its own.
 */
final class ChipField implements AutoCloseable {

    private static final long SEED = 11;

    /** Threads of chips: as many as lanes may wait for one at a time. */
    private static final int THREADS = 16;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Set<Long> identifiers = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = Thread.ofPlatform().daemon().name("chip").unstarted(work);
        identifiers.add(thread.threadId());
        return thread;
    });

    /** The chip of a passport, powered. */
    ApduChannel chip(Passport passport) {
        return new Powered(VirtualChip.inField(passport.chip(), FaultPlan.none(), SEED));
    }

    /** No chip at all: what is measured from the files on must not touch one. */
    static ApduChannel none() {
        return new ApduChannel() {
            @Override
            public byte[] transceive(byte[] command) throws ChipLostException {
                throw new ChipLostException("There is no chip here.");
            }

            @Override
            public void close() {}
        };
    }

    /** Processor time that all chips have used, in nanoseconds. */
    long processorNanos() {
        return identifiers.stream()
                .mapToLong(threads::getThreadCpuTime)
                .filter(nanos -> nanos > 0)
                .sum();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private final class Powered implements ApduChannel {

        private final ApduChannel chip;

        Powered(ApduChannel chip) {
            this.chip = chip;
        }

        @Override
        public byte[] transceive(byte[] command) throws ChipLostException {
            try {
                return executor.submit(() -> chip.transceive(command)).get();
            } catch (ExecutionException e) {
                throw new ChipLostException("The chip gave no answer.", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ChipLostException("The reader was stopped.", e);
            }
        }

        @Override
        public void close() {
            chip.close();
        }
    }
}
