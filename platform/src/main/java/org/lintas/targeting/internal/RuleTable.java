package org.lintas.targeting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.StatedReason;
import org.lintas.targeting.TargetingRule;
import org.lintas.targeting.TargetingRule.Act;
import org.lintas.targeting.TargetingRule.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of rules, one row each; of a row only what became of it changes. */
@Repository
class RuleTable {

    private static final String ADD = """
            INSERT INTO targeting.rule_version (id, name, version, text, state, drafted_at, drafted_by, drafted_for)
            VALUES (
                :id, :name, (SELECT coalesce(max(version), 0) + 1 FROM targeting.rule_version WHERE name = :name), :text, 'DRAFT',
                :at, :by, :for)
            """;

    private static final String CURRENT = """
            SELECT * FROM targeting.rule_version AS one
            WHERE state = 'ACTIVE'
            OR version = (SELECT max(version) FROM targeting.rule_version AS other WHERE other.name = one.name)
            ORDER BY name, version
            """;

    private final JdbcClient database;

    RuleTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, String name, String text, Act drafted) {
        database.sql(ADD)
                .param("id", id)
                .param("name", name)
                .param("text", text)
                .param("at", drafted.at().atOffset(ZoneOffset.UTC))
                .param("by", drafted.reason().person())
                .param("for", drafted.reason().words())
                .update();
    }

    /** Holds a rule's versions for the rest of the transaction. */
    void lock(String name) {
        database.sql("SELECT id FROM targeting.rule_version WHERE name = ? ORDER BY version FOR UPDATE")
                .param(name)
                .query(UUID.class)
                .list();
    }

    /** False when it does not wait. */
    boolean decide(UUID version, State state, Act decided) {
        return database.sql("""
                        UPDATE targeting.rule_version SET state = ?, decided_at = ?, decided_by = ?, decided_for = ?
                        WHERE id = ? AND state = 'DRAFT'""")
                        .params(
                                state.name(),
                                decided.at().atOffset(ZoneOffset.UTC),
                                decided.reason().person(),
                                decided.reason().words(),
                                version)
                        .update()
                == 1;
    }

    /** False when it is not in use. */
    boolean retire(UUID version, Act retired) {
        return database.sql("""
                        UPDATE targeting.rule_version SET state = 'RETIRED', retired_at = ?, retired_by = ?, retired_for = ?
                        WHERE id = ? AND state = 'ACTIVE'""")
                        .params(
                                retired.at().atOffset(ZoneOffset.UTC),
                                retired.reason().person(),
                                retired.reason().words(),
                                version)
                        .update()
                == 1;
    }

    List<TargetingRule> current() {
        return database.sql(CURRENT).query(RuleTable::rule).list();
    }

    List<TargetingRule> active() {
        return database.sql("SELECT * FROM targeting.rule_version WHERE state = 'ACTIVE' ORDER BY name")
                .query(RuleTable::rule)
                .list();
    }

    List<TargetingRule> versions(String name) {
        return database.sql("SELECT * FROM targeting.rule_version WHERE name = ? ORDER BY version DESC")
                .param(name)
                .query(RuleTable::rule)
                .list();
    }

    Optional<TargetingRule> find(UUID version) {
        return database.sql("SELECT * FROM targeting.rule_version WHERE id = ?")
                .param(version)
                .query(RuleTable::rule)
                .optional();
    }

    private static TargetingRule rule(ResultSet row, int number) throws SQLException {
        return new TargetingRule(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("version"),
                row.getString("text"),
                State.valueOf(row.getString("state")),
                act(row, "drafted").orElseThrow(),
                act(row, "decided"),
                act(row, "retired"));
    }

    private static Optional<Act> act(ResultSet row, String name) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(name + "_at", OffsetDateTime.class);
        if (at == null) {
            return Optional.empty();
        }
        Instant when = at.toInstant();
        return Optional.of(new Act(when, new StatedReason(row.getString(name + "_for"), row.getString(name + "_by"))));
    }
}
