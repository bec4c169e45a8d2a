package org.lintas.benchmarks.hits;

import java.util.UUID;
import javax.sql.DataSource;
import org.lintas.benchmarks.MadeWords;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the tables as a year of work would, past the module's API: look-ups of the last 29 days, of the first of which each hits one of 2,000
 * entries; one hit of ten is open, half of the others were looked at twice. What a hit says of names is copied from one that was made.
 */
final class PastHits {

    private static final String SCREENINGS =
            """
            INSERT INTO watchlists.screening (
                id, screened_at, occasion, place, reference, surname, given_names, nationality, date_of_birth, sex, issuer, number,
                document_type, expires_on, generation, hits, age_band, culture)
            SELECT md5('look-up ' || n)::UUID, now() - n %% 2500000 * INTERVAL '1 second', 'ENTRY', 'E' || n %% 8, 'look-up ' || n,
                %s, %s, ('{QMR,QSN,QVL,QPL,QRH,UTO}'::TEXT[])[n %% 6 + 1], (DATE '1950-01-01' + (n * 7919 %% 20000)::INT)::TEXT,
                ('{F,M}'::TEXT[])[n %% 2 + 1], 'UTO', 'X' || lpad(n::TEXT, 8, '0'), 'P', current_date + 1000, 1,
                (n <= :hits)::INT, '', ''
            FROM generate_series(CAST(:from AS BIGINT), CAST(:to AS BIGINT)) AS n
            """.formatted(MadeWords.sql("n", 31, 37, 41), MadeWords.sql("n", 43, 47, 53));

    private static final String HITS = """
            INSERT INTO watchlists.hit (
                id, screening, raised_at, entry, afterwards, matched_by, category, action, legal_basis, owner, evidence)
            SELECT md5('hit ' || n)::UUID, md5('look-up ' || n)::UUID, now() - n % 2500000 * INTERVAL '1 second',
                md5('entry ' || n % 2000)::UUID, FALSE, matched_by,
                ('{WANTED,ENTRY_BAN,PROTECTION,OBSERVATION}'::TEXT[])[n % 4 + 1],
                ('{DETAIN,REFER,PROTECT,REPORT}'::TEXT[])[n % 4 + 1], legal_basis, owner, evidence
            FROM generate_series(1, CAST(:hits AS BIGINT)) AS n CROSS JOIN watchlists.hit AS made
            WHERE made.id = :made
            """;

    private static final String DISPOSITIONS = """
            INSERT INTO watchlists.disposition (hit, number, outcome, person, reason, found_at)
            SELECT md5('hit ' || n)::UUID, number, CASE WHEN number = 2 OR n % 20 > 9 THEN 'FALSE' ELSE 'POSSIBLE' END,
                'analyst-1', 'Compared the photographs.', now()
            FROM generate_series(1, CAST(:hits AS BIGINT)) AS n CROSS JOIN generate_series(1, 2) AS number
            WHERE n % 10 > 0 AND (number = 1 OR n % 2 = 0)
            """;

    private static final String STATES = """
            UPDATE watchlists.hit SET state = last.outcome, dispositions = last.number
            FROM (SELECT DISTINCT ON (hit) * FROM watchlists.disposition ORDER BY hit, number DESC) AS last
            WHERE last.hit = hit.id
            """;

    private final JdbcClient database;

    PastHits(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** Look-ups by number, and hits of the first of them, each with what the made hit says. */
    void write(long hits, long lookUps, UUID made) {
        screenings(1, hits, hits);
        database.sql(HITS).param("hits", hits).param("made", made).update();
        database.sql(DISPOSITIONS).param("hits", hits).update();
        database.sql(STATES).update();
        screenings(hits + 1, lookUps, hits);
        database.sql("VACUUM (ANALYZE) watchlists.screening, watchlists.hit, watchlists.disposition")
                .update();
    }

    private void screenings(long from, long to, long hits) {
        database.sql(SCREENINGS)
                .param("from", from)
                .param("to", to)
                .param("hits", hits)
                .update();
    }
}
