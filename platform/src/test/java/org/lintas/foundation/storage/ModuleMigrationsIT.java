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
        assertThat(SPECIMEN.modules(module -> true)).containsExactly("audit", "crossings", "zebra");
        assertThat(SPECIMEN.modules(module -> module.startsWith("c"))).containsExactly("crossings");
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
