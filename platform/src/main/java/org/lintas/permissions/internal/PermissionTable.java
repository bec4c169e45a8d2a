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
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.StateCode;
import org.lintas.permissions.Permission;
import org.lintas.permissions.PermissionGrant;
import org.lintas.permissions.PermissionHolder;
import org.lintas.permissions.PermissionHolder.OfDocument;
import org.lintas.permissions.PermissionHolder.OfPerson;
import org.lintas.permissions.PermissionRegister;
import org.lintas.permissions.Standing;
import org.lintas.permissions.Withdrawal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Permissions given and taken back: rows are added, never changed. */
@Repository
class PermissionTable {

    /** Permissions in force of one traveller that are looked at; a person has a few in a lifetime. */
    private static final int IN_FORCE_MAX = 50;

    private static final String INSERT = """
            INSERT INTO permissions.permission (
                id, kind, issuer, number, surname, given_names, name_key, nationality, date_of_birth, valid_from, valid_until,
                days_per_visit, days_in_window, window_days, entries_allowed, given_by, reason, given_at)
            VALUES (
                :id, :kind, :issuer, :number, :surname, :givenNames, :nameKey, :nationality, :dateOfBirth, :validFrom, :validUntil,
                :daysPerVisit, :daysInWindow, :windowDays, :entriesAllowed, :by, :reason, :at)
            """;

    private static final String WITHDRAW = """
            INSERT INTO permissions.permission_withdrawal (permission, withdrawn_by, reason, withdrawn_at)
            VALUES (:id, :by, :reason, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String BY_ID = """
            SELECT permission.*, withdrawn_by, withdrawal.reason AS withdrawal_reason, withdrawn_at
            FROM permissions.permission
            LEFT JOIN permissions.permission_withdrawal AS withdrawal ON withdrawal.permission = permission.id
            WHERE permission.id = :id
            """;

    private static final String BY_DOCUMENT = """
            SELECT permission.*, withdrawn_by, withdrawal.reason AS withdrawal_reason, withdrawn_at
            FROM permissions.permission
            LEFT JOIN permissions.permission_withdrawal AS withdrawal ON withdrawal.permission = permission.id
            WHERE permission.issuer = :issuer AND permission.number = :number
            ORDER BY permission.given_at DESC, permission.id DESC
            LIMIT :limit
            """;

    private static final String RECENT = """
            SELECT permission.*, withdrawn_by, withdrawal.reason AS withdrawal_reason, withdrawn_at
            FROM permissions.permission
            LEFT JOIN permissions.permission_withdrawal AS withdrawal ON withdrawal.permission = permission.id
            ORDER BY permission.given_at DESC, permission.id DESC
            LIMIT :limit
            """;

    private static final String IN_FORCE = """
            SELECT permission.*, NULL AS withdrawn_by, NULL AS withdrawal_reason, NULL AS withdrawn_at
            FROM permissions.permission
            WHERE ((issuer = :issuer AND number = :number)
                OR (name_key = :nameKey AND nationality = :nationality AND date_of_birth = :dateOfBirth::date))
            AND valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day)
            AND NOT EXISTS (
                SELECT FROM permissions.permission_withdrawal AS withdrawal WHERE withdrawal.permission = permission.id)
            LIMIT :limit
            """;

    private final JdbcClient database;

    PermissionTable(JdbcClient database) {
        this.database = database;
    }

    void add(Permission permission) {
        PermissionGrant grant = permission.grant();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", permission.id());
        values.put("kind", grant.kind().name());
        values.put("validFrom", grant.validFrom());
        values.put("validUntil", grant.validUntil().orElse(null));
        values.put("entriesAllowed", Columns.boxed(grant.entriesAllowed()));
        putHolder(values, grant.holder());
        Columns.put(values, grant.stayRule());
        Columns.put(values, permission.given(), permission.givenAt());
        database.sql(INSERT).params(values).update();
    }

    /** False when it was withdrawn before. */
    boolean withdraw(UUID permission, Withdrawal withdrawal) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", permission);
        Columns.put(values, withdrawal.reason(), withdrawal.at());
        return database.sql(WITHDRAW).params(values).update() == 1;
    }

    Optional<Permission> find(UUID permission) {
        return database.sql(BY_ID)
                .param("id", permission)
                .query(PermissionTable::read)
                .optional();
    }

    List<Permission> ofDocument(DocumentKey document) {
        return database.sql(BY_DOCUMENT)
                .param("issuer", document.issuer().letters())
                .param("number", document.number())
                .param("limit", PermissionRegister.ANSWER_MAX)
                .query(PermissionTable::read)
                .list();
    }

    List<Permission> recent() {
        return database.sql(RECENT)
                .param("limit", PermissionRegister.ANSWER_MAX)
                .query(PermissionTable::read)
                .list();
    }

    /** Permissions of the document, or of the person if the document says a whole date of birth, on a day. */
    List<Permission> inForce(Traveller traveller, LocalDate day) {
        return database.sql(IN_FORCE)
                .param("issuer", traveller.document().issuer().letters())
                .param("number", traveller.document().number())
                .param("nameKey", HolderKey.of(traveller.name()).orElse(null))
                .param("nationality", traveller.nationality().letters())
                .param(
                        "dateOfBirth",
                        traveller.dateOfBirth().flatMap(PartialDate::whole).orElse(null))
                .param("day", day)
                .param("limit", IN_FORCE_MAX)
                .query(PermissionTable::read)
                .list();
    }

    private static void putHolder(Map<String, @Nullable Object> values, PermissionHolder holder) {
        for (String column : List.of("issuer", "number", "surname", "givenNames", "nameKey", "nationality")) {
            values.put(column, null);
        }
        values.put("dateOfBirth", null);
        switch (holder) {
            case OfDocument(DocumentKey document) -> {
                values.put("issuer", document.issuer().letters());
                values.put("number", document.number());
            }
            case OfPerson person -> {
                values.put("surname", person.name().surname());
                values.put("givenNames", person.name().givenNames());
                values.put("nameKey", HolderKey.require(person.name()));
                values.put("nationality", person.nationality().letters());
                values.put("dateOfBirth", person.dateOfBirth());
            }
        }
    }

    private static Permission read(ResultSet row, int number) throws SQLException {
        PermissionGrant grant = new PermissionGrant(
                Standing.Kind.valueOf(row.getString("kind")),
                holder(row),
                row.getObject("valid_from", LocalDate.class),
                Columns.day(row, "valid_until"),
                Columns.stayRule(row),
                Columns.integer(row, "entries_allowed"));
        return new Permission(
                row.getObject("id", UUID.class),
                grant,
                Columns.given(row),
                Columns.instant(row, "given_at"),
                Columns.withdrawal(row));
    }

    private static PermissionHolder holder(ResultSet row) throws SQLException {
        String issuer = row.getString("issuer");
        if (issuer != null) {
            return new OfDocument(new DocumentKey(new StateCode(issuer), row.getString("number")));
        }
        return new OfPerson(
                new PersonName(row.getString("surname"), row.getString("given_names")),
                new StateCode(row.getString("nationality")),
                row.getObject("date_of_birth", LocalDate.class));
    }
}
