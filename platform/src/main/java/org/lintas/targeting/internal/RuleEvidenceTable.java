package org.lintas.targeting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;
import org.lintas.targeting.TargetingHit.Evidence;
import org.lintas.targeting.TargetingHit.Finding;
import org.lintas.targeting.TargetingHit.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was true of hits, and what people found. */
@Repository
class RuleEvidenceTable {

    private static final TypeReference<Map<String, List<String>>> REASONS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    RuleEvidenceTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID hit, Evidence evidence) {
        database.sql("""
                        INSERT INTO targeting.rule_hit_evidence (hit, number, journey_version, rule_version, found_at, reasons)
                        VALUES (?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        hit,
                        evidence.number(),
                        evidence.journeyVersion(),
                        evidence.ruleVersion(),
                        evidence.at().atOffset(ZoneOffset.UTC),
                        JSON.writeValueAsString(evidence.reasons()))
                .update();
    }

    Optional<Evidence> newest(UUID hit) {
        return database.sql("SELECT * FROM targeting.rule_hit_evidence WHERE hit = ? ORDER BY number DESC LIMIT 1")
                .param(hit)
                .query(RuleEvidenceTable::evidence)
                .optional();
    }

    List<Evidence> of(UUID hit) {
        return database.sql("SELECT * FROM targeting.rule_hit_evidence WHERE hit = ? ORDER BY number DESC LIMIT 500")
                .param(hit)
                .query(RuleEvidenceTable::evidence)
                .list();
    }

    void add(UUID hit, Finding finding) {
        database.sql("""
                        INSERT INTO targeting.rule_hit_finding (hit, number, outcome, found_at, found_by, reason)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        hit,
                        finding.number(),
                        finding.outcome().name(),
                        finding.at().atOffset(ZoneOffset.UTC),
                        finding.reason().person(),
                        finding.reason().words())
                .update();
    }

    List<Finding> findings(UUID hit) {
        return database.sql("SELECT * FROM targeting.rule_hit_finding WHERE hit = ? ORDER BY number")
                .param(hit)
                .query(RuleEvidenceTable::finding)
                .list();
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(
                row.getInt("number"),
                row.getInt("journey_version"),
                row.getObject("rule_version", UUID.class),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                JSON.readValue(row.getString("reasons"), REASONS));
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(
                row.getInt("number"),
                State.valueOf(row.getString("outcome")),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                new StatedReason(row.getString("reason"), row.getString("found_by")));
    }
}
