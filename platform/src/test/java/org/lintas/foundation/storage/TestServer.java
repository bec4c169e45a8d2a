package org.lintas.foundation.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The PostgreSQL that all tests of one JVM share; its folder under {@code target} is kept for the next run. */
final class TestServer {

    /** Databases with such a name are left from an earlier run and dropped. */
    static final String TEST_PREFIX = "test_";

    private static final String TEMPLATE_PREFIX = "template_lintas_";

    /** Test runs in one working tree at the same time. */
    private static final int HOMES_MAX = 8;

    private static final PostgresqlServer.Limits LIMITS =
            new PostgresqlServer.Limits(Duration.ofMinutes(2), Duration.ofSeconds(5));

    /** Tenths of a second until the server stops though somebody is connected. */
    private static final int CONTEXT_WAITS_MAX = 100;

    private final DatabaseFolder folder;
    private final EmbeddedPostgresql database;
    private final String migratedTemplate;

    private TestServer(DatabaseFolder folder, EmbeddedPostgresql database) {
        this.folder = folder;
        this.database = database;
        dropWhatIsLeft();
        this.migratedTemplate = TEMPLATE_PREFIX + fingerprintOfMigrations();
        prepareTemplate();
    }

    private static final class Holder {
        static final TestServer SERVER = start();
    }

    /** The server, started at the first call and stopped when the JVM ends. */
    static TestServer running() {
        return Holder.SERVER;
    }

    /** Where tests unpack the server programs: once for all homes. */
    static Path sharedBinaries() {
        return Path.of("target", "test-postgresql", "binaries").toAbsolutePath();
    }

    private static TestServer start() {
        for (int number = 1; number <= HOMES_MAX; number++) {
            Path home = Path.of("target", "test-postgresql", "home-" + number).toAbsolutePath();
            DatabaseFolder folder = new DatabaseFolder(home, sharedBinaries());
            try {
                HomeLock lock = HomeLock.take(folder);
                EmbeddedPostgresql database = EmbeddedPostgresql.open(folder, LIMITS);
                TestServer server = new TestServer(folder, database);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.awaitContexts();
                    database.close();
                    lock.close();
                }));
                return server;
            } catch (LintasException e) {
                if (e.code() != ErrorCode.HOME_IN_USE) {
                    throw e;
                }
            }
        }
        throw new IllegalStateException("All " + HOMES_MAX + " homes for tests are in use.");
    }

    /** Waits until no context is connected: its pool would wait half a minute for a server that is gone. */
    private void awaitContexts() {
        boolean connected = true;
        for (int waits = 0; connected && waits < CONTEXT_WAITS_MAX; waits++) {
            connected = !query("SELECT pid::text FROM pg_stat_activity, pg_sleep(0.1) WHERE usename <> current_user")
                    .isEmpty();
        }
    }

    int port() {
        return database.port();
    }

    String password() {
        return database.password();
    }

    Path passwordFile() {
        return folder.applicationPassword();
    }

    String migratedTemplate() {
        return migratedTemplate;
    }

    /** Runs one statement as the server's owner. */
    void execute(String sql) {
        try (Connection connection = ownerConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection ownerConnection() throws SQLException {
        String owner = DataFolderPreparation.OWNER;
        return DriverManager.getConnection(
                LintasDatabase.url(port(), owner), owner, SecretFile.readOrCreate(folder.ownerPassword()));
    }

    private List<String> databases(String prefix) {
        return query("SELECT datname FROM pg_database").stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    /** The first column of what the server's owner sees. */
    private List<String> query(String sql) {
        try (Connection connection = ownerConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void dropWhatIsLeft() {
        databases(TEST_PREFIX).forEach(name -> execute("DROP DATABASE " + name + " WITH (FORCE)"));
    }

    private void prepareTemplate() {
        if (databases(migratedTemplate).isEmpty()) {
            databases(TEMPLATE_PREFIX).forEach(name -> execute("DROP DATABASE " + name));
            String unfinished = TEST_PREFIX + "template";
            execute("CREATE DATABASE %s OWNER %s".formatted(unfinished, LintasDatabase.NAME));
            ConnectionPool.Address address =
                    new ConnectionPool.Address(LintasDatabase.url(port(), unfinished), LintasDatabase.NAME, password());
            new ModuleMigrations(new MigrationFolders(MigrationFolders.ROOT), ConnectionPool.forMigrations(address))
                    .run(module -> true);
            execute("ALTER DATABASE %s RENAME TO %s".formatted(unfinished, migratedTemplate));
        }
    }

    private static String fingerprintOfMigrations() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + MigrationFolders.ROOT + "**/*.sql");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : files) {
                digest.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
