package org.lintas.passengers.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.passengers.PassengerRetention.DataClass;
import org.lintas.passengers.PassengerRetention.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Journeys and deliveries by their age: found, masked, deleted. */
@Repository
class RetentionTable {

    /** Rows of one look. */
    private static final int PAGE = 200;

    private static final String DUE = """
            SELECT id, day, journey_order FROM passengers.journey
            WHERE source = :source AND (day, journey_order) > (:reachedDay, :reached)
            AND ((masked_at IS NULL AND day <= :mask) OR (NOT linked AND day <= :delete) OR (linked AND day <= :linkedDelete))
            ORDER BY day, journey_order LIMIT :page
            """;

    /** Holds the flight, as who applies a message does, and then the journey. */
    private static final String HOLD = """
            SELECT journey.source, journey.day, journey.masked_at, journey.linked
            FROM passengers.flight JOIN passengers.journey ON journey.flight = flight.id
            WHERE journey.id = :id FOR UPDATE
            """;

    private static final String MASK = """
            UPDATE passengers.journey SET
                announced = CAST(:announced AS jsonb), name_key = '', date_of_birth = NULL, issuer = NULL, number = NULL, locator = NULL,
                reference = NULL, masked_at = :at, linked = :linked,
                assessed = CASE WHEN answer IS NULL THEN assessed ELSE version END
            WHERE id = :id
            """;

    private static final String KEPT = """
            SELECT
                count(*) FILTER (WHERE masked_at IS NULL) AS clear, count(*) FILTER (WHERE masked_at IS NOT NULL) AS masked,
                count(*) FILTER (WHERE linked) AS linked,
                (SELECT count(*) FROM passengers.delivery WHERE content_key IS NOT NULL) AS deliveries
            FROM passengers.journey
            """;

    private static final String DESTROY_KEYS = """
            UPDATE passengers.delivery SET content_key = NULL
            WHERE id IN (
                SELECT id FROM passengers.delivery
                WHERE content_key IS NOT NULL AND state <> 'RECEIVED' AND received_at < :before
                ORDER BY received_at LIMIT :page)
            RETURNING id
            """;

    /** What was odd stays by its code, without what was found; nobody can read again what waited. */
    private static final String EMPTY_MESSAGES = """
            UPDATE passengers.message SET
                diagnostics = (
                    SELECT coalesce(jsonb_agg(jsonb_set(one, '{text}', '""')), '[]') FROM jsonb_array_elements(diagnostics) AS one),
                settled_by = CASE WHEN state = 'WAITING' THEN 'retention' ELSE settled_by END,
                settled_for = CASE WHEN state IN ('WAITING', 'SETTLED') THEN :hidden ELSE settled_for END,
                state = CASE WHEN state = 'WAITING' THEN 'SETTLED' ELSE state END
            WHERE delivery = ANY(:deliveries)
            """;

    private final JdbcClient database;

    RetentionTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * Until which flight something is due.
     *
     * @param mask last day of flights of which people are masked
     * @param delete last day of flights of which masked people are deleted
     * @param linkedDelete the same of those who are tied to what is looked for
     */
    record Until(LocalDate mask, LocalDate delete, LocalDate linkedDelete) {}

    /**
     * Where a look has come to.
     *
     * @param id of the journey
     * @param day of its flight
     * @param order of its first announcement
     */
    record Reached(UUID id, LocalDate day, long order) {

        static Reached nothing() {
            return new Reached(new UUID(0, 0), LocalDate.EPOCH, 0);
        }
    }

    /** Some journeys behind a place that are due, the oldest first. */
    List<Reached> due(DataClass data, Until until, Reached reached) {
        return database.sql(DUE)
                .param("source", data.name())
                .param("reachedDay", reached.day())
                .param("reached", reached.order())
                .param("mask", until.mask())
                .param("delete", until.delete())
                .param("linkedDelete", until.linkedDelete())
                .param("page", PAGE)
                .query((row, number) -> new Reached(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getLong("journey_order")))
                .list();
    }

    /**
     * How a journey stands.
     *
     * @param data its class
     * @param day of its flight
     * @param linked whether it is tied to what is looked for; empty while it is not masked
     */
    record Standing(DataClass data, LocalDate day, Optional<Boolean> linked) {}

    /** Holds a journey and its flight for the rest of the transaction; empty when it is gone. */
    Optional<Standing> hold(UUID journey) {
        return database.sql(HOLD)
                .param("id", journey)
                .query((row, number) -> new Standing(
                        DataClass.valueOf(row.getString("source")),
                        row.getObject("day", LocalDate.class),
                        Optional.ofNullable(row.getObject("linked", Boolean.class))))
                .optional();
    }

    /** Puts what everybody may see, as JSON, in place of a journey in clear; {@link JourneySeals} keep the rest. */
    void mask(UUID journey, String shown, boolean linked, Instant at) {
        database.sql(MASK)
                .param("id", journey)
                .param("announced", shown)
                .param("linked", linked)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("""
                        UPDATE passengers.journey_change SET before = NULL, after = NULL
                        WHERE journey = ? AND element <> ALL(?)""")
                .params(journey, JourneyMask.SHOWN.toArray(String[]::new))
                .update();
        database.sql("UPDATE passengers.boarding_decision SET reason = ? WHERE journey = ?")
                .params(JourneyMask.REASON, journey)
                .update();
    }

    /** Removes a journey and everything that hangs on it, its key with it. */
    void delete(UUID journey) {
        for (String table : List.of("answer", "boarding_decision", "journey_change")) {
            database.sql("DELETE FROM passengers.%s WHERE journey = ?".formatted(table))
                    .param(journey)
                    .update();
        }
        database.sql("DELETE FROM passengers.journey WHERE id = ?")
                .param(journey)
                .update();
    }

    Optional<Instant> maskedAt(UUID journey) {
        return database.sql("SELECT masked_at FROM passengers.journey WHERE id = ? AND masked_at IS NOT NULL")
                .param(journey)
                .query((row, number) ->
                        row.getObject("masked_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    Kept kept() {
        return database.sql(KEPT)
                .query((row, number) -> new Kept(
                        row.getLong("clear"), row.getLong("masked"), row.getLong("linked"), row.getLong("deliveries")))
                .single();
    }

    /** Destroys the keys of some deliveries that were read and came before an instant; tells which. */
    List<UUID> destroyKeys(Instant before) {
        List<UUID> destroyed = database.sql(DESTROY_KEYS)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("page", PAGE)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        database.sql(EMPTY_MESSAGES)
                .param("hidden", JourneyMask.REASON)
                .param("deliveries", destroyed.toArray(UUID[]::new))
                .update();
        return destroyed;
    }

    /** Some deliveries without a key of which the file may still be there. */
    List<UUID> toRemove() {
        return database.sql("""
                        SELECT id FROM passengers.delivery WHERE content_key IS NULL AND NOT bytes_removed
                        ORDER BY received_order LIMIT ?""")
                .param(PAGE)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void removed(List<UUID> deliveries) {
        database.sql("UPDATE passengers.delivery SET bytes_removed = TRUE WHERE id = ANY(?)")
                .param(deliveries.toArray(UUID[]::new))
                .update();
    }
}
