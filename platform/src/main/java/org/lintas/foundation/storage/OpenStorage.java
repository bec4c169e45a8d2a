package org.lintas.foundation.storage;

import java.io.IOException;
import java.util.Optional;

/** The home owned by this process and the database reachable, until closed. */
final class OpenStorage implements AutoCloseable {

    private final HomeLock home;
    private final Optional<EmbeddedPostgresql> embedded;
    private final ConnectionPool.Address address;

    private OpenStorage(HomeLock home, Optional<EmbeddedPostgresql> embedded, ConnectionPool.Address address) {
        this.home = home;
        this.embedded = embedded;
        this.address = address;
    }

    /** Takes the home and starts the embedded database, unless the settings name an external one. */
    static OpenStorage open(StorageSettings settings) {
        DatabaseFolder folder = DatabaseFolder.in(settings.home());
        HomeLock home = HomeLock.take(folder);
        try {
            return settings.external()
                    .map(external -> new OpenStorage(home, Optional.empty(), addressOf(external)))
                    .orElseGet(() -> withEmbedded(home, EmbeddedPostgresql.open(folder, settings.limits())));
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    ConnectionPool.Address address() {
        return address;
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgresql::close);
        home.close();
    }

    private static OpenStorage withEmbedded(HomeLock home, EmbeddedPostgresql database) {
        return new OpenStorage(
                home,
                Optional.of(database),
                new ConnectionPool.Address(database.url(), database.user(), database.password()));
    }

    private static ConnectionPool.Address addressOf(StorageSettings.ExternalDatabase external) {
        try {
            return new ConnectionPool.Address(
                    external.url(), external.user(), SecretFile.read(external.passwordFile()));
        } catch (IOException e) {
            throw StorageErrors.notReadable(external.passwordFile(), e);
        }
    }
}
