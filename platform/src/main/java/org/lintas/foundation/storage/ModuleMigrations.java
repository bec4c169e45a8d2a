package org.lintas.foundation.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the tables of each module to this version: the files in {@code db/migration/MODULE}, run in a schema of the
 * same name that keeps its own history. Afterwards the schema's comment holds the fingerprint of these files, and a start
 * that finds it there leaves the module alone: Flyway's look at ten histories would take a fifth of a warm start.
 */
final class ModuleMigrations {

    /** The history table inside each schema. */
    private static final String HISTORY = "schema_history";

    private static final Logger LOG = LoggerFactory.getLogger(ModuleMigrations.class);

    private final MigrationFolders folders;
    private final DataSource database;

    ModuleMigrations(MigrationFolders folders, DataSource database) {
        this.folders = folders;
        this.database = database;
    }

    /**
     * Migrates the modules that pass the filter, lowest tier first.
     *
     * @throws org.lintas.foundation.LintasException MIGRATION_FAILED at the first module that cannot be migrated; what its
     *     failed file did is rolled back, as PostgreSQL runs each file in a transaction
     */
    void run(Predicate<String> filter) {
        JdbcClient client = JdbcClient.create(database);
        Map<String, String> current = fingerprintsOfSchemas(client);
        for (MigrationFolders.Folder folder : folders.folders(filter)) {
            if (!mark(folder).equals(current.get(folder.module()))) {
                bringToThisVersion(folder, client);
            }
        }
    }

    private void bringToThisVersion(MigrationFolders.Folder folder, JdbcClient client) {
        try {
            int files = migrate(folder.module());
            client.sql("COMMENT ON SCHEMA %s IS '%s'".formatted(folder.module(), mark(folder)))
                    .update();
            if (files > 0) {
                LOG.info("Tables of module {}: {} new migrations", folder.module(), files);
            }
        } catch (FlywayException e) {
            throw StorageErrors.migrationFailed(folder.module(), e);
        }
    }

    private static String mark(MigrationFolders.Folder folder) {
        return "migrations sha256 " + folder.fingerprint();
    }

    private static Map<String, String> fingerprintsOfSchemas(JdbcClient client) {
        Map<String, String> comments = new HashMap<>();
        client.sql("SELECT nspname, obj_description(oid, 'pg_namespace') AS comment FROM pg_namespace")
                .query((RowCallbackHandler) row -> comments.put(row.getString("nspname"), row.getString("comment")));
        return comments;
    }

    private int migrate(String module) {
        return Flyway.configure(ModuleMigrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:" + folders.root() + module)
                .schemas(module)
                .defaultSchema(module)
                .createSchemas(true)
                .table(HISTORY)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .loggers("slf4j")
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
