package org.lintas.foundation.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.lintas.foundation.LintasException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One PostgreSQL server on one data folder: started, stopped, and cleared of what an earlier owner left behind. It
 * listens on 127.0.0.1 only, without a socket file, and every commit is on disk before it is answered. The caller owns
 * the home (see {@link HomeLock}), so any server that still runs on the folder was left by a process that is gone.
 */
final class PostgresqlServer {

    /** How long a dead server's process id may stay taken: until its parent reaps it, seen up to 2 s. */
    private static final Duration REAPING_LIMIT = Duration.ofSeconds(10);

    private static final Duration RETRY_PAUSE = Duration.ofMillis(250);

    /** Starts tried on other ports, when another program takes the chosen one between the look and the start. */
    private static final int PORT_TRIES_MAX = 5;

    /** Added to a limit given to pg_ctl, so that pg_ctl's own clear answer comes first. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** An immediate stop only ends processes; it writes nothing. */
    private static final Duration IMMEDIATE_STOP_LIMIT = Duration.ofSeconds(2);

    private static final int LOG_BYTES_MAX = 2_048;

    private static final Logger LOG = LoggerFactory.getLogger(PostgresqlServer.class);

    private final DatabaseFolder folder;
    private final PostgresqlBinaries binaries;
    private final LaunchMode mode;
    private final Limits limits;

    /**
     * How long the server may take.
     *
     * @param start to answer, recovery after a crash included
     * @param stop to end in good order, before it is ended at once (which costs a recovery at the next start, no records)
     */
    record Limits(Duration start, Duration stop) {}

    PostgresqlServer(DatabaseFolder folder, PostgresqlBinaries binaries, LaunchMode mode, Limits limits) {
        this.folder = folder;
        this.binaries = binaries;
        this.mode = mode;
        this.limits = limits;
    }

    /**
     * Starts the server on its remembered port or, when that is taken, on another, which is then remembered.
     *
     * @return the running server
     */
    Postmaster start() {
        clearLeftovers();
        long reapedBy = System.nanoTime() + REAPING_LIMIT.toNanos();
        int portTries = 0;
        while (true) {
            int port = LoopbackPort.rememberedOrFree(folder.port());
            boolean leftover = Files.exists(Postmaster.file(folder.data()));
            Program.Outcome outcome = tryStart(port);
            if (outcome.succeeded()) {
                return Postmaster.on(folder.data()).orElseThrow(() -> failed(outcome));
            }
            boolean portTaken = !LoopbackPort.isFree(port) && portTries++ < PORT_TRIES_MAX;
            boolean stillDying = leftover && System.nanoTime() < reapedBy;
            if (!portTaken && !stillDying) {
                stopAtOnce();
                throw failed(outcome);
            }
            LockSupport.parkNanos(RETRY_PAUSE.toNanos());
        }
    }

    /** Ends the server in good order, or at once when that takes longer than its limit. */
    void stop() {
        if (Postmaster.on(folder.data()).isEmpty()) {
            return;
        }
        if (!pgCtl(limits.stop(), "stop", "--mode=fast").succeeded()) {
            LOG.warn(
                    "PostgreSQL did not stop within {} s and is ended at once",
                    limits.stop().toSeconds());
            stopAtOnce();
        }
    }

    private void clearLeftovers() {
        Postmaster.on(folder.data()).ifPresent(left -> {
            switch (left.holder(folder.data())) {
                case OUR_SERVER -> {
                    LOG.warn("Stopping PostgreSQL {} that an earlier process left running", left.pid());
                    stop();
                }
                case STRANGER -> removeLockFile();
                case NOBODY, UNKNOWN -> LOG.info("PostgreSQL did not end in good order; it recovers now");
            }
        });
    }

    /** PostgreSQL itself refuses to start when any process of the same user has the number in its lock file. */
    private void removeLockFile() {
        try {
            Files.delete(Postmaster.file(folder.data()));
        } catch (IOException e) {
            throw StorageErrors.notReadable(Postmaster.file(folder.data()), e);
        }
    }

    private Program.Outcome tryStart(int port) {
        try {
            Files.deleteIfExists(folder.startupLog());
        } catch (IOException e) {
            throw StorageErrors.notReadable(folder.startupLog(), e);
        }
        return pgCtl(
                limits.start(),
                "start",
                "--log=" + folder.startupLog(),
                "--options=" + String.join(" ", ServerSettings.onPort(port)));
    }

    private void stopAtOnce() {
        pgCtl(IMMEDIATE_STOP_LIMIT, "stop", "--mode=immediate");
    }

    private Program.Outcome pgCtl(Duration limit, String action, String... more) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("pg_ctl"),
                action,
                "--pgdata=" + folder.data(),
                "--wait",
                "--silent",
                "--timeout=" + limit.toSeconds()));
        command.addAll(List.of(more));
        try {
            return new Program(folder).run(mode.wrap(command), limit.plus(GRACE));
        } catch (IOException e) {
            throw StorageErrors.notStarted(folder.data(), e.toString());
        }
    }

    private LintasException failed(Program.Outcome outcome) {
        String startup = Tail.of(folder.startupLog(), LOG_BYTES_MAX);
        String later = startup.contains(ServerSettings.LOG_MOVES) ? newestServerLog() : "";
        String words = outcome.output() + "\n" + startup + "\n" + later;
        return StorageErrors.notStarted(folder.data(), words.strip());
    }

    private String newestServerLog() {
        try (var logs = Files.list(folder.serverLogs())) {
            return logs.max(Comparator.comparing(PostgresqlServer::modified))
                    .map(log -> Tail.of(log, LOG_BYTES_MAX))
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
