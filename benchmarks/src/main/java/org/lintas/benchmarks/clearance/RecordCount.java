package org.lintas.benchmarks.clearance;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database holds of the measured inspections.
 *
 * @param cleared decisions that clear
 * @param recordedOnce those of them that have exactly one crossing
 * @param crossings crossings of measured lanes
 * @param unfinished inspections without a decision
 * @param auditedOnce those decisions of any kind that have exactly one audit entry
 * @param decisions decisions of any kind
 */
record RecordCount(long cleared, long recordedOnce, long crossings, long unfinished, long auditedOnce, long decisions) {

    private static final String COUNT = """
            WITH decided AS (
                SELECT transaction, kind FROM inspections.decision
            ), crossed AS (
                SELECT transaction_id, count(*) AS rows FROM crossings.crossing WHERE lane LIKE 'B%' GROUP BY transaction_id
            ), audited AS (
                SELECT subject, count(*) AS rows FROM audit.event WHERE action = :action GROUP BY subject
            )
            SELECT
                (SELECT count(*) FROM decided WHERE kind = 'CLEAR') AS cleared,
                (SELECT count(*) FROM decided JOIN crossed ON transaction_id = transaction AND rows = 1
                    WHERE kind = 'CLEAR') AS recorded_once,
                (SELECT coalesce(sum(rows), 0) FROM crossed) AS crossings,
                (SELECT count(*) FROM inspections.inspection WHERE decisions = 0) AS unfinished,
                (SELECT count(*) FROM decided JOIN audited ON subject = transaction::TEXT AND rows = 1) AS audited_once,
                (SELECT count(*) FROM decided) AS decisions
            """;

    static RecordCount of(DataSource database, String decided) {
        return JdbcClient.create(database)
                .sql(COUNT)
                .param("action", decided)
                .query((row, number) -> new RecordCount(
                        row.getLong("cleared"),
                        row.getLong("recorded_once"),
                        row.getLong("crossings"),
                        row.getLong("unfinished"),
                        row.getLong("audited_once"),
                        row.getLong("decisions")))
                .single();
    }

    /** What is not as it must be, in words; empty when all is. */
    List<String> faults(long clearedByLanes) {
        boolean good = cleared == clearedByLanes
                && recordedOnce == cleared
                && crossings == cleared
                && unfinished == 0
                && auditedOnce == decisions;
        return good ? List.of() : List.of("%d cleared at lanes, but %s".formatted(clearedByLanes, this));
    }
}
