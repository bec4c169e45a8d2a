package org.lintas.passengers.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.passengers.Delivery;
import org.lintas.passengers.PassengerMessages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries, one row each; their bytes are in {@link DeliveryFiles}. */
@Repository
class DeliveryTable {

    private static final String INSERT = """
            INSERT INTO passengers.delivery (id, received_at, sender, carriers, channel, sha256, bytes, content_key, state)
            VALUES (:id, :at, :sender, :carriers, :channel, :sha256, :bytes, :key, 'RECEIVED')
            ON CONFLICT (sender, sha256) DO NOTHING
            """;

    private static final String REPEAT = """
            UPDATE passengers.delivery SET repeats = repeats + 1 WHERE sender = :sender AND sha256 = :sha256 RETURNING *
            """;

    private final JdbcClient database;

    DeliveryTable(JdbcClient database) {
        this.database = database;
    }

    /** False when the same sender handed in the same bytes before. */
    boolean add(Delivery delivery, byte[] key) {
        return database.sql(INSERT)
                        .param("id", delivery.id())
                        .param("at", delivery.receivedAt().atOffset(ZoneOffset.UTC))
                        .param("sender", delivery.origin().sender())
                        .param("carriers", delivery.origin().carriers().toArray(String[]::new))
                        .param("channel", delivery.origin().channel().name())
                        .param("sha256", delivery.content().sha256())
                        .param("bytes", delivery.content().bytes())
                        .param("key", key)
                        .update()
                == 1;
    }

    /** Counts the same bytes of the same sender once more; empty when they did not come before. */
    Optional<Delivery> repeat(String sender, String sha256) {
        return database.sql(REPEAT)
                .param("sender", sender)
                .param("sha256", sha256)
                .query(DeliveryTable::delivery)
                .optional();
    }

    void read(UUID delivery) {
        state(delivery, Delivery.State.READ, null);
    }

    /** One that was read waits for an answer once more. */
    void open(UUID delivery) {
        state(delivery, Delivery.State.RECEIVED, null);
    }

    void refuse(UUID delivery, Delivery.Problem problem) {
        state(delivery, Delivery.State.REFUSED, problem.name());
    }

    private void state(UUID delivery, Delivery.State state, @Nullable String problem) {
        database.sql("UPDATE passengers.delivery SET state = ?, problem = ? WHERE id = ?")
                .param(state.name())
                .param(problem)
                .param(delivery)
                .update();
    }

    /** Those that are not read and that nobody waits for, in the order of their receipt. */
    List<UUID> waiting() {
        return database.sql("""
                        SELECT id FROM passengers.delivery WHERE state = 'RECEIVED' AND channel <> 'INTERACTIVE'
                        ORDER BY received_order""")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Those of one sender that are not read, before another in the order of their receipt. */
    List<UUID> waitingBefore(UUID delivery) {
        return database.sql("""
                        SELECT before.id FROM passengers.delivery AS before, passengers.delivery AS this
                        WHERE this.id = ? AND before.sender = this.sender AND before.state = 'RECEIVED'
                        AND before.channel <> 'INTERACTIVE' AND before.received_order < this.received_order
                        ORDER BY before.received_order""")
                .param(delivery)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Those that somebody waited for before an instant, and that were not answered in full. */
    List<Delivery> unanswered(Instant before) {
        return database.sql("""
                        SELECT * FROM passengers.delivery
                        WHERE state = 'RECEIVED' AND channel = 'INTERACTIVE' AND received_at < ?
                        ORDER BY received_order""")
                .param(before.atOffset(ZoneOffset.UTC))
                .query(DeliveryTable::delivery)
                .list();
    }

    Optional<Delivery> find(UUID delivery) {
        return database.sql("SELECT * FROM passengers.delivery WHERE id = ?")
                .param(delivery)
                .query(DeliveryTable::delivery)
                .optional();
    }

    Optional<byte[]> key(UUID delivery) {
        return database.sql("SELECT content_key FROM passengers.delivery WHERE id = ? AND content_key IS NOT NULL")
                .param(delivery)
                .query((row, number) -> row.getBytes("content_key"))
                .optional();
    }

    List<Delivery> recent() {
        return database.sql("SELECT * FROM passengers.delivery ORDER BY received_order DESC LIMIT ?")
                .param(PassengerMessages.ANSWER_MAX)
                .query(DeliveryTable::delivery)
                .list();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                new Delivery.Origin(
                        row.getString("sender"),
                        Set.of((String[]) row.getArray("carriers").getArray()),
                        Delivery.Channel.valueOf(row.getString("channel"))),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                new Delivery.Content(row.getString("sha256"), row.getInt("bytes"), row.getInt("repeats")),
                Delivery.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("problem")).map(Delivery.Problem::valueOf));
    }
}
