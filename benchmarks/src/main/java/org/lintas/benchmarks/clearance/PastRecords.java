package org.lintas.benchmarks.clearance;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the tables as years of work would, in bulk and past the modules' API: 100,000 travellers with an entry each and nine of ten
 * with an exit, 10,000 entries of the watchlist in force, 20,000 permissions. Decisions and audit entries of the past are left out:
 * they are written once and never searched on the way of a clearance.
 */
final class PastRecords {

    private static final List<String> STATEMENTS = List.of(
            """
            INSERT INTO crossings.traveller (id, made_at)
            SELECT md5('traveller ' || n)::UUID, now() - n % 700 * INTERVAL '1 day' FROM generate_series(1, 100000) AS n
            """,
            """
            INSERT INTO crossings.traveller_document (issuer, number, traveller)
            SELECT ('{QMR,QSN,QVL,QPL,QRH,UTO}'::TEXT[])[n % 6 + 1], 'X' || lpad(n::TEXT, 8, '0'), md5('traveller ' || n)::UUID
            FROM generate_series(1, 100000) AS n
            """,
            """
            INSERT INTO crossings.crossing (
                id, version, transaction_id, issuer, number, document_type, document_expiry, surname, given_names, nationality,
                date_of_birth, sex, standing, days_per_visit, direction, lane, crossed_at, decided_by, voided, written_by,
                written_at)
            SELECT md5(direction || n)::UUID, 1, md5(direction || ' transaction ' || n)::UUID,
                ('{QMR,QSN,QVL,QPL,QRH,UTO}'::TEXT[])[n % 6 + 1], 'X' || lpad(n::TEXT, 8, '0'), 'P', current_date + 1000,
                'PASSENGER ' || n, 'SOMEBODY', ('{QMR,QSN,QVL,QPL,QRH,UTO}'::TEXT[])[n % 6 + 1],
                (DATE '1950-01-01' + n % 20000)::TEXT, 'F', 'VISA_FREE', 30, direction, 'E' || n % 8,
                now() - (n % 700 + 10 - days) * INTERVAL '1 day', 'gate', FALSE, 'gate', now()
            FROM generate_series(1, 100000) AS n
            CROSS JOIN (VALUES ('ENTRY', 0), ('EXIT', 7)) AS side (direction, days)
            WHERE direction = 'ENTRY' OR n % 10 > 0
            """,
            """
            INSERT INTO crossings.open_stay (traveller, entry, first_day, allowed_until)
            SELECT md5('traveller ' || n)::UUID, md5('ENTRY' || n)::UUID, current_date - n % 700 - 10,
                current_date - n % 700 + 20
            FROM generate_series(10, 100000, 10) AS n
            """,
            """
            INSERT INTO watchlists.entry (
                id, category, action, legal_basis, owner, review_on, expires_on, surnames, given_names, dates_of_birth, issuers,
                numbers)
            SELECT md5('entry ' || n)::UUID, 'WANTED', 'REFER', 'Act of the measurement', 'Police of Meranda',
                current_date + 100, current_date + 1000, ARRAY['SOUGHT ' || n], ARRAY['SOMEBODY'],
                ARRAY[(DATE '1950-01-01' + n % 20000)::TEXT], ARRAY['UTO'], ARRAY['W' || lpad(n::TEXT, 8, '0')]
            FROM generate_series(1, 10000) AS n
            """,
            """
            INSERT INTO watchlists.entry_act (entry, act, person, reason, done_at)
            SELECT md5('entry ' || n)::UUID, act, act, 'Sought for the measurement', now()
            FROM generate_series(1, 10000) AS n CROSS JOIN (VALUES ('DRAFTED'), ('APPROVED')) AS acts (act)
            """,
            """
            INSERT INTO permissions.permission (
                id, kind, issuer, number, valid_from, valid_until, days_per_visit, given_by, reason, given_at)
            SELECT md5('permission ' || n)::UUID, 'VISA_HOLDER', 'UTO', 'X' || lpad(n::TEXT, 8, '0'), current_date - 100,
                current_date + 100, 30, 'measurement', 'Given for the measurement', now()
            FROM generate_series(1, 20000) AS n
            """,
            "VACUUM (ANALYZE) crossings.traveller, crossings.traveller_document, crossings.crossing, crossings.open_stay",
            "VACUUM (ANALYZE) permissions.permission, watchlists.entry, watchlists.entry_act");

    private PastRecords() {}

    static void write(DataSource database) {
        JdbcClient client = JdbcClient.create(database);
        STATEMENTS.forEach(statement -> client.sql(statement).update());
    }
}
