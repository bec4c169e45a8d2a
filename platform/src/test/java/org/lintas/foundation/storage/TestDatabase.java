package org.lintas.foundation.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A fresh database for a test, on the one real PostgreSQL of this JVM. It has every module's tables, is made by copying a
 * template (some 50 ms), and is gone when closed. Tests with a Spring context get one without asking, see
 * {@link TestDatabaseCustomizer}.
 *
 * <pre>
 * try (TestDatabase database = TestDatabase.migrated()) {
 *     JdbcClient client = JdbcClient.create(database.dataSource());
 *     ...
 * }
 * </pre>
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestServer server;
    private final String name;

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** A database with the tables of every module, all empty but for what migrations write. */
    public static TestDatabase migrated() {
        TestServer server = TestServer.running();
        return create(server, "TEMPLATE " + server.migratedTemplate());
    }

    /** A database without any table. */
    public static TestDatabase empty() {
        return create(TestServer.running(), "");
    }

    private static TestDatabase create(TestServer server, String template) {
        String name = TestServer.TEST_PREFIX + COUNT.incrementAndGet();
        server.execute("CREATE DATABASE %s OWNER %s %s".formatted(name, LintasDatabase.NAME, template));
        return new TestDatabase(server, name);
    }

    /** Connections as the application's own role, one for each call. */
    public DataSource dataSource() {
        return ConnectionPool.forMigrations(new ConnectionPool.Address(url(), user(), server.password()));
    }

    /** One connection as the application's own role. */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), user(), server.password());
    }

    /** For {@code lintas.storage.url}. */
    public String url() {
        return LintasDatabase.url(server.port(), name);
    }

    /** For {@code lintas.storage.user}. */
    public String user() {
        return LintasDatabase.NAME;
    }

    /** For {@code lintas.storage.password-file}. */
    public Path passwordFile() {
        return server.passwordFile();
    }

    @Override
    public void close() {
        server.execute("DROP DATABASE " + name + " WITH (FORCE)");
    }
}
