package org.lintas.benchmarks.chip;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;

/** A chip whose processor time is counted apart from the reader's, who runs on the same thread. */
final class MeteredChip implements ApduChannel {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ApduChannel chip;
    private long nanos;
    private int commands;

    MeteredChip(ApduChannel chip) {
        this.chip = chip;
    }

    /** Processor time of the chip so far, in nanoseconds. */
    long nanos() {
        return nanos;
    }

    /** Commands answered so far. */
    int commands() {
        return commands;
    }

    @Override
    public byte[] transceive(byte[] command) throws ChipLostException {
        long begin = THREADS.getCurrentThreadCpuTime();
        try {
            return chip.transceive(command);
        } finally {
            nanos += THREADS.getCurrentThreadCpuTime() - begin;
            commands++;
        }
    }

    @Override
    public void close() {
        chip.close();
    }
}
