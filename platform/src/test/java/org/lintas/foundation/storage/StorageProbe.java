package org.lintas.foundation.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.lintas.foundation.LintasException;

/**
 * A process that owns a home: says {@code READY PORT}, writes a row for each line it reads and answers {@code WRITTEN}
 * when it is committed, and ends in good order at the end of its input.
 */
final class StorageProbe {

    private StorageProbe() {}

    static void main(String[] arguments) throws IOException, SQLException {
        DatabaseFolder folder = new DatabaseFolder(Path.of(arguments[0]), Path.of(arguments[1]));
        PostgresqlServer.Limits limits = new PostgresqlServer.Limits(Duration.ofMinutes(2), Duration.ofSeconds(5));
        try {
            HomeLock home = HomeLock.take(folder);
            try (EmbeddedPostgresql database = EmbeddedPostgresql.open(folder, limits)) {
                System.out.println("READY " + database.port());
                writeRows(database);
            } finally {
                home.close();
            }
        } catch (LintasException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void writeRows(EmbeddedPostgresql database) throws IOException, SQLException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS mark (number INT)");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                statement.execute("INSERT INTO mark VALUES (" + Integer.parseInt(line) + ")");
                System.out.println("WRITTEN");
            }
        }
    }
}
