package org.lintas.passengers.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.edifact.Diagnostic;
import org.lintas.edifact.Verdict;
import org.lintas.foundation.StatedReason;
import org.lintas.passengers.CarrierMessage;
import org.lintas.passengers.PassengerMessages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Messages of deliveries, one row each. */
@Repository
class MessageTable {

    private static final String PUT = """
            INSERT INTO passengers.message (
                id, delivery, position, type, directory, reference, function, verdict, state, problem, content, flight, persons,
                diagnostics, read_at)
            VALUES (
                :id, :delivery, :position, :type, :directory, :reference, :function, :verdict, :state, :problem, :content, :flight,
                :persons, CAST(:diagnostics AS jsonb), :readAt)
            ON CONFLICT (delivery, position) DO UPDATE SET
                type = excluded.type, directory = excluded.directory, reference = excluded.reference, function = excluded.function,
                verdict = excluded.verdict, state = excluded.state, problem = excluded.problem, content = excluded.content,
                flight = excluded.flight, persons = excluded.persons, diagnostics = excluded.diagnostics, read_at = excluded.read_at
            WHERE message.state = 'WAITING'
            """;

    private static final TypeReference<List<Diagnostic>> DIAGNOSTICS = new TypeReference<>() {};

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    MessageTable(JdbcClient database) {
        this.database = database;
    }

    /** Writes a message; one that waited in the same place is read anew. */
    void put(CarrierMessage message, String content) {
        CarrierMessage.Kind kind = message.kind();
        CarrierMessage.Outcome outcome = message.outcome();
        database.sql(PUT)
                .param("id", message.id())
                .param("delivery", message.delivery())
                .param("position", message.position())
                .param("type", kind.type())
                .param("directory", kind.directory().orElse(null))
                .param("reference", kind.reference().orElse(null))
                .param("function", kind.function())
                .param("verdict", outcome.verdict().name())
                .param("state", outcome.state().name())
                .param("problem", outcome.problem().map(Enum::name).orElse(null))
                .param("content", content)
                .param("flight", outcome.flight().orElse(null))
                .param("persons", kind.persons())
                .param("diagnostics", JSON.writeValueAsString(message.diagnostics()))
                .param("readAt", outcome.readAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What stands in a place of a delivery. */
    Optional<CarrierMessage> at(UUID delivery, int position) {
        return database.sql("SELECT * FROM passengers.message WHERE delivery = ? AND position = ?")
                .params(delivery, position)
                .query(MessageTable::message)
                .optional();
    }

    /** Whether the same content was used before. */
    boolean used(String content) {
        return database.sql("SELECT id FROM passengers.message WHERE content = ? AND state = 'APPLIED' LIMIT 1")
                .param(content)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** False when it does not wait. */
    boolean settle(UUID message, StatedReason reason) {
        return database.sql("""
                                UPDATE passengers.message SET state = 'SETTLED', settled_by = ?, settled_for = ?
                                WHERE id = ? AND state = 'WAITING'""")
                        .params(reason.person(), reason.words(), message)
                        .update()
                == 1;
    }

    Optional<CarrierMessage> find(UUID message) {
        return database.sql("SELECT * FROM passengers.message WHERE id = ?")
                .param(message)
                .query(MessageTable::message)
                .optional();
    }

    List<CarrierMessage> ofDelivery(UUID delivery) {
        return database.sql("SELECT * FROM passengers.message WHERE delivery = ? ORDER BY position LIMIT ?")
                .params(delivery, PassengerMessages.ANSWER_MAX)
                .query(MessageTable::message)
                .list();
    }

    List<CarrierMessage> waiting() {
        return database.sql(
                        "SELECT * FROM passengers.message WHERE state = 'WAITING' ORDER BY read_at, delivery, position LIMIT ?")
                .param(PassengerMessages.ANSWER_MAX)
                .query(MessageTable::message)
                .list();
    }

    List<CarrierMessage> ofFlight(UUID flight) {
        return database.sql(
                        "SELECT * FROM passengers.message WHERE flight = ? ORDER BY read_at, delivery, position LIMIT ?")
                .params(flight, PassengerMessages.ANSWER_MAX)
                .query(MessageTable::message)
                .list();
    }

    private static CarrierMessage message(ResultSet row, int number) throws SQLException {
        return new CarrierMessage(
                row.getObject("id", UUID.class),
                row.getObject("delivery", UUID.class),
                row.getInt("position"),
                new CarrierMessage.Kind(
                        row.getString("type"),
                        Optional.ofNullable(row.getString("directory")),
                        Optional.ofNullable(row.getString("reference")),
                        row.getString("function"),
                        row.getInt("persons")),
                new CarrierMessage.Outcome(
                        Verdict.valueOf(row.getString("verdict")),
                        CarrierMessage.State.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("problem")).map(CarrierMessage.Problem::valueOf),
                        Optional.ofNullable(row.getObject("flight", UUID.class)),
                        row.getObject("read_at", OffsetDateTime.class).toInstant()),
                JSON.readValue(row.getString("diagnostics"), DIAGNOSTICS));
    }
}
