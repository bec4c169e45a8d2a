package org.lintas.permissions.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.mrz.StateCode;
import org.lintas.permissions.PermissionRegister;
import org.lintas.permissions.StayRule;
import org.lintas.permissions.VisaFreeRule;
import org.lintas.permissions.VisaFreeTerms;
import org.lintas.permissions.Withdrawal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visa-free rules made and taken back: rows are added, never changed. */
@Repository
class VisaFreeTable {

    private static final String INSERT = """
            INSERT INTO permissions.visa_free_rule (
                id, nationality, valid_from, valid_until, days_per_visit, days_in_window, window_days, given_by, reason, given_at)
            VALUES (
                :id, :nationality, :validFrom, :validUntil, :daysPerVisit, :daysInWindow, :windowDays, :by, :reason, :at)
            """;

    private static final String WITHDRAW = """
            INSERT INTO permissions.visa_free_withdrawal (rule, withdrawn_by, reason, withdrawn_at)
            VALUES (:id, :by, :reason, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String BY_ID = """
            SELECT visa_free_rule.*, withdrawn_by, withdrawal.reason AS withdrawal_reason, withdrawn_at
            FROM permissions.visa_free_rule
            LEFT JOIN permissions.visa_free_withdrawal AS withdrawal ON withdrawal.rule = visa_free_rule.id
            WHERE visa_free_rule.id = :id
            """;

    private static final String ALL = """
            SELECT visa_free_rule.*, withdrawn_by, withdrawal.reason AS withdrawal_reason, withdrawn_at
            FROM permissions.visa_free_rule
            LEFT JOIN permissions.visa_free_withdrawal AS withdrawal ON withdrawal.rule = visa_free_rule.id
            ORDER BY nationality, given_at DESC, visa_free_rule.id DESC
            LIMIT :limit
            """;

    private static final String IN_FORCE = """
            SELECT days_per_visit, days_in_window, window_days FROM permissions.visa_free_rule
            WHERE nationality = :nationality AND valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day)
            AND NOT EXISTS (
                SELECT FROM permissions.visa_free_withdrawal AS withdrawal WHERE withdrawal.rule = visa_free_rule.id)
            ORDER BY given_at DESC, id DESC
            LIMIT 1
            """;

    private final JdbcClient database;

    VisaFreeTable(JdbcClient database) {
        this.database = database;
    }

    void add(VisaFreeRule rule) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", rule.id());
        values.put("nationality", rule.terms().nationality().letters());
        values.put("validFrom", rule.terms().validFrom());
        values.put("validUntil", rule.terms().validUntil().orElse(null));
        Columns.put(values, Optional.of(rule.terms().stayRule()));
        Columns.put(values, rule.given(), rule.givenAt());
        database.sql(INSERT).params(values).update();
    }

    /** False when it was withdrawn before. */
    boolean withdraw(UUID rule, Withdrawal withdrawal) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", rule);
        Columns.put(values, withdrawal.reason(), withdrawal.at());
        return database.sql(WITHDRAW).params(values).update() == 1;
    }

    Optional<VisaFreeRule> find(UUID rule) {
        return database.sql(BY_ID).param("id", rule).query(VisaFreeTable::read).optional();
    }

    List<VisaFreeRule> all() {
        return database.sql(ALL)
                .param("limit", PermissionRegister.ANSWER_MAX)
                .query(VisaFreeTable::read)
                .list();
    }

    Optional<StayRule> inForce(StateCode nationality, LocalDate day) {
        return database.sql(IN_FORCE)
                .param("nationality", nationality.letters())
                .param("day", day)
                .query((row, number) -> Columns.stayRule(row).orElseThrow())
                .optional();
    }

    private static VisaFreeRule read(ResultSet row, int number) throws SQLException {
        VisaFreeTerms terms = new VisaFreeTerms(
                new StateCode(row.getString("nationality")),
                row.getObject("valid_from", LocalDate.class),
                Columns.day(row, "valid_until"),
                Columns.stayRule(row).orElseThrow());
        return new VisaFreeRule(
                row.getObject("id", UUID.class),
                terms,
                Columns.given(row),
                Columns.instant(row, "given_at"),
                Columns.withdrawal(row));
    }
}
