package org.lintas.foundation.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.foundation.LintasException;

class EmbeddedPostgresqlIT {

    private static final PostgresqlServer.Limits LIMITS =
            new PostgresqlServer.Limits(Duration.ofMinutes(2), Duration.ofSeconds(5));

    private static final Duration REVIVAL = Duration.ofSeconds(60);

    private static Path specimen = Path.of("");

    private final DatabaseFolder folder;

    EmbeddedPostgresqlIT(@TempDir Path parent) throws IOException {
        this.folder = new DatabaseFolder(parent.resolve("home"), TestServer.sharedBinaries());
        FolderCopy.of(specimen, folder.home());
    }

    /** A home with one row, copied for each test: faster than preparing one each time. */
    @BeforeAll
    static void prepareSpecimen(@TempDir Path parent) throws SQLException {
        specimen = parent.resolve("specimen");
        try (EmbeddedPostgresql database =
                EmbeddedPostgresql.open(new DatabaseFolder(specimen, TestServer.sharedBinaries()), LIMITS)) {
            execute(database, "CREATE TABLE mark (number INT)");
            execute(database, "INSERT INTO mark VALUES (1)");
        }
    }

    @Test
    void aSecondStartKeepsRowsAndPort() throws SQLException, IOException {
        String port = Files.readString(folder.port()).strip();
        try (EmbeddedPostgresql database = open()) {
            assertThat(rows(database)).isEqualTo(1);
            assertThat(database.port()).hasToString(port);
        }
    }

    @Test
    void closingEndsTheServer() {
        Postmaster running;
        try (EmbeddedPostgresql database = open()) {
            running = Postmaster.on(folder.data()).orElseThrow();
            assertThat(running.holder(folder.data())).isEqualTo(Postmaster.Holder.OUR_SERVER);
            assertThat(running.port()).isEqualTo(database.port());
        }
        assertThat(Postmaster.on(folder.data())).isEmpty();
        assertThat(running.holder(folder.data())).isNotEqualTo(Postmaster.Holder.OUR_SERVER);
    }

    @Test
    void settingsThatRecordsDependOnHold() throws SQLException {
        Map<String, String> expected = Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "data_checksums", "on",
                "listen_addresses", "127.0.0.1",
                "password_encryption", "scram-sha-256",
                "server_encoding", "UTF8",
                "log_error_verbosity", "terse");
        try (EmbeddedPostgresql database = open()) {
            Map<String, String> found = new HashMap<>();
            for (String setting : expected.keySet()) {
                found.put(setting, text(database, "SHOW " + setting));
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void theApplicationsRoleHasNoRightsOutsideItsDatabase() throws SQLException {
        try (EmbeddedPostgresql database = open()) {
            String rights = text(
                    database,
                    "SELECT concat_ws(',', rolsuper, rolcreatedb, rolcreaterole, rolreplication) FROM pg_roles"
                            + " WHERE rolname = current_user");
            assertThat(rights).isEqualTo("f,f,f,f");
            assertThat(text(
                            database,
                            "SELECT concat(datlocprovider, ' ', datlocale) FROM pg_database WHERE datname = 'lintas'"))
                    .isEqualTo("b C.UTF-8");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (EmbeddedPostgresql database = open()) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void passwordsAreReadableByTheOwnerOnlyAndInNoOtherFile() throws IOException {
        for (Path file : new Path[] {folder.ownerPassword(), folder.applicationPassword()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            String secret = SecretFile.read(file);
            try (var all = Files.walk(folder.database())) {
                assertThat(all.filter(Files::isRegularFile).filter(each -> !each.equals(file)))
                        .isNotEmpty()
                        .allSatisfy(each -> assertThat(Files.readAllBytes(each))
                                .satisfies(bytes -> assertThat(
                                                new String(bytes, StandardCharsets.ISO_8859_1).contains(secret))
                                        .isFalse()));
            }
        }
    }

    @Test
    void aTakenPortIsLeftForAnother() throws IOException, SQLException {
        int port = Integer.parseInt(Files.readString(folder.port()).strip());
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                EmbeddedPostgresql database = open()) {
            assertThat(database.port()).isNotEqualTo(other.getLocalPort());
            assertThat(rows(database)).isEqualTo(1);
        }
    }

    @Test
    void aKilledServerIsStartedAgainWithEveryCommittedRow() throws SQLException {
        try (EmbeddedPostgresql database = open()) {
            execute(database, "INSERT INTO mark VALUES (2)");
            long killed = Postmaster.on(folder.data()).orElseThrow().pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            Eventually.until(
                    REVIVAL,
                    () -> Postmaster.on(folder.data())
                                    .filter(now -> now.pid() != killed)
                                    .isPresent()
                            && answers(database));
            assertThat(rows(database)).isEqualTo(2);
        }
    }

    @Test
    void aServerLeftByAKilledProcessIsStoppedAndLosesNoRow() throws Exception {
        Postmaster orphan;
        try (ProbeProcess process = ProbeProcess.start(folder)) {
            process.answer("READY");
            process.write(2);
            orphan = Postmaster.on(folder.data()).orElseThrow();
            process.kill();
        }
        assertThat(orphan.holder(folder.data())).isEqualTo(Postmaster.Holder.OUR_SERVER);
        try (EmbeddedPostgresql database = open()) {
            assertThat(rows(database)).isEqualTo(2);
            assertThat(Postmaster.on(folder.data()).orElseThrow().pid()).isNotEqualTo(orphan.pid());
        }
    }

    @Test
    void processAndServerKilledTogetherLoseNoRow() throws Exception {
        try (ProbeProcess process = ProbeProcess.start(folder)) {
            process.answer("READY");
            process.write(2);
            process.kill();
            ProcessHandle.of(Postmaster.on(folder.data()).orElseThrow().pid())
                    .orElseThrow()
                    .destroyForcibly();
        }
        try (EmbeddedPostgresql database = open()) {
            assertThat(rows(database)).isEqualTo(2);
        }
    }

    @Test
    void aLockFileWhoseProcessIsGoneDoesNotStopTheStart() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        writeLockFile(gone.pid());
        try (EmbeddedPostgresql database = open()) {
            assertThat(rows(database)).isEqualTo(1);
        }
    }

    @Test
    void aStrangerWithTheNumberInTheLockFileIsLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            writeLockFile(stranger.pid());
            assertThat(Postmaster.on(folder.data()).orElseThrow().holder(folder.data()))
                    .isEqualTo(Postmaster.Holder.STRANGER);
            try (EmbeddedPostgresql database = open()) {
                assertThat(rows(database)).isEqualTo(1);
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aSecondOwnerIsRefusedByName() throws IOException {
        try (HomeLock owned = HomeLock.take(folder)) {
            assertThat(owned).isNotNull();
            assertThatThrownBy(() -> HomeLock.take(folder))
                    .isInstanceOf(LintasException.class)
                    .hasMessageContaining("LINTAS-3002")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            try (ProbeProcess process = ProbeProcess.start(folder)) {
                assertThat(process.answer("LINTAS-", "READY")).startsWith("LINTAS-3002");
            }
        }
    }

    @Test
    void dataOfAnotherVersionIsRefusedWithTheServersWords() throws IOException {
        Files.writeString(folder.data().resolve("PG_VERSION"), "9\n");
        assertThatThrownBy(this::open)
                .isInstanceOf(LintasException.class)
                .hasMessageContaining("LINTAS-3001")
                .hasMessageContaining("incompatible with server");
    }

    private EmbeddedPostgresql open() {
        return EmbeddedPostgresql.open(folder, LIMITS);
    }

    private void writeLockFile(long pid) throws IOException {
        Files.writeString(
                Postmaster.file(folder.data()), "%d%n%s%n1%n15432%n%n127.0.0.1%n".formatted(pid, folder.data()));
    }

    private static boolean answers(EmbeddedPostgresql database) {
        try {
            return rows(database) > 0;
        } catch (SQLException e) {
            return false;
        }
    }

    private static int rows(EmbeddedPostgresql database) throws SQLException {
        return Integer.parseInt(text(database, "SELECT count(*) FROM mark"));
    }

    private static String text(EmbeddedPostgresql database, String query) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(EmbeddedPostgresql database, String sql) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connection(EmbeddedPostgresql database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
