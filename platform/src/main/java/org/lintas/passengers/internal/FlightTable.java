package org.lintas.passengers.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Flights, one row each. */
@Repository
class FlightTable {

    /** What was said before stays where a message says nothing. */
    private static final String PUT = """
            INSERT INTO passengers.flight (
                id, carrier, number, departs_on, from_place, to_place, departs_at, arrives_at, state, first_message_at, last_message_at)
            VALUES (:id, :carrier, :number, :day, :from, :to, :departs, :arrives, 'OPEN', :at, :at)
            ON CONFLICT (carrier, number, departs_on, from_place) DO UPDATE SET
                to_place = coalesce(nullif(excluded.to_place, ''), flight.to_place),
                departs_at = coalesce(excluded.departs_at, flight.departs_at),
                arrives_at = coalesce(excluded.arrives_at, flight.arrives_at),
                last_message_at = excluded.last_message_at
            RETURNING *
            """;

    private static final String FIGURES = """
            SELECT flight.*,
                count(journey.id) FILTER (WHERE journey.state = 'EXPECTED') AS expected,
                count(journey.id) FILTER (WHERE journey.state = 'ON_BOARD') AS on_board,
                count(journey.id) FILTER (WHERE journey.state = 'NOT_ON_BOARD') AS not_on_board,
                count(journey.id) FILTER (WHERE journey.state = 'CANCELLED') AS cancelled,
                count(journey.id) FILTER (WHERE journey.state = 'ARRIVED') AS arrived,
                count(journey.id) FILTER (WHERE answer = 'INSUFFICIENT' AND journey.state <> 'CANCELLED') AS incomplete,
                count(journey.id) FILTER (WHERE answer IN ('ADDITIONAL_CHECK', 'NOT_OK', 'NOT_OK_FINAL') AND journey.state <> 'CANCELLED') AS noted
            FROM passengers.flight LEFT JOIN passengers.journey ON journey.flight = flight.id
            WHERE departs_on BETWEEN :from AND :to
            GROUP BY flight.id
            ORDER BY departs_on, departs_at, carrier, flight.number
            LIMIT :limit
            """;

    private final JdbcClient database;

    FlightTable(JdbcClient database) {
        this.database = database;
    }

    /** Writes what a message says of a flight, and holds the flight for the rest of the transaction. */
    AnnouncedFlight put(UUID fresh, FlightNamed named, Instant at) {
        return database.sql(PUT)
                .param("id", fresh)
                .param("carrier", named.key().carrier())
                .param("number", named.key().number())
                .param("day", named.key().day())
                .param("from", named.key().from())
                .param("to", named.to())
                .param("departs", named.times().departure().orElse(null))
                .param("arrives", named.times().arrival().orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(FlightTable::flight)
                .single();
    }

    /** The one flight of a carrier, number and day, wherever it departs; empty when there are none or several. */
    Optional<AnnouncedFlight.Key> sole(AnnouncedFlight.Key key) {
        List<AnnouncedFlight> found = database.sql("""
                        SELECT * FROM passengers.flight WHERE carrier = ? AND number = ? AND departs_on = ? LIMIT 2""")
                .params(key.carrier(), key.number(), key.day())
                .query(FlightTable::flight)
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst().key()) : Optional.empty();
    }

    Optional<AnnouncedFlight> byKey(AnnouncedFlight.Key key) {
        return database.sql("""
                        SELECT * FROM passengers.flight
                        WHERE carrier = ? AND number = ? AND departs_on = ? AND from_place = ?""")
                .params(key.carrier(), key.number(), key.day(), key.from())
                .query(FlightTable::flight)
                .optional();
    }

    void state(UUID flight, AnnouncedFlight.State state) {
        database.sql("UPDATE passengers.flight SET state = ? WHERE id = ?")
                .params(state.name(), flight)
                .update();
    }

    Map<UUID, AnnouncedFlight> findAll(Set<UUID> flights) {
        return database
                .sql("SELECT * FROM passengers.flight WHERE id = ANY(?)")
                .param((Object) flights.toArray(UUID[]::new))
                .query(FlightTable::flight)
                .list()
                .stream()
                .collect(Collectors.toMap(AnnouncedFlight::id, flight -> flight));
    }

    /** Those that depart between two days, both included. */
    List<AnnouncedFlight> departing(LocalDate from, LocalDate to) {
        return database.sql("SELECT * FROM passengers.flight WHERE departs_on BETWEEN ? AND ? ORDER BY departs_on, id")
                .params(from, to)
                .query(FlightTable::flight)
                .list();
    }

    Optional<AnnouncedFlight> find(UUID flight) {
        return database.sql("SELECT * FROM passengers.flight WHERE id = ?")
                .param(flight)
                .query(FlightTable::flight)
                .optional();
    }

    List<Journeys.FlightFigures> between(LocalDate from, LocalDate to) {
        return database.sql(FIGURES)
                .param("from", from)
                .param("to", to)
                .param("limit", Journeys.ANSWER_MAX)
                .query(FlightTable::figures)
                .list();
    }

    private static Journeys.FlightFigures figures(ResultSet row, int number) throws SQLException {
        Map<Journey.State, Integer> states = new EnumMap<>(Journey.State.class);
        for (Journey.State state : Journey.State.values()) {
            int journeys = row.getInt(state.name().toLowerCase(Locale.ROOT));
            if (journeys > 0) {
                states.put(state, journeys);
            }
        }
        return new Journeys.FlightFigures(flight(row, number), states, row.getInt("incomplete"), row.getInt("noted"));
    }

    private static AnnouncedFlight flight(ResultSet row, int number) throws SQLException {
        return new AnnouncedFlight(
                row.getObject("id", UUID.class),
                new AnnouncedFlight.Key(
                        row.getString("carrier"),
                        row.getString("number"),
                        row.getObject("departs_on", LocalDate.class),
                        row.getString("from_place")),
                row.getString("to_place"),
                new AnnouncedFlight.Times(
                        Optional.ofNullable(row.getObject("departs_at", LocalDateTime.class)),
                        Optional.ofNullable(row.getObject("arrives_at", LocalDateTime.class))),
                AnnouncedFlight.State.valueOf(row.getString("state")),
                row.getObject("last_message_at", OffsetDateTime.class).toInstant());
    }
}
