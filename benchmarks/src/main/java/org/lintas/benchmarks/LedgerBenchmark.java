package org.lintas.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.lintas.ledger.InclusionProof;
import org.lintas.ledger.Ledger;
import org.lintas.ledger.LedgerKey;
import org.lintas.ledger.Receipt;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What durable appends and proofs cost on this disk, with entries of the size of an audit event. The reference for appends
 * is a single caller, who pays for each flush alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LedgerBenchmark {

    /** Bytes of a usual audit event. */
    private static final int ENTRY_BYTES = 350;

    /** Entries moved at once by an appender. */
    private static final int BATCH = 100;

    /** Entries in the log before proofs are measured: half a million, a day of a middling site. */
    private static final int ENTRIES = 500_000;

    private final SplittableRandom random = new SplittableRandom(42);
    private final byte[] entry = new byte[ENTRY_BYTES];
    private final List<byte[]> batch = new ArrayList<>();
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before the first measurement
    private Ledger ledger;

    /** Writes the log on which proofs are made. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        random.nextBytes(entry);
        for (int i = 0; i < BATCH; i++) {
            batch.add(entry);
        }
        folder = Files.createTempDirectory(Path.of("target"), "ledger-benchmark");
        ledger = Ledger.open(folder, LedgerKey.generate("lintas/benchmark"));
        List<byte[]> many = new ArrayList<>();
        for (int i = 0; i < Ledger.MAX_BATCH_ENTRIES; i++) {
            many.add(entry);
        }
        while (ledger.size() < ENTRIES) {
            ledger.append(many);
        }
        ledger.sign(Instant.EPOCH);
    }

    /** One caller, one entry, one flush. */
    @Benchmark
    public long appendAlone() {
        return ledger.append(entry);
    }

    /** Sixteen callers who share their flushes. */
    @Benchmark
    @Threads(16)
    public long appendTogether() {
        return ledger.append(entry);
    }

    /** A batch of a hundred entries with one flush; counted by entry. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long appendBatch() {
        return ledger.append(batch);
    }

    /** The proof that an entry is among half a million. */
    @Benchmark
    public InclusionProof prove() {
        return ledger.inclusionProof(random.nextInt(ENTRIES), ENTRIES);
    }

    /** Entry, proof and signed head, checked before they are handed out. */
    @Benchmark
    public Receipt receipt() {
        return ledger.receipt(random.nextInt(ENTRIES));
    }

    /** Takes the log away. */
    @TearDown(Level.Trial)
    public void remove() throws IOException {
        ledger.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
