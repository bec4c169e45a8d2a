package org.lintas.foundation.storage;

import java.util.function.Predicate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables of each module to this version: the files in {@code db/migration/MODULE}, run in a schema of the
 * same name that keeps its own history.
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
        for (String module : folders.modules(filter)) {
            try {
                int files = migrate(module);
                if (files > 0) {
                    LOG.info("Tables of module {}: {} new migrations", module, files);
                }
            } catch (FlywayException e) {
                throw StorageErrors.migrationFailed(module, e);
            }
        }
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
