package org.lintas.benchmarks.clearance;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time used since the start, in nanoseconds.
 *
 * @param node this process without the chips: node, load and virtual machine
 * @param database the processes of PostgreSQL
 * @param chips the simulated chips
 */
record ProcessorTime(long node, long database, long chips) {

    static ProcessorTime now(ChipField field, ProcessHandle postmaster) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long database = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toNanos)
                .sum();
        long chips = field.processorNanos();
        return new ProcessorTime(system.getProcessCpuTime() - chips, database, chips);
    }

    ProcessorTime since(ProcessorTime begin) {
        return new ProcessorTime(node - begin.node, database - begin.database, chips - begin.chips);
    }
}
