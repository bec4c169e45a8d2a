package org.lintas.benchmarks.clearance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** The least that a durable record can cost: one row of 100 characters a transaction, and the bare flush of the disk. */
final class CommitReference {

    private static final String ROW = "x".repeat(100);

    /** Flushes measured one after the other. */
    private static final int FLUSHES = 200;

    /** PostgreSQL writes its log in blocks of this size (its default, wal_block_size). */
    private static final int BLOCK_BYTES = 8_192;

    private final DataSource database;

    CommitReference(DataSource database) {
        this.database = database;
    }

    /** Makes the table. */
    void prepare() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("CREATE TABLE public.bare_commit (words TEXT NOT NULL)")) {
            statement.execute();
        }
    }

    /** Transactions a second, each one INSERT with its COMMIT, over this many connections at the same time. */
    double perSecond(int connections, Duration time) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        List<Callable<Long>> work = new ArrayList<>();
        for (int number = 0; number < connections; number++) {
            work.add(() -> commitUntil(end));
        }
        long commits = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (Future<Long> done : threads.invokeAll(work)) {
                commits += done.get();
            }
        }
        return commits * 1e9 / (System.nanoTime() - begin);
    }

    private long commitUntil(long end) throws SQLException {
        long commits = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("INSERT INTO public.bare_commit (words) VALUES (?)")) {
            while (System.nanoTime() < end) {
                statement.setString(1, ROW);
                statement.executeUpdate();
                commits++;
            }
        }
        return commits;
    }

    /** How long it takes to write one block to the end of a file in this folder and flush it. */
    static Latencies flushes(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "flush", ".bin");
        long[] nanos = new long[FLUSHES];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int number = 0; number < FLUSHES; number++) {
                long begin = System.nanoTime();
                channel.write(ByteBuffer.allocate(BLOCK_BYTES));
                channel.force(false);
                nanos[number] = System.nanoTime() - begin;
            }
        } finally {
            Files.delete(file);
        }
        return new Latencies(nanos);
    }
}
