package org.lintas.crossings.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.mrz.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which documents. */
@Repository
class TravellerTable {

    private static final String LOCK = """
            SELECT traveller.id FROM crossings.traveller
            JOIN crossings.traveller_document ON traveller_document.traveller = traveller.id
            WHERE traveller_document.issuer = :issuer AND traveller_document.number = :number
            FOR UPDATE OF traveller
            """;

    /** The reference from document to traveller is checked when the whole statement has run. */
    private static final String CREATE = """
            WITH added AS (
                INSERT INTO crossings.traveller_document (issuer, number, traveller) VALUES (:issuer, :number, :traveller)
                ON CONFLICT DO NOTHING
                RETURNING traveller)
            INSERT INTO crossings.traveller (id, made_at) SELECT traveller, :now FROM added
            """;

    private static final String LOCK_ALL = """
            LOCK TABLE crossings.traveller IN EXCLUSIVE MODE
            """;

    private static final String DOCUMENTS = """
            SELECT held.issuer, held.number FROM crossings.traveller_document AS asked
            JOIN crossings.traveller_document AS held ON held.traveller = asked.traveller
            WHERE asked.issuer = :issuer AND asked.number = :number
            ORDER BY held.issuer, held.number
            """;

    private static final String HOLDER = """
            SELECT traveller FROM crossings.traveller_document WHERE issuer = :issuer AND number = :number
            """;

    private static final String MOVE = """
            UPDATE crossings.traveller_document SET traveller = :to WHERE issuer = :issuer AND number = :number
            """;

    private static final String ADD_TRAVELLER = """
            INSERT INTO crossings.traveller (id, made_at) VALUES (:id, :now)
            """;

    private static final String WRITE_DOWN = """
            INSERT INTO crossings.document_link (id, issuer, number, from_traveller, to_traveller, officer, reason, done_at)
            VALUES (:id, :issuer, :number, :from, :to, :officer, :reason, :now)
            """;

    /** A traveller is made and locked in two tries; a third would mean that rows vanish. */
    private static final int TRIES_MAX = 2;

    private final JdbcClient database;
    private final Identifiers identifiers;
    private final Clock clock;

    TravellerTable(JdbcClient database, Identifiers identifiers, Clock clock) {
        this.database = database;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** The holder of a document, made when unknown, locked until the transaction ends. */
    UUID lock(DocumentKey document) {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Optional<UUID> known = keyed(LOCK, document).query(UUID.class).optional();
            if (known.isPresent()) {
                return known.orElseThrow();
            }
            UUID fresh = identifiers.next();
            int made = keyed(CREATE, document)
                    .param("traveller", fresh)
                    .param("now", CrossingRow.timestamp(clock.instant()))
                    .update();
            if (made == 1) {
                return fresh;
            }
        }
        throw new LintasException(ErrorCode.INTERNAL, "The holder of a document could not be locked.");
    }

    /** Holds up every recording until the transaction ends, so that documents can change hands. */
    void lockAll() {
        database.sql(LOCK_ALL).update();
    }

    Optional<UUID> holder(DocumentKey document) {
        return keyed(HOLDER, document).query(UUID.class).optional();
    }

    List<DocumentKey> documents(DocumentKey document) {
        return keyed(DOCUMENTS, document)
                .query((row, number) ->
                        new DocumentKey(new StateCode(row.getString("issuer")), row.getString("number")))
                .list();
    }

    UUID addTraveller() {
        UUID id = identifiers.next();
        database.sql(ADD_TRAVELLER)
                .param("id", id)
                .param("now", CrossingRow.timestamp(clock.instant()))
                .update();
        return id;
    }

    /** Moves a document from one traveller to another and writes the act down. */
    void move(DocumentKey document, UUID from, UUID to, StatedReason reason) {
        keyed(MOVE, document).param("to", to).update();
        keyed(WRITE_DOWN, document)
                .param("id", identifiers.next())
                .param("from", from)
                .param("to", to)
                .param("officer", reason.person())
                .param("reason", reason.words())
                .param("now", CrossingRow.timestamp(clock.instant()))
                .update();
    }

    private JdbcClient.StatementSpec keyed(String statement, DocumentKey document) {
        return database.sql(statement)
                .param("issuer", document.issuer().letters())
                .param("number", document.number());
    }
}
