package org.lintas.crossings.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which documents wait to be compared, and by which keys the others are found. */
@Repository
class IdentityKeyTable {

    /** Documents that are compared between two looks. */
    private static final int WAITING_MAX = 2_000;

    private static final String WAITING = """
            SELECT issuer, number FROM crossings.traveller_document AS held WHERE compared_at IS NULL
            AND EXISTS (SELECT FROM crossings.crossing WHERE crossing.issuer = held.issuer AND crossing.number = held.number)
            LIMIT :limit
            """;

    private static final String NEWEST = """
            SELECT * FROM crossings.crossing WHERE issuer = :issuer AND number = :number
            ORDER BY crossed_at DESC, version DESC LIMIT 1
            """;

    private static final String ADD_KEY = """
            INSERT INTO crossings.identity_key (key, issuer, number) VALUES (:key, :issuer, :number) ON CONFLICT DO NOTHING
            """;

    /** Documents of other travellers. */
    private static final String SHARING = """
            SELECT identity_key.issuer, identity_key.number FROM crossings.identity_key
            JOIN crossings.traveller_document AS theirs USING (issuer, number)
            WHERE key = :key AND theirs.traveller <> (
                SELECT traveller FROM crossings.traveller_document WHERE issuer = :issuer AND number = :number)
            ORDER BY identity_key.issuer, identity_key.number
            LIMIT :limit
            """;

    private static final String COMPARED = """
            UPDATE crossings.traveller_document SET compared_at = :at WHERE issuer = :issuer AND number = :number
            """;

    private final JdbcClient database;

    IdentityKeyTable(JdbcClient database) {
        this.database = database;
    }

    /** Some documents that crossed and were not compared yet. */
    List<DocumentKey> waiting() {
        return database.sql(WAITING)
                .param("limit", WAITING_MAX)
                .query((row, number) ->
                        new DocumentKey(new StateCode(row.getString("issuer")), row.getString("number")))
                .list();
    }

    /** What a document said at its newest crossing. */
    Optional<Traveller> traveller(DocumentKey document) {
        return keyed(NEWEST, document)
                .query((row, number) -> CrossingRow.read(row, number).traveller())
                .optional();
    }

    void add(DocumentKey document, Collection<String> keys) {
        keys.forEach(key -> keyed(ADD_KEY, document).param("key", key).update());
    }

    /** Documents of other travellers with a key; one more than the limit tells that there are too many. */
    List<DocumentKey> sharing(DocumentKey document, String key, int limit) {
        return keyed(SHARING, document)
                .param("key", key)
                .param("limit", limit + 1)
                .query((row, number) ->
                        new DocumentKey(new StateCode(row.getString("issuer")), row.getString("number")))
                .list();
    }

    void compared(DocumentKey document, Instant at) {
        keyed(COMPARED, document).param("at", CrossingRow.timestamp(at)).update();
    }

    private JdbcClient.StatementSpec keyed(String statement, DocumentKey document) {
        return database.sql(statement)
                .param("issuer", document.issuer().letters())
                .param("number", document.number());
    }
}
