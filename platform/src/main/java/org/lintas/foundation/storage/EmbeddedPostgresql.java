package org.lintas.foundation.storage;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.lintas.foundation.LintasException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database that Lintas launches for itself: running when it has been opened, started again when it dies, stopped
 * when it is closed.
 */
final class EmbeddedPostgresql implements AutoCloseable {

    /** Unexpected ends in a row, each soon after its start, before the fault is left to a person. */
    private static final int QUICK_ENDS_MAX = 10;

    /** A server that lived this long had started well. */
    private static final Duration STEADY = Duration.ofMinutes(10);

    private static final Duration REVIVAL_PAUSE = Duration.ofSeconds(1);

    /** How long closing waits for a revival under way to notice. */
    private static final Duration WATCH_END_LIMIT = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresql.class);

    private final DatabaseFolder folder;
    private final PostgresqlServer server;
    private final int port;
    private final Thread watch;
    private volatile boolean closing;

    private EmbeddedPostgresql(DatabaseFolder folder, PostgresqlServer server, Postmaster running) {
        this.folder = folder;
        this.server = server;
        this.port = running.port();
        this.watch = Thread.ofVirtual().name("postgresql-watch").unstarted(() -> reviveAfter(running));
    }

    /**
     * Unpacks, prepares and starts, as far as each is still to be done.
     *
     * @throws LintasException DATABASE_NOT_STARTED with what the server said
     */
    static EmbeddedPostgresql open(DatabaseFolder folder, PostgresqlServer.Limits limits) {
        folder.create();
        LaunchMode mode = LaunchMode.rememberedOrChosen(folder);
        PostgresqlBinaries binaries = PostgresqlBinaries.unpackedIn(folder.binaries());
        new DataFolderPreparation(folder, binaries, mode).prepareOnce();
        PostgresqlServer server = new PostgresqlServer(folder, binaries, mode, limits);
        EmbeddedPostgresql database = new EmbeddedPostgresql(folder, server, server.start());
        try {
            LintasDatabase.ensure(folder, database.port);
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
        database.watch.start();
        return database;
    }

    /** The address of the database {@code lintas}. */
    String url() {
        return LintasDatabase.url(port, LintasDatabase.NAME);
    }

    int port() {
        return port;
    }

    String user() {
        return LintasDatabase.NAME;
    }

    String password() {
        return SecretFile.readOrCreate(folder.applicationPassword());
    }

    @Override
    public void close() {
        closing = true;
        server.stop();
        watch.interrupt();
        try {
            watch.join(WATCH_END_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop();
    }

    /** Waits for each end and starts again, until closing or until ends follow each other too fast. */
    private void reviveAfter(Postmaster first) {
        Postmaster running = first;
        int quickEnds = 0;
        while (!closing && quickEnds < QUICK_ENDS_MAX) {
            long began = System.nanoTime();
            awaitEnd(running);
            quickEnds = System.nanoTime() - began < STEADY.toNanos() ? quickEnds + 1 : 0;
            if (!closing) {
                LOG.error("PostgreSQL {} ended unexpectedly and is started again", running.pid());
                running = revived(running);
            }
        }
        if (!closing) {
            LOG.error("PostgreSQL ended {} times in a row; it is left as it is", QUICK_ENDS_MAX);
        }
    }

    private static void awaitEnd(Postmaster running) {
        ProcessHandle.of(running.pid()).ifPresent(process -> {
            try {
                process.onExit().get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                LOG.warn("The end of PostgreSQL could not be awaited", e);
            }
        });
    }

    private Postmaster revived(Postmaster ended) {
        LockSupport.parkNanos(REVIVAL_PAUSE.toNanos());
        try {
            Postmaster again = server.start();
            if (again.port() != port) {
                LOG.error("Port {} was taken meanwhile. Restart Lintas.", port);
            }
            return again;
        } catch (LintasException e) {
            LOG.error("PostgreSQL could not be started again", e);
            return ended;
        }
    }
}
