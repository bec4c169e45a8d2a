package org.lintas.crossings.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.crossings.Crossing;
import org.lintas.crossings.CrossingCounts;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.TransactionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of crossings: rows are added, never changed. */
@Repository
class CrossingTable {

    /** Crossings of one traveller that are read at most, the newest: eleven a day in a window of 180 days, or two a week for 20 years. */
    static final int CROSSINGS_READ_MAX = 2_000;

    private static final String INSERT = """
            INSERT INTO crossings.crossing (
                id, version, transaction_id, issuer, number, document_type, document_expiry, surname, given_names, nationality,
                date_of_birth, sex, standing, permission, valid_until, days_per_visit, days_in_window, window_days,
                entries_allowed, direction, lane, crossed_at, decided_by, voided, reason, written_by, written_at)
            VALUES (
                :id, :version, :transaction, :issuer, :number, :documentType, :documentExpiry, :surname, :givenNames,
                :nationality, :dateOfBirth, :sex, :standing, :permission, :validUntil, :daysPerVisit, :daysInWindow,
                :windowDays, :entriesAllowed, :direction, :lane, :crossedAt, :decidedBy, :voided, :reason, :writtenBy,
                :writtenAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String BY_TRANSACTION = """
            SELECT newest.* FROM crossings.crossing AS first
            JOIN crossings.crossing AS newest ON newest.id = first.id
            WHERE first.transaction_id = :transaction AND first.version = 1
            ORDER BY newest.version DESC
            LIMIT 1
            """;

    private static final String VERSIONS = """
            SELECT * FROM crossings.crossing WHERE id = :id ORDER BY version
            """;

    private static final String OF_TRAVELLER = """
            SELECT crossing.* FROM crossings.traveller_document AS asked
            JOIN crossings.traveller_document AS held ON held.traveller = asked.traveller
            JOIN crossings.crossing ON crossing.issuer = held.issuer AND crossing.number = held.number
            WHERE asked.issuer = :issuer AND asked.number = :number
            AND NOT EXISTS (
                SELECT FROM crossings.crossing AS later
                WHERE later.id = crossing.id AND later.version > crossing.version)
            ORDER BY crossing.crossed_at DESC, crossing.id DESC
            LIMIT :limit
            """;

    private static final String COUNT = """
            SELECT count(*) FILTER (WHERE direction = 'ENTRY') AS entries, count(*) FILTER (WHERE direction = 'EXIT') AS exits
            FROM crossings.crossing
            WHERE crossed_at >= :from AND crossed_at < :to AND NOT voided
            AND NOT EXISTS (
                SELECT FROM crossings.crossing AS later
                WHERE later.id = crossing.id AND later.version > crossing.version)
            """;

    private final JdbcClient database;

    CrossingTable(JdbcClient database) {
        this.database = database;
    }

    /** False when this version, or a first version for this transaction, is there already. */
    boolean add(Crossing crossing) {
        return database.sql(INSERT).params(CrossingRow.values(crossing)).update() == 1;
    }

    Optional<Crossing> find(TransactionId transaction) {
        return database.sql(BY_TRANSACTION)
                .param("transaction", transaction.value())
                .query(CrossingRow::read)
                .optional();
    }

    List<Crossing> versions(UUID crossing) {
        return database.sql(VERSIONS)
                .param("id", crossing)
                .query(CrossingRow::read)
                .list();
    }

    /** Newest versions, newest crossing first, voided ones included. */
    List<Crossing> ofTraveller(DocumentKey document) {
        return database.sql(OF_TRAVELLER)
                .param("issuer", document.issuer().letters())
                .param("number", document.number())
                .param("limit", CROSSINGS_READ_MAX)
                .query(CrossingRow::read)
                .list();
    }

    CrossingCounts count(Instant from, Instant to) {
        return database.sql(COUNT)
                .param("from", CrossingRow.timestamp(from))
                .param("to", CrossingRow.timestamp(to))
                .query((row, number) -> new CrossingCounts(row.getLong("entries"), row.getLong("exits")))
                .single();
    }
}
