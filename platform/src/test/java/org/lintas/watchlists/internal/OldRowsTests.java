package org.lintas.watchlists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.foundation.storage.TestDatabase;
import org.lintas.watchlists.WatchlistHit.Action;
import org.lintas.watchlists.WatchlistHit.Category;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of rows that an earlier version wrote. */
class OldRowsTests {

    private TestDatabase database;
    private JdbcClient sql;

    @BeforeEach
    void start() {
        database = TestDatabase.empty();
        sql = JdbcClient.create(database.dataSource());
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void whatCameOfTheNewestLookAtAListIsKeptAsAState() {
        migrate("5");
        list(1);
        list(2);
        list(3);
        list(4);
        looked(1, true, "in force");
        looked(2, true, "as before");
        looked(3, false, "The publisher answers 503.");
        migrate("6");
        assertThat(texts("SELECT concat_ws('/', check_outcome, check_problem) FROM watchlists.list_source ORDER BY id"))
                .containsExactly("IN_FORCE/", "AS_BEFORE/", "FAILED/The publisher answers 503.", "");
    }

    @Test
    void copiesOfOneInstantGetAnOrderAndNewOnesFollow() {
        migrate("6");
        list(1);
        copy(2, "2026-11-02");
        copy(1, "2026-11-02");
        copy(3, "2026-11-01");
        migrate("7");
        copy(4, "2026-10-01");
        assertThat(texts("SELECT right(id::text, 1) FROM watchlists.list_copy ORDER BY received_order"))
                .containsExactly("3", "1", "2", "4");
    }

    @Test
    void theNewestFindingOfAHitIsKeptOnIt() {
        migrate("7");
        screening();
        for (int i = 1; i <= 4; i++) {
            hit(i, "DETAIN", "WANTED");
        }
        sql.sql("UPDATE watchlists.hit SET known = id WHERE right(id::text, 1) IN ('2', '3')")
                .update();
        found(3, 1, "POSSIBLE");
        found(4, 1, "POSSIBLE");
        found(4, 2, "CONFIRMED");
        migrate("8");
        assertThat(texts("SELECT state || dispositions FROM watchlists.hit ORDER BY id"))
                .containsExactly("OPEN0", "KNOWN0", "POSSIBLE1", "CONFIRMED2");
    }

    @Test
    void everyActionAndCategoryHasAPlaceInTheQueue() {
        migrate("8");
        screening();
        int number = 0;
        for (Action action : Action.values()) {
            for (Category category : Category.values()) {
                number++;
                hit(number, action.name(), category.name());
            }
        }
        assertThat(texts("SELECT action FROM watchlists.hit GROUP BY action ORDER BY min(urgency)"))
                .containsExactly("DETAIN", "PROTECT", "SEIZE_DOCUMENT", "REFER", "REPORT");
        assertThat(texts("SELECT DISTINCT urgency::text FROM watchlists.hit WHERE urgency < 11 OR urgency % 10 = 0"))
                .isEmpty();
        assertThat(texts("SELECT DISTINCT urgency::text FROM watchlists.hit"))
                .hasSize(Action.values().length * Category.values().length);
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migration/watchlists")
                .schemas("watchlists")
                .table("schema_history")
                .target(version)
                .loggers("slf4j")
                .load()
                .migrate();
    }

    private List<String> texts(String query) {
        return sql.sql(query)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private void list(int number) {
        sql.sql("""
                        INSERT INTO watchlists.list_source (
                            id, name, category, action, legal_basis, owner, address, signer_key, columns, removed_percent_max,
                            fresh_for_seconds, claimed_until)
                        VALUES (?, 'A', 'WANTED', 'REFER', 'An act', 'Police', '', '', '', 5, 60, '2026-11-01')""").param(id(number)).update();
    }

    private void looked(int number, boolean good, String words) {
        sql.sql("""
                        UPDATE watchlists.list_source
                        SET checked_at = '2026-11-01', check_good = ?, check_words = ? WHERE id = ?""").params(good, words, id(number)).update();
    }

    /** A copy of the first list. */
    private void copy(int number, String day) {
        sql.sql("""
                        INSERT INTO watchlists.list_copy (id, source, received_at, received_by, state, holds)
                        VALUES (?, ?, CAST(? AS date), 'keeper-1', 'REPLACED', '{}')""").params(id(number), id(1), day).update();
    }

    private void screening() {
        sql.sql("""
                        INSERT INTO watchlists.screening (
                            id, screened_at, occasion, place, reference, surname, given_names, nationality, sex, issuer, number,
                            document_type, generation, hits)
                        VALUES (?, '2026-11-01', 'ENTRY', 'E1', '1', 'MUSTERMANN', 'ERIKA', 'UTO', 'F', 'UTO', 'X1', 'P', 1, 1)""").param(id(1)).update();
    }

    /** A hit of the first look-up. */
    private void hit(int number, String action, String category) {
        sql.sql("""
                        INSERT INTO watchlists.hit (
                            id, screening, raised_at, entry, afterwards, matched_by, category, action, legal_basis, owner)
                        VALUES (?, ?, '2026-11-01', ?, FALSE, 'DOCUMENT', ?, ?, 'An act', 'Police')""").params(id(number), id(1), id(number), category, action).update();
    }

    private void found(int hit, int number, String outcome) {
        sql.sql(
                        "INSERT INTO watchlists.disposition VALUES (?, ?, ?, 'analyst-1', 'Compared the pictures.', '2026-11-01')")
                .params(id(hit), number, outcome)
                .update();
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
