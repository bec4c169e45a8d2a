package org.lintas.foundation.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintas.foundation.LintasException;

class LaunchModeIT {

    private static final PostgresqlServer.Limits LIMITS =
            new PostgresqlServer.Limits(Duration.ofMinutes(2), Duration.ofSeconds(5));

    private final Path parent;

    LaunchModeIT(@TempDir Path parent) throws IOException {
        this.parent = parent;
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Both ways in which root can start the server; an ordinary user has only the direct one, tested everywhere else. */
    @ParameterizedTest
    @EnumSource(
            value = LaunchMode.class,
            names = {"USER_NAMESPACE", "OTHER_USER"})
    void rootStartsAndRestartsTheServer(LaunchMode mode) throws IOException {
        assumeThat(isRoot()).isTrue();
        DatabaseFolder folder = DatabaseFolder.in(parent.resolve("home"));
        folder.create();
        assumeThat(new Program(folder).succeeds(mode.wrap(List.of("true")), Duration.ofSeconds(5)))
                .isTrue();
        Files.writeString(
                folder.launchMode(), mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        for (int start = 1; start <= 2; start++) {
            try (EmbeddedPostgresql database = EmbeddedPostgresql.open(folder, LIMITS)) {
                assertThat(database.url()).contains("127.0.0.1");
                assertThat(Files.getAttribute(folder.data(), "unix:uid"))
                        .isEqualTo(mode == LaunchMode.OTHER_USER ? LaunchMode.NOBODY : 0);
            }
        }
    }

    @Test
    void anOrdinaryUserStartsTheServer() throws Exception {
        assumeThat(isRoot()).isTrue();
        Path home = parent.resolve("home");
        Files.createDirectory(home);
        LaunchMode.OTHER_USER.giveToServer(home);
        DatabaseFolder folder = DatabaseFolder.in(home);
        List<String> wrapper = LaunchMode.OTHER_USER.wrap(List.of());
        String classPath = readableClassPath();
        for (int number = 1; number <= 2; number++) {
            try (ProbeProcess process = ProbeProcess.start(folder, wrapper, classPath)) {
                process.answer("READY");
                process.write(number);
            }
        }
        assertThat(folder.launchMode()).hasContent("direct");
    }

    @Test
    void aHomeOfAnotherKindOfUserIsRefusedInPlainWords() throws IOException {
        DatabaseFolder folder = DatabaseFolder.in(parent.resolve("home"));
        folder.create();
        Files.writeString(folder.launchMode(), isRoot() ? "direct" : "user-namespace");
        assertThatThrownBy(() -> LaunchMode.rememberedOrChosen(folder))
                .isInstanceOf(LintasException.class)
                .hasMessageContaining(isRoot() ? "made by an ordinary user" : "made by root");
    }

    @Test
    void anUnknownModeIsRefused() throws IOException {
        DatabaseFolder folder = DatabaseFolder.in(parent.resolve("home"));
        folder.create();
        Files.writeString(folder.launchMode(), "sideways");
        assertThatThrownBy(() -> LaunchMode.rememberedOrChosen(folder))
                .isInstanceOf(LintasException.class)
                .hasMessageContaining("sideways");
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /** The parts of the class path that storage needs, copied to where any user can read them. */
    private String readableClassPath() throws IOException {
        Path folder = Files.createDirectories(parent.resolve("class-path"));
        List<String> entries = new ArrayList<>();
        int number = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path copy = folder.resolve(number++ + "-" + Path.of(entry).getFileName());
            if (entry.matches(
                    ".*(lintas-|postgres|commons-|xz-|slf4j|logback|spring-boot-|spring-core|spring-jdbc|Hikari|jspecify).*jar")) {
                Files.copy(Path.of(entry), copy);
                entries.add(copy.toString());
            } else if (Files.isDirectory(Path.of(entry))) {
                FolderCopy.of(Path.of(entry), copy);
                entries.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }
}
