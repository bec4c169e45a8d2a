package org.lintas.crossings.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.crossings.Identities;
import org.lintas.crossings.IdentityPair.Body;
import org.lintas.crossings.IdentityPair.Evidence;
import org.lintas.crossings.IdentityPair.Judgement;
import org.lintas.crossings.IdentityPair.Reason;
import org.lintas.crossings.IdentityPair.Verdict;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.StatedReason;
import org.lintas.mrz.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Pairs of documents and what people said of them: rows are added, never changed. */
@Repository
class PairTable {

    private static final String INSERT = """
            INSERT INTO crossings.identity_pair (
                id, issuer_a, number_a, issuer_b, number_b, found_at, bits, body, reasons)
            VALUES (:id, :issuerA, :numberA, :issuerB, :numberB, :at, :bits, :body, CAST(:reasons AS jsonb))
            ON CONFLICT DO NOTHING
            """;

    private static final String SELECT = """
            SELECT pair.*, first.traveller = second.traveller AS joined FROM crossings.identity_pair AS pair
            JOIN crossings.traveller_document AS first ON first.issuer = issuer_a AND first.number = number_a
            JOIN crossings.traveller_document AS second ON second.issuer = issuer_b AND second.number = number_b
            """;

    /** A pair of the same two travellers that was judged not the same decides this one too. */
    private static final String OPEN = """
            WHERE first.traveller <> second.traveller
            AND NOT EXISTS (SELECT FROM crossings.identity_judgement WHERE identity_judgement.pair = pair.id)
            AND NOT EXISTS (
                SELECT FROM crossings.traveller_document AS one
                JOIN crossings.identity_pair AS other ON one.issuer = other.issuer_a AND one.number = other.number_a
                JOIN crossings.traveller_document AS two ON two.issuer = other.issuer_b AND two.number = other.number_b
                WHERE (one.traveller, two.traveller) IN (
                    (first.traveller, second.traveller), (second.traveller, first.traveller))
                AND 'NOT_SAME' = (
                    SELECT verdict FROM crossings.identity_judgement
                    WHERE identity_judgement.pair = other.id ORDER BY number DESC LIMIT 1))
            ORDER BY (body = 'SAME') DESC, bits DESC, pair.id
            LIMIT :limit
            """;

    private static final String JUDGED = """
            JOIN LATERAL (
                SELECT done_at FROM crossings.identity_judgement
                WHERE identity_judgement.pair = pair.id ORDER BY number DESC LIMIT 1) AS newest ON TRUE
            ORDER BY newest.done_at DESC, pair.id
            LIMIT :limit
            """;

    /** Of two travellers, a pair that was judged not the same. */
    private static final String CONTRADICTION = """
            SELECT pair.id FROM crossings.identity_pair AS pair
            JOIN crossings.traveller_document AS one ON one.issuer = issuer_a AND one.number = number_a
            JOIN crossings.traveller_document AS two ON two.issuer = issuer_b AND two.number = number_b
            WHERE (one.traveller, two.traveller) IN ((:one, :other), (:other, :one))
            AND pair.id <> :pair
            AND 'NOT_SAME' = (
                SELECT verdict FROM crossings.identity_judgement
                WHERE identity_judgement.pair = pair.id ORDER BY number DESC LIMIT 1)
            ORDER BY pair.id
            LIMIT 1
            """;

    /** Pairs of one traveller's documents that are judged the same. */
    private static final String SAME = """
            SELECT pair.* FROM crossings.identity_pair AS pair
            JOIN crossings.traveller_document AS one ON one.issuer = issuer_a AND one.number = number_a
            JOIN crossings.traveller_document AS two ON two.issuer = issuer_b AND two.number = number_b
            WHERE one.traveller = :traveller AND two.traveller = :traveller
            AND 'SAME' = (
                SELECT verdict FROM crossings.identity_judgement
                WHERE identity_judgement.pair = pair.id ORDER BY number DESC LIMIT 1)
            """;

    private static final String JUDGE = """
            INSERT INTO crossings.identity_judgement (pair, number, verdict, person, reason, done_at)
            VALUES (:pair, :number, :verdict, :person, :reason, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final JdbcClient database;

    PairTable(JdbcClient database) {
        this.database = database;
    }

    /** A pair without what the documents say. */
    record Row(UUID id, DocumentKey first, DocumentKey second, boolean joined, Instant foundAt, Evidence evidence) {}

    /** Two documents, the lesser first. */
    record Documents(DocumentKey first, DocumentKey second) {

        static Documents of(DocumentKey one, DocumentKey other) {
            return one.toString().compareTo(other.toString()) < 0
                    ? new Documents(one, other)
                    : new Documents(other, one);
        }
    }

    /** Once for two documents. */
    void add(UUID id, Documents documents, Evidence evidence, Instant at) {
        database.sql(INSERT)
                .param("id", id)
                .param("issuerA", documents.first().issuer().letters())
                .param("numberA", documents.first().number())
                .param("issuerB", documents.second().issuer().letters())
                .param("numberB", documents.second().number())
                .param("at", CrossingRow.timestamp(at))
                .param("bits", evidence.bits())
                .param("body", evidence.body().name())
                .param("reasons", JSON.writeValueAsString(evidence.reasons()))
                .update();
    }

    List<Row> open() {
        return database.sql(SELECT + OPEN)
                .param("limit", Identities.ANSWER_MAX)
                .query(PairTable::row)
                .list();
    }

    List<Row> judged() {
        return database.sql(SELECT + JUDGED)
                .param("limit", Identities.ANSWER_MAX)
                .query(PairTable::row)
                .list();
    }

    Optional<Row> find(UUID pair) {
        return database.sql(SELECT + "WHERE pair.id = :pair")
                .param("pair", pair)
                .query(PairTable::row)
                .optional();
    }

    List<Judgement> judgements(UUID pair) {
        return database.sql("SELECT * FROM crossings.identity_judgement WHERE pair = ? ORDER BY number")
                .param(pair)
                .query((row, number) -> new Judgement(
                        Verdict.valueOf(row.getString("verdict")),
                        new StatedReason(row.getString("reason"), row.getString("person")),
                        row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** False when somebody else said something meanwhile. */
    boolean judge(UUID pair, int number, Judgement judgement) {
        return database.sql(JUDGE)
                        .param("pair", pair)
                        .param("number", number)
                        .param("verdict", judgement.verdict().name())
                        .param("person", judgement.reason().person())
                        .param("reason", judgement.reason().words())
                        .param("at", CrossingRow.timestamp(judgement.at()))
                        .update()
                == 1;
    }

    Optional<UUID> contradiction(UUID pair, UUID traveller, UUID other) {
        return database.sql(CONTRADICTION)
                .param("pair", pair)
                .param("one", traveller)
                .param("other", other)
                .query(UUID.class)
                .optional();
    }

    List<JudgementGraph.Edge<DocumentKey>> same(UUID traveller) {
        return database.sql(SAME)
                .param("traveller", traveller)
                .query((row, number) -> new JudgementGraph.Edge<>(
                        document(row, "issuer_a", "number_a"), document(row, "issuer_b", "number_b")))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                document(row, "issuer_a", "number_a"),
                document(row, "issuer_b", "number_b"),
                row.getBoolean("joined"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                new Evidence(
                        row.getDouble("bits"),
                        Body.valueOf(row.getString("body")),
                        JSON.readValue(row.getString("reasons"), REASONS)));
    }

    private static DocumentKey document(ResultSet row, String issuer, String number) throws SQLException {
        return new DocumentKey(new StateCode(row.getString(issuer)), row.getString(number));
    }
}
