package org.lintas.foundation.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * The database {@code lintas} on the embedded server, owned by a role {@code lintas} that may do nothing outside it.
 * Both are made when they are missing. The server writes no statements to its log (see {@link ServerSettings}), so that
 * the password stays out of it; it has no sign with a meaning in SQL (see {@link SecretFile}).
 */
final class LintasDatabase {

    /** Name of the database and of the role that owns it. */
    static final String NAME = "lintas";

    /** Wait for the loopback connection and for its answers; the statements here touch a few rows. */
    private static final int TIMEOUT_SECONDS = 30;

    /** SQLSTATE class 28, PostgreSQL 18 appendix A: the role is missing or its password is another. */
    private static final String AUTHORISATION_REFUSED = "28";

    /** SQLSTATE 3D000: no such database. */
    private static final String DATABASE_MISSING = "3D000";

    private LintasDatabase() {}

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Tries the door first: on every start but the first it opens. */
    static void ensure(DatabaseFolder folder, int port) {
        String password = SecretFile.readOrCreate(folder.applicationPassword());
        try {
            if (!answers(port, password)) {
                create(port, SecretFile.readOrCreate(folder.ownerPassword()), password);
            }
        } catch (SQLException e) {
            throw StorageErrors.notReachable(url(port, NAME), e);
        }
    }

    private static boolean answers(int port, String password) throws SQLException {
        try (Connection connection = open(port, NAME, NAME, password)) {
            return connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException e) {
            String state = e.getSQLState();
            if (state != null && (state.startsWith(AUTHORISATION_REFUSED) || state.equals(DATABASE_MISSING))) {
                return false;
            }
            throw e;
        }
    }

    private static void create(int port, String ownerPassword, String password) throws SQLException {
        String owner = DataFolderPreparation.OWNER;
        try (Connection connection = open(port, owner, owner, ownerPassword);
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'")) {
                statement.execute("CREATE ROLE " + NAME + " LOGIN");
            }
            statement.execute("ALTER ROLE " + NAME + " PASSWORD '" + password + "'");
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static Connection open(int port, String database, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", Integer.toString(TIMEOUT_SECONDS));
        properties.setProperty("socketTimeout", Integer.toString(TIMEOUT_SECONDS));
        return DriverManager.getConnection(url(port, database), properties);
    }
}
