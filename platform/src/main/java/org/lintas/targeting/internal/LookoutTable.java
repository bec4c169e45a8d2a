package org.lintas.targeting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.targeting.Lookout;
import org.lintas.targeting.Lookout.Encounter;
import org.lintas.targeting.Lookout.Presented;
import org.lintas.targeting.Lookout.Word;
import org.lintas.targeting.Lookouts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lookouts, one row each. */
@Repository
class LookoutTable {

    private static final String ADD = """
            INSERT INTO targeting.lookout (id, journey, until, issued_at, issued_by, instruction, encounter)
            VALUES (?, ?, ?, ?, ?, ?, 'NOT_ENCOUNTERED') ON CONFLICT DO NOTHING
            """;

    private static final String IN_FORCE = """
            SELECT * FROM targeting.lookout
            WHERE withdrawn_at IS NULL AND encounter IN ('NOT_ENCOUNTERED', 'IN_PROGRESS') AND until >= ?
            ORDER BY encounter = 'IN_PROGRESS' DESC, acknowledged_at IS NULL DESC, until, lookout_order LIMIT ?
            """;

    private static final String WATCHED = """
            SELECT id, journey FROM targeting.lookout
            WHERE withdrawn_at IS NULL AND encounter IN ('NOT_ENCOUNTERED', 'IN_PROGRESS') AND until >= ?
            """;

    private static final String UNMET = """
            SELECT * FROM targeting.lookout
            WHERE withdrawn_at IS NULL AND encounter = 'NOT_ENCOUNTERED' AND until >= ?
            """;

    private static final String ENDED = """
            SELECT * FROM targeting.lookout
            WHERE withdrawn_at IS NOT NULL OR encounter NOT IN ('NOT_ENCOUNTERED', 'IN_PROGRESS') OR until < ?
            ORDER BY lookout_order DESC LIMIT ?
            """;

    private final JdbcClient database;

    LookoutTable(JdbcClient database) {
        this.database = database;
    }

    /** False when one is in force for the journey. */
    boolean add(UUID id, UUID journey, LocalDate until, Word issued) {
        return database.sql(ADD)
                        .params(id, journey, until, time(issued.at()), issued.person(), issued.words())
                        .update()
                == 1;
    }

    Optional<Lookout> lock(UUID lookout) {
        return database.sql("SELECT * FROM targeting.lookout WHERE id = ? FOR UPDATE")
                .param(lookout)
                .query(LookoutTable::lookout)
                .optional();
    }

    Optional<Lookout> find(UUID lookout) {
        return database.sql("SELECT * FROM targeting.lookout WHERE id = ?")
                .param(lookout)
                .query(LookoutTable::lookout)
                .optional();
    }

    List<Lookout> inForce(LocalDate day) {
        return database.sql(IN_FORCE)
                .params(day, Lookouts.ANSWER_MAX)
                .query(LookoutTable::lookout)
                .list();
    }

    /** All in force, by whom they mean: at most one for each journey. */
    Map<UUID, UUID> watched(LocalDate day) {
        Map<UUID, UUID> watched = new HashMap<>();
        database.sql(WATCHED).param(day).query((ResultSet row) -> {
            watched.put(row.getObject("journey", UUID.class), row.getObject("id", UUID.class));
        });
        return watched;
    }

    /** Those in force whose passengers were not seen. */
    List<Lookout> unmet(LocalDate day) {
        return database.sql(UNMET).param(day).query(LookoutTable::lookout).list();
    }

    List<Lookout> ended(LocalDate day) {
        return database.sql(ENDED)
                .params(day, Lookouts.ANSWER_MAX)
                .query(LookoutTable::lookout)
                .list();
    }

    List<Lookout> ofJourney(UUID journey) {
        return database.sql("SELECT * FROM targeting.lookout WHERE journey = ? ORDER BY lookout_order DESC LIMIT 500")
                .param(journey)
                .query(LookoutTable::lookout)
                .list();
    }

    List<Lookout> ofInspection(String transaction) {
        return database.sql(
                        "SELECT * FROM targeting.lookout WHERE presented_transaction = ? ORDER BY lookout_order LIMIT 500")
                .param(transaction)
                .query(LookoutTable::lookout)
                .list();
    }

    Map<Encounter, Integer> counts(Instant since) {
        Map<Encounter, Integer> counts = new EnumMap<>(Encounter.class);
        database.sql(
                        "SELECT encounter, count(*) AS lookouts FROM targeting.lookout WHERE issued_at >= ? GROUP BY encounter")
                .param(time(since))
                .query((ResultSet row) -> {
                    counts.put(Encounter.valueOf(row.getString("encounter")), row.getInt("lookouts"));
                });
        return counts;
    }

    /** The first who reads it stays. */
    void acknowledge(UUID lookout, String person, Instant at) {
        database.sql("""
                        UPDATE targeting.lookout SET acknowledged_at = ?, acknowledged_by = ?
                        WHERE id = ? AND acknowledged_at IS NULL""").params(time(at), person, lookout).update();
    }

    /** The passenger is there; where a second lane sees the same passenger, the newest stands. */
    void presented(UUID lookout, Presented presented) {
        database.sql("""
                        UPDATE targeting.lookout
                        SET presented_at = ?, presented_lane = ?, presented_transaction = ?, encounter = 'IN_PROGRESS'
                        WHERE id = ? AND withdrawn_at IS NULL AND encounter IN ('NOT_ENCOUNTERED', 'IN_PROGRESS')""")
                .params(time(presented.at()), presented.lane(), presented.transaction(), lookout)
                .update();
    }

    void encounter(UUID lookout, Encounter encounter, Word found) {
        database.sql(
                        "UPDATE targeting.lookout SET encounter = ?, found_at = ?, found_by = ?, found_words = ? WHERE id = ?")
                .params(encounter.name(), time(found.at()), found.person(), found.words(), lookout)
                .update();
    }

    /** Where nobody says otherwise meanwhile. */
    void missed(UUID lookout, Word noted) {
        database.sql("""
                        UPDATE targeting.lookout SET encounter = 'MISSED', found_at = ?, found_by = ?, found_words = ?
                        WHERE id = ? AND withdrawn_at IS NULL AND encounter = 'NOT_ENCOUNTERED'""")
                .params(time(noted.at()), noted.person(), noted.words(), lookout)
                .update();
    }

    void withdraw(UUID lookout, Word reason) {
        database.sql(
                        "UPDATE targeting.lookout SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_words = ? WHERE id = ?")
                .params(time(reason.at()), reason.person(), reason.words(), lookout)
                .update();
    }

    /** Those of before a day whose words are kept. */
    List<Lookout> keptBefore(LocalDate day) {
        return database.sql("SELECT * FROM targeting.lookout WHERE NOT cleared AND until < ? ORDER BY lookout_order")
                .param(day)
                .query(LookoutTable::lookout)
                .list();
    }

    /** Deletes what a lookout says of a person. */
    void clear(UUID lookout) {
        database.sql("""
                        UPDATE targeting.lookout SET cleared = TRUE, instruction = '',
                            found_words = CASE WHEN found_words IS NULL THEN NULL ELSE '' END,
                            withdrawn_words = CASE WHEN withdrawn_words IS NULL THEN NULL ELSE '' END
                        WHERE id = ?""").param(lookout).update();
    }

    private static Lookout lookout(ResultSet row, int number) throws SQLException {
        return new Lookout(
                row.getObject("id", UUID.class),
                row.getObject("journey", UUID.class),
                row.getObject("until", LocalDate.class),
                new Word(row.getString("issued_by"), instant(row, "issued_at"), row.getString("instruction")),
                row.getString("acknowledged_by") == null
                        ? Optional.empty()
                        : Optional.of(new Word(row.getString("acknowledged_by"), instant(row, "acknowledged_at"), "")),
                presented(row),
                Encounter.valueOf(row.getString("encounter")),
                word(row, "found"),
                word(row, "withdrawn"));
    }

    private static Optional<Presented> presented(ResultSet row) throws SQLException {
        @Nullable String lane = row.getString("presented_lane");
        return lane == null
                ? Optional.empty()
                : Optional.of(
                        new Presented(instant(row, "presented_at"), lane, row.getString("presented_transaction")));
    }

    private static Optional<Word> word(ResultSet row, String name) throws SQLException {
        @Nullable String person = row.getString(name + "_by");
        return person == null
                ? Optional.empty()
                : Optional.of(new Word(person, instant(row, name + "_at"), row.getString(name + "_words")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
