package org.lintas.foundation.storage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code lintas.storage.*}.
 *
 * @param home the folder that holds everything this process keeps
 * @param url address of an external PostgreSQL, {@code jdbc:postgresql://...}; without one Lintas launches its own
 * @param user the role on the external server
 * @param passwordFile file with that role's password, at most 1,024 bytes
 * @param connections connections kept to the database, 2 to 200
 * @param startTimeout wait for the embedded server, recovery after a crash included, 10 s to 1 h
 * @param stopTimeout wait for an orderly stop of the embedded server before it is ended at once, 1 s to 10 min
 */
@ConfigurationProperties("lintas.storage")
record StorageSettings(
        Path home,
        @Nullable String url,
        @DefaultValue("lintas") String user,
        @Nullable Path passwordFile,
        @DefaultValue("16") int connections,
        @DefaultValue("2m") Duration startTimeout,
        @DefaultValue("5s") Duration stopTimeout) {

    private static final int CONNECTIONS_MIN = 2;

    /** Twice the server's default of 100 leaves room for an external server with more. */
    private static final int CONNECTIONS_MAX = 200;

    private static final Duration START_MIN = Duration.ofSeconds(10);
    private static final Duration START_MAX = Duration.ofHours(1);
    private static final Duration STOP_MIN = Duration.ofSeconds(1);
    private static final Duration STOP_MAX = Duration.ofMinutes(10);

    StorageSettings {
        home = home.toAbsolutePath().normalize();
        demand(
                connections >= CONNECTIONS_MIN && connections <= CONNECTIONS_MAX,
                "connections",
                "must be %d to %d".formatted(CONNECTIONS_MIN, CONNECTIONS_MAX));
        demand(isWithin(startTimeout, START_MIN, START_MAX), "start-timeout", "must be 10s to 1h");
        demand(isWithin(stopTimeout, STOP_MIN, STOP_MAX), "stop-timeout", "must be 1s to 10m");
        demand(
                url == null || url.isBlank() || url.startsWith("jdbc:postgresql://"),
                "url",
                "must begin with jdbc:postgresql://");
        demand(
                url == null || url.isBlank() || passwordFile != null,
                "password-file",
                "is needed with lintas.storage.url");
    }

    /** An external server, when one is set. */
    Optional<ExternalDatabase> external() {
        if (url == null || url.isBlank() || passwordFile == null) {
            return Optional.empty();
        }
        return Optional.of(new ExternalDatabase(url, user, passwordFile));
    }

    /**
     * A PostgreSQL that somebody else runs.
     *
     * @param url its JDBC address with the database's name
     * @param user the role to sign in with
     * @param passwordFile the file that holds the password
     */
    record ExternalDatabase(String url, String user, Path passwordFile) {}

    PostgresqlServer.Limits limits() {
        return new PostgresqlServer.Limits(startTimeout, stopTimeout);
    }

    private static boolean isWithin(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void demand(boolean met, String setting, String demand) {
        if (!met) {
            throw StorageErrors.settingInvalid("lintas.storage." + setting, demand);
        }
    }
}
