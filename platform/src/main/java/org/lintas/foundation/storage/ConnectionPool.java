package org.lintas.foundation.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The two ways to the database: a pool for the application, single connections without time limits for migrations. */
final class ConnectionPool {

    /** Wait for a free connection before a request is answered with an error. */
    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(5);

    /** A statement of a request takes milliseconds; one that needs longer is broken. */
    private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(30);

    /** A transaction that waits this long for its own program holds others up. */
    private static final Duration IDLE_IN_TRANSACTION_LIMIT = Duration.ofMinutes(1);

    /** Beyond {@link #STATEMENT_LIMIT}, so that the server's own answer comes first. */
    private static final Duration SOCKET_LIMIT = Duration.ofSeconds(45);

    private ConnectionPool() {}

    /**
     * Where the records are.
     *
     * @param url JDBC address
     * @param user role
     * @param password the role's password, never logged
     */
    record Address(String url, String user, String password) {

        @Override
        public String toString() {
            return user + "@" + url;
        }
    }

    static HikariDataSource open(Address address, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("lintas");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        config.setDataSourceProperties(driverProperties());
        return new HikariDataSource(config);
    }

    static DataSource forMigrations(Address address) {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("ApplicationName", "lintas-migration");
        properties.setProperty("logServerErrorDetail", "false");
        return new DriverManagerDataSource(address.url(), properties);
    }

    private static Properties driverProperties() {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "lintas");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("socketTimeout", Long.toString(SOCKET_LIMIT.toSeconds()));
        // The detail of an error quotes the row: personal data that must not reach a log.
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty(
                "options",
                "-c statement_timeout=%d -c idle_in_transaction_session_timeout=%d"
                        .formatted(STATEMENT_LIMIT.toMillis(), IDLE_IN_TRANSACTION_LIMIT.toMillis()));
        return properties;
    }
}
