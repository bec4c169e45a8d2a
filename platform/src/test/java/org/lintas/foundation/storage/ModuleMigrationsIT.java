package org.lintas.foundation.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

class ModuleMigrationsIT {

    private static final MigrationFolders SPECIMEN = new MigrationFolders("db/specimen/");

    @Test
    void modulesComeInTheOrderOfTheirTiersAndUnknownOnesLast() {
        assertThat(SPECIMEN.folders(module -> true))
                .extracting(MigrationFolders.Folder::module)
                .containsExactly("audit", "crossings", "zebra");
        assertThat(SPECIMEN.folders(module -> module.startsWith("c")))
                .extracting(MigrationFolders.Folder::module)
                .containsExactly("crossings");
    }

    @Test
    void everyModuleGetsASchemaWithItsOwnHistory() {
        try (TestDatabase database = TestDatabase.empty()) {
            ModuleMigrations migrations = new ModuleMigrations(SPECIMEN, database.dataSource());
            migrations.run(module -> true);
            migrations.run(module -> true);
            assertThat(tables(database))
                    .containsExactly(
                            "audit.entry",
                            "audit.schema_history",
                            "crossings.crossing",
                            "crossings.schema_history",
                            "zebra.animal",
                            "zebra.schema_history");
        }
    }

    @Test
    void aModuleIsLeftAloneWhileItsFilesAreThoseOfItsLastMigration() {
        try (TestDatabase database = TestDatabase.empty()) {
            new ModuleMigrations(SPECIMEN, database.dataSource()).run(module -> true);
            JdbcClient client = JdbcClient.create(database.dataSource());
            // Flyway would complain of the first and make the second anew.
            client.sql("UPDATE audit.schema_history SET checksum = 1").update();
            client.sql("DROP SCHEMA zebra CASCADE").update();

            new ModuleMigrations(SPECIMEN, database.dataSource()).run(module -> true);

            assertThat(tables(database)).contains("zebra.animal");
        }
    }

    @Test
    void otherFilesThanThoseOfTheLastMigrationAreFlywaysToJudge() {
        try (TestDatabase database = TestDatabase.empty()) {
            ModuleMigrations migrations = new ModuleMigrations(SPECIMEN, database.dataSource());
            migrations.run(module -> true);
            JdbcClient client = JdbcClient.create(database.dataSource());
            client.sql("UPDATE audit.schema_history SET checksum = 1").update();
            client.sql("COMMENT ON SCHEMA audit IS 'of other files'").update();

            assertThatThrownBy(() -> migrations.run(module -> true))
                    .isInstanceOf(LintasException.class)
                    .hasMessageContaining("module 'audit'");
        }
    }

    @Test
    void aModuleThatDoesNotRunHereLeavesNoTable() {
        try (TestDatabase database = TestDatabase.empty()) {
            new ModuleMigrations(SPECIMEN, database.dataSource()).run(module -> module.equals("audit"));
            assertThat(tables(database)).containsExactly("audit.entry", "audit.schema_history");
        }
    }

    @Test
    void aFailedFileStopsTheStartWithItsNumberAndLeavesNothingOfItself() {
        try (TestDatabase database = TestDatabase.empty()) {
            ModuleMigrations migrations =
                    new ModuleMigrations(new MigrationFolders("db/broken/"), database.dataSource());
            assertThatThrownBy(() -> migrations.run(module -> true))
                    .isInstanceOf(LintasException.class)
                    .hasMessageContaining("LINTAS-2003")
                    .hasMessageContaining("module 'audit'")
                    .hasMessageContaining("missing");
            assertThat(tables(database)).containsExactly("audit.entry", "audit.schema_history");
        }
    }

    @Test
    void theFoundationRunsInEveryRole() {
        for (Role role : Role.values()) {
            assertThat(new ModuleRoles(EnumSet.of(role)).run("foundation")).isTrue();
        }
    }

    @Test
    void aCentreHasNoTablesOfANodesModules() {
        assertThat(new ModuleRoles(Set.of(Role.CENTRE)).run("crossings")).isFalse();
        assertThat(new ModuleRoles(Set.of(Role.NODE)).run("crossings")).isTrue();
    }

    private static List<@Nullable String> tables(TestDatabase database) {
        return JdbcClient.create(database.dataSource())
                .sql("""
                        SELECT schemaname || '.' || tablename FROM pg_tables
                        WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1""")
                .query(String.class)
                .list();
    }
}
