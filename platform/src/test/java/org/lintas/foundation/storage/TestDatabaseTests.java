package org.lintas.foundation.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTests {

    @Test
    void aMigratedDatabaseHasTheTablesOfTheFoundation() {
        try (TestDatabase database = TestDatabase.migrated()) {
            long events = JdbcClient.create(database.dataSource())
                    .sql("SELECT count(*) FROM foundation.event_publication")
                    .query(Long.class)
                    .single();
            assertThat(events).isZero();
        }
    }

    @Test
    void twoDatabasesSeeNothingOfEachOther() throws SQLException {
        try (TestDatabase one = TestDatabase.empty();
                TestDatabase other = TestDatabase.empty()) {
            JdbcClient.create(one.dataSource())
                    .sql("CREATE TABLE mark (number INT)")
                    .update();
            Integer tables = JdbcClient.create(other.dataSource())
                    .sql("SELECT count(*) FROM pg_tables WHERE tablename = 'mark'")
                    .query(Integer.class)
                    .single();
            assertThat(tables).isZero();
        }
    }
}
