package org.lintas.systemtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The records of a running node, for what no test can wait for: a week of captures, an alarm of yesterday. */
final class NodeRecords {

    private NodeRecords() {}

    /** Runs statements of SQL in the node's own database. */
    static void write(NodeProcess node, String... statements) throws IOException, SQLException {
        Path folder = node.home().resolve("database");
        String address = "jdbc:postgresql://127.0.0.1:%s/lintas"
                .formatted(Files.readString(folder.resolve("port")).strip());
        String password = Files.readString(folder.resolve("lintas-password")).strip();
        try (Connection records = DriverManager.getConnection(address, "lintas", password);
                Statement statement = records.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
