package org.lintas.inspections.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Decision;
import org.lintas.inspections.Finding;
import org.lintas.inspections.LegalGround;
import org.lintas.inspections.Referral;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the second line and of the legal grounds. Each method is one statement. */
@Component
class ReferralTable {

    /** Longest list of {@link #waiting}. */
    static final int WAITING_MAX = 500;

    private final JdbcClient jdbc;

    ReferralTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A traveller comes to the second line; with an officer already when that one opened a case. */
    void add(LaneId lane, Decision decision, Optional<String> claimedBy) {
        List<Finding> reasons = decision.referrals();
        jdbc.sql("""
                INSERT INTO inspections.referral (transaction, lane, since, help_first, findings, claimed_by, claimed_at)
                VALUES (:transaction, :lane, :since, :helpFirst, :findings, :officer, :claimedAt)
                """)
                .param("transaction", decision.transaction().value())
                .param("lane", lane.value())
                .param("since", Timestamp.from(decision.at()))
                .param("helpFirst", reasons.stream().anyMatch(ReferralTable::helpFirst))
                .param("findings", FactsJson.writeFindings(reasons))
                .param("officer", claimedBy.orElse(null))
                .param(
                        "claimedAt",
                        claimedBy.map(officer -> Timestamp.from(decision.at())).orElse(null))
                .update();
    }

    /** True when the officer has the traveller now; false when another has, or nobody waits under this transaction. */
    boolean claim(TransactionId transaction, String officer, Instant at) {
        return jdbc.sql("""
                UPDATE inspections.referral SET claimed_by = :officer, claimed_at = :at
                WHERE transaction = :transaction AND ended_at IS NULL
                  AND (claimed_by IS NULL OR claimed_by = :officer)
                """)
                        .param("transaction", transaction.value())
                        .param("officer", officer)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean release(TransactionId transaction, String officer) {
        return jdbc.sql("""
                UPDATE inspections.referral SET claimed_by = NULL, claimed_at = NULL
                WHERE transaction = ? AND ended_at IS NULL AND claimed_by = ?
                """).params(transaction.value(), officer).update() == 1;
    }

    void end(TransactionId transaction, Instant at) {
        jdbc.sql("UPDATE inspections.referral SET ended_at = ? WHERE transaction = ? AND ended_at IS NULL")
                .params(Timestamp.from(at), transaction.value())
                .update();
    }

    List<Referral> waiting() {
        return jdbc.sql("""
                SELECT transaction, lane, since, help_first, findings, claimed_by
                FROM inspections.referral
                WHERE ended_at IS NULL
                ORDER BY help_first DESC, since
                LIMIT %d
                """.formatted(WAITING_MAX))
                .query((row, number) -> referral(row))
                .list();
    }

    Optional<Referral> find(TransactionId transaction) {
        return jdbc.sql("""
                SELECT transaction, lane, since, help_first, findings, claimed_by
                FROM inspections.referral
                WHERE transaction = ? AND ended_at IS NULL
                """)
                .param(transaction.value())
                .query((row, number) -> referral(row))
                .optional();
    }

    List<LegalGround> legalGrounds() {
        return jdbc.sql("SELECT code, words FROM inspections.legal_ground ORDER BY place")
                .query((row, number) -> new LegalGround(row.getString("code"), row.getString("words")))
                .list();
    }

    private static boolean helpFirst(Finding finding) {
        return Reason.byCode(finding.reason()).filter(Reason::helpFirst).isPresent();
    }

    private static Referral referral(ResultSet row) throws SQLException {
        return new Referral(
                new TransactionId(row.getObject("transaction", UUID.class)),
                new LaneId(row.getString("lane")),
                FactsJson.readFindings(row.getString("findings")),
                row.getTimestamp("since").toInstant(),
                row.getBoolean("help_first"),
                Optional.ofNullable(row.getString("claimed_by")));
    }
}
