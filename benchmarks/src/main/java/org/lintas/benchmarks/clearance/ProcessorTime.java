package org.lintas.benchmarks.clearance;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time used since the start, in nanoseconds.
 *
 * @param node this process without the chips: node, load and virtual machine
 * @param database the processes of PostgreSQL
 * @param chips the simulated chips
 * @param others everything else that ran on the machine
 */
record ProcessorTime(long node, long database, long chips, long others) {

    private static final Path STATISTICS = Path.of("/proc/stat");

    /** Length of a tick of {@link #STATISTICS}: USER_HZ of Linux is 100 on every architecture that the JDK runs on. */
    private static final long TICK_NANOS = 10_000_000;

    static ProcessorTime now(ChipField field, ProcessHandle postmaster) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long database = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toNanos)
                .sum();
        long chips = field.processorNanos();
        long own = system.getProcessCpuTime();
        return new ProcessorTime(own - chips, database, chips, busy() - own - database);
    }

    /** The first line names user, nice, system, idle, waiting, two kinds of interrupts and stolen time (proc_stat(5)). */
    private static long busy() {
        try (Stream<String> lines = Files.lines(STATISTICS)) {
            String[] fields = lines.findFirst().orElseThrow().split(" +", -1);
            return (Long.parseLong(fields[1])
                            + Long.parseLong(fields[2])
                            + Long.parseLong(fields[3])
                            + Long.parseLong(fields[6])
                            + Long.parseLong(fields[7]))
                    * TICK_NANOS;
        } catch (IOException e) {
            return 0;
        }
    }

    ProcessorTime since(ProcessorTime begin) {
        return new ProcessorTime(
                node - begin.node, database - begin.database, chips - begin.chips, others - begin.others);
    }
}
