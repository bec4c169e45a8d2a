package org.lintas.targeting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.rules.Rule;
import org.lintas.targeting.TargetingHit;
import org.lintas.targeting.TargetingHit.Claim;
import org.lintas.targeting.TargetingHit.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hits of rules, one row each. */
@Repository
class RuleHitTable {

    private static final List<Rule.Severity> SEVERITIES = List.of(Rule.Severity.values());

    private static final String ADD = """
            INSERT INTO targeting.rule_hit (id, journey, rule, rule_version, severity, day, departs_at, state, found_at)
            VALUES (:id, :journey, :rule, :version, :severity, :day, :departs, :state, :at)
            """;

    private static final String QUEUE = """
            SELECT * FROM targeting.rule_hit WHERE state = :state
            ORDER BY severity DESC, departs_at, hit_order LIMIT :limit
            """;

    private final JdbcClient database;

    RuleHitTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * A hit that is new, or stands as it is now.
     *
     * @param version of the rule that hit
     * @param hit how it stands
     * @param day of the State's calendar on which it was found first
     */
    record Row(UUID version, TargetingHit hit, LocalDate day) {}

    /** Lets hits of one rule be added one after another, so that its cap holds. */
    void lockRule(UUID version) {
        database.sql("SELECT id FROM targeting.rule_version WHERE id = ? FOR UPDATE")
                .param(version)
                .query(UUID.class)
                .single();
    }

    Optional<TargetingHit> lock(UUID journey, String rule) {
        return database.sql("SELECT * FROM targeting.rule_hit WHERE journey = ? AND rule = ? FOR UPDATE")
                .params(journey, rule)
                .query(RuleHitTable::hit)
                .optional();
    }

    Optional<TargetingHit> lock(UUID hit) {
        return database.sql("SELECT * FROM targeting.rule_hit WHERE id = ? FOR UPDATE")
                .param(hit)
                .query(RuleHitTable::hit)
                .optional();
    }

    /** Hits of a rule that were found on a day and not set apart. */
    int foundOn(String rule, LocalDate day) {
        return database.sql("""
                        SELECT count(*) FROM targeting.rule_hit WHERE rule = ? AND day = ? AND state <> 'QUARANTINED'""").params(rule, day).query(Integer.class).single();
    }

    void add(Row row) {
        TargetingHit hit = row.hit();
        database.sql(ADD)
                .param("id", hit.id())
                .param("journey", hit.journey())
                .param("rule", hit.rule())
                .param("version", row.version())
                .param("severity", SEVERITIES.indexOf(hit.severity()))
                .param("day", row.day())
                .param("departs", hit.departsAt())
                .param("state", hit.state().name())
                .param("at", hit.foundAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A rule hit once more: what may have changed of it. */
    void standing(UUID hit, UUID version, Rule.Severity severity, LocalDateTime departsAt) {
        database.sql("UPDATE targeting.rule_hit SET rule_version = ?, severity = ?, departs_at = ? WHERE id = ?")
                .params(version, SEVERITIES.indexOf(severity), departsAt, hit)
                .update();
    }

    void state(UUID hit, State state) {
        database.sql("UPDATE targeting.rule_hit SET state = ? WHERE id = ?")
                .params(state.name(), hit)
                .update();
    }

    void claim(UUID hit, Optional<Claim> claim) {
        database.sql("UPDATE targeting.rule_hit SET claimed_by = ?, claimed_at = ? WHERE id = ?")
                .param(claim.map(Claim::person).orElse(null))
                .param(claim.map(one -> one.at().atOffset(ZoneOffset.UTC)).orElse(null))
                .param(hit)
                .update();
    }

    /** Puts hits of a rule that were set apart into the queue. */
    int release(String rule) {
        return database.sql("UPDATE targeting.rule_hit SET state = 'OPEN' WHERE rule = ? AND state = 'QUARANTINED'")
                .param(rule)
                .update();
    }

    Optional<TargetingHit> find(UUID hit) {
        return database.sql("SELECT * FROM targeting.rule_hit WHERE id = ?")
                .param(hit)
                .query(RuleHitTable::hit)
                .optional();
    }

    List<TargetingHit> ofJourney(UUID journey) {
        return database.sql(
                        "SELECT * FROM targeting.rule_hit WHERE journey = ? ORDER BY severity DESC, hit_order LIMIT 500")
                .param(journey)
                .query(RuleHitTable::hit)
                .list();
    }

    List<TargetingHit> queue(State state, int limit) {
        return database.sql(QUEUE)
                .param("state", state.name())
                .param("limit", limit)
                .query(RuleHitTable::hit)
                .list();
    }

    Map<State, Integer> counts() {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        database.sql("SELECT state, count(*) AS hits FROM targeting.rule_hit GROUP BY state")
                .query((ResultSet row) -> {
                    counts.put(State.valueOf(row.getString("state")), row.getInt("hits"));
                });
        return counts;
    }

    /** How many hits of each rule are in each state, of those found since a day. */
    Map<String, Map<State, Integer>> countsByRule(LocalDate since) {
        Map<String, Map<State, Integer>> counts = new HashMap<>();
        database.sql("SELECT rule, state, count(*) AS hits FROM targeting.rule_hit WHERE day >= ? GROUP BY rule, state")
                .param(since)
                .query((ResultSet row) -> {
                    counts.computeIfAbsent(row.getString("rule"), _ -> new EnumMap<>(State.class))
                            .put(State.valueOf(row.getString("state")), row.getInt("hits"));
                });
        return counts;
    }

    /** Hits found before a day whose reasons are kept, behind one of them in their order. */
    List<Kept> keptBefore(LocalDate day, long after, int limit) {
        return new ArrayList<>(database.sql("""
                        SELECT * FROM targeting.rule_hit WHERE NOT cleared AND day < ? AND hit_order > ?
                        ORDER BY hit_order LIMIT ?""")
                .params(day, after, limit)
                .query((row, _) -> new Kept(row.getLong("hit_order"), hit(row, 0)))
                .list());
    }

    /**
     * A hit whose reasons are kept.
     *
     * @param order of finding
     * @param hit which
     */
    record Kept(long order, TargetingHit hit) {}

    /** Deletes what a hit says of a person. */
    void clear(UUID hit) {
        database.sql("""
                        WITH emptied AS (UPDATE targeting.rule_hit_evidence SET reasons = '{}' WHERE hit = :hit)
                        UPDATE targeting.rule_hit SET cleared = TRUE WHERE id = :hit""").param("hit", hit).update();
    }

    private static TargetingHit hit(ResultSet row, int number) throws SQLException {
        return new TargetingHit(
                row.getObject("id", UUID.class),
                row.getObject("journey", UUID.class),
                row.getString("rule"),
                SEVERITIES.get(row.getInt("severity")),
                row.getObject("departs_at", LocalDateTime.class),
                State.valueOf(row.getString("state")),
                instant(row, "found_at"),
                claim(row));
    }

    private static Optional<Claim> claim(ResultSet row) throws SQLException {
        @Nullable String person = row.getString("claimed_by");
        return person == null ? Optional.empty() : Optional.of(new Claim(person, instant(row, "claimed_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
