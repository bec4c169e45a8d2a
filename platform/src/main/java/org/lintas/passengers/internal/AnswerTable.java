package org.lintas.passengers.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;
import org.lintas.passengers.BoardingAnswer;
import org.lintas.passengers.BoardingDecision;
import org.lintas.passengers.GivenAnswer;
import org.lintas.passengers.Journey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers to carriers and decisions of officers: rows are added; of an answer only its sending and acknowledgement are changed. */
@Repository
class AnswerTable {

    /** Unsolicited answers of one sending; a carrier comes back for more. */
    private static final int SENT_MAX = 100;

    private static final String ADD = """
            INSERT INTO passengers.answer (id, journey, version, kind, answer, by_policy, sender, transaction, given_at)
            VALUES (:id, :journey, :version, :kind, :answer, :byPolicy, :sender, :transaction, :at)
            """;

    private static final String SEND = """
            UPDATE passengers.answer SET sent = sent + 1
            WHERE id IN (
                SELECT id FROM passengers.answer
                WHERE sender = :sender AND kind = 'UNSOLICITED' AND acknowledged_at IS NULL
                ORDER BY answer_order LIMIT :limit)
            RETURNING *
            """;

    private static final String ACKNOWLEDGE = """
            UPDATE passengers.answer SET acknowledged_at = :at
            WHERE sender = :sender AND kind = 'UNSOLICITED' AND acknowledged_at IS NULL AND sent > 0
            AND journey IN (
                SELECT journey.id FROM passengers.journey JOIN passengers.flight ON flight.id = journey.flight
                WHERE flight.carrier = :carrier AND flight.number = :number
                AND (journey.reference = :reference OR (CAST(:reference AS text) IS NULL AND journey.locator = :locator)))
            """;

    private static final String DECIDE = """
            INSERT INTO passengers.boarding_decision (journey, number, version, choice, decided_at, decided_by, reason)
            VALUES (:journey, :number, :version, :choice, :at, :by, :reason)
            ON CONFLICT (journey, number) DO NOTHING
            """;

    private final JdbcClient database;

    AnswerTable(JdbcClient database) {
        this.database = database;
    }

    void add(GivenAnswer answer, int version) {
        database.sql(ADD)
                .param("id", answer.id())
                .param("journey", answer.journey())
                .param("version", version)
                .param("kind", answer.kind().name())
                .param("answer", answer.answer().name())
                .param("byPolicy", answer.byPolicy())
                .param("sender", answer.to().sender())
                .param("transaction", answer.to().transaction().orElse(null))
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<GivenAnswer> ofJourney(UUID journey) {
        return database.sql("SELECT * FROM passengers.answer WHERE journey = ? ORDER BY answer_order")
                .param(journey)
                .query(AnswerTable::answer)
                .list();
    }

    Optional<GivenAnswer> last(UUID journey) {
        return database.sql("SELECT * FROM passengers.answer WHERE journey = ? ORDER BY answer_order DESC LIMIT 1")
                .param(journey)
                .query(AnswerTable::answer)
                .optional();
    }

    /** Those that a sender has not acknowledged, as sent once more. */
    List<GivenAnswer> send(String sender) {
        return database.sql(SEND)
                .param("sender", sender)
                .param("limit", SENT_MAX)
                .query(AnswerTable::answer)
                .list();
    }

    /** How many were acknowledged by it. */
    int acknowledge(Acknowledgements.Acknowledged one, Instant at) {
        return database.sql(ACKNOWLEDGE)
                .param("sender", one.sender())
                .param("carrier", one.carrier())
                .param("number", one.number())
                .param("reference", one.reference().orElse(null))
                .param("locator", one.locator().orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What a sender was not told yet of a journey, and is told by a response now. */
    void overtaken(UUID journey, String sender, Instant at) {
        database.sql("""
                        UPDATE passengers.answer SET acknowledged_at = ?
                        WHERE journey = ? AND sender = ? AND kind = 'UNSOLICITED' AND acknowledged_at IS NULL""").params(at.atOffset(ZoneOffset.UTC), journey, sender).update();
    }

    /** False when another decision has this number. */
    boolean decide(Journey journey, BoardingDecision decision) {
        return database.sql(DECIDE)
                        .param("journey", journey.id())
                        .param("number", decision.number())
                        .param("version", decision.version())
                        .param("choice", decision.choice().name())
                        .param("at", decision.at().atOffset(ZoneOffset.UTC))
                        .param("by", decision.reason().person())
                        .param("reason", decision.reason().words())
                        .update()
                == 1;
    }

    List<BoardingDecision> decisions(UUID journey) {
        return database.sql("SELECT * FROM passengers.boarding_decision WHERE journey = ? ORDER BY number")
                .param(journey)
                .query((row, number) -> new BoardingDecision(
                        row.getInt("number"),
                        row.getInt("version"),
                        BoardingDecision.Choice.valueOf(row.getString("choice")),
                        new StatedReason(row.getString("reason"), row.getString("decided_by")),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static GivenAnswer answer(ResultSet row, int number) throws SQLException {
        return new GivenAnswer(
                row.getObject("id", UUID.class),
                row.getObject("journey", UUID.class),
                GivenAnswer.Kind.valueOf(row.getString("kind")),
                BoardingAnswer.valueOf(row.getString("answer")),
                row.getBoolean("by_policy"),
                new GivenAnswer.Recipient(row.getString("sender"), Optional.ofNullable(row.getString("transaction"))),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("acknowledged_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
