package org.lintas.foundation.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lintas.foundation.LintasException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StorageSettingsTests {

    private static final Path HOME = Path.of("/var/lib/lintas");
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(5);

    @Test
    void onlyTheHomeIsNeeded() {
        Map<String, String> properties = Map.of("lintas.storage.home", "/var/lib/lintas");
        StorageSettings settings = new Binder(new MapConfigurationPropertySource(properties))
                .bind("lintas.storage", StorageSettings.class)
                .get();
        assertThat(settings).isEqualTo(new StorageSettings(HOME, null, "lintas", null, 16, START, STOP));
        assertThat(settings.external()).isEmpty();
    }

    @Test
    void anExternalDatabaseNeedsItsPasswordFile() {
        String url = "jdbc:postgresql://db.example:5432/lintas";
        assertRefused("password-file", () -> new StorageSettings(HOME, url, "lintas", null, 16, START, STOP));
        Path password = Path.of("/etc/lintas/password");
        assertThat(new StorageSettings(HOME, url, "lintas", password, 16, START, STOP).external())
                .contains(new StorageSettings.ExternalDatabase(url, "lintas", password));
    }

    @Test
    void anotherKindOfDatabaseIsRefused() {
        assertRefused(
                "jdbc:postgresql://",
                () -> new StorageSettings(HOME, "jdbc:h2:mem:x", "lintas", Path.of("/p"), 16, START, STOP));
    }

    @Test
    void theCountOfConnectionsHasBounds() {
        assertThat(withConnections(2).connections()).isEqualTo(2);
        assertThat(withConnections(200).connections()).isEqualTo(200);
        assertRefused("connections", () -> withConnections(1));
        assertRefused("connections", () -> withConnections(201));
    }

    @Test
    void waitsHaveBounds() {
        assertThat(withWaits(Duration.ofSeconds(10), Duration.ofSeconds(1))).isNotNull();
        assertThat(withWaits(Duration.ofHours(1), Duration.ofMinutes(10))).isNotNull();
        assertRefused("start-timeout", () -> withWaits(Duration.ofSeconds(9), STOP));
        assertRefused("start-timeout", () -> withWaits(Duration.ofMinutes(61), STOP));
        assertRefused("stop-timeout", () -> withWaits(START, Duration.ofMillis(999)));
        assertRefused("stop-timeout", () -> withWaits(START, Duration.ofSeconds(601)));
    }

    @Test
    void aHomeThatAShellWouldReadOtherwiseIsRefused() {
        assertRefused("lintas.home", () -> DatabaseFolder.in(Path.of("/tmp/$(date)")));
        assertRefused("lintas.home", () -> DatabaseFolder.in(Path.of("relative")));
        assertThat(DatabaseFolder.in(Path.of("/tmp/two words")).data()).isAbsolute();
    }

    private static StorageSettings withConnections(int connections) {
        return new StorageSettings(HOME, null, "lintas", null, connections, START, STOP);
    }

    private static StorageSettings withWaits(Duration start, Duration stop) {
        return new StorageSettings(HOME, null, "lintas", null, 16, start, stop);
    }

    private static void assertRefused(String words, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(LintasException.class).hasMessageContaining(words);
    }
}
