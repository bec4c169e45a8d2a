package org.lintas.passengers.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys;
import org.lintas.passengers.Journeys.Past;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Other journeys of the same people: the same document, or the same name and date of birth. */
@Repository
class JourneyHistoryTable {

    private static final String PAST = """
            SELECT this.id AS whose, flight.departs_on, other.state, other.assessed, other.reasons
            FROM passengers.journey AS this
            JOIN passengers.flight AS own ON own.id = this.flight
            CROSS JOIN LATERAL (
                SELECT id, flight, state, assessed, reasons, journey_order FROM passengers.journey
                WHERE number = this.number AND issuer = this.issuer
                UNION
                SELECT id, flight, state, assessed, reasons, journey_order FROM passengers.journey
                WHERE name_key = this.name_key AND this.name_key <> '' AND date_of_birth = this.date_of_birth
                ORDER BY journey_order DESC LIMIT :limit) AS other
            JOIN passengers.flight ON flight.id = other.flight
            WHERE other.id <> this.id AND flight.departs_on <= own.departs_on
            """;

    private final JdbcClient database;

    JourneyHistoryTable(JdbcClient database) {
        this.database = database;
    }

    List<Past> ofJourney(UUID journey) {
        return past("AND this.id = :id", journey).getOrDefault(journey, List.of());
    }

    /** By journey; those without any are left out. */
    Map<UUID, List<Past>> ofFlight(UUID flight) {
        return past("AND this.flight = :id", flight);
    }

    private Map<UUID, List<Past>> past(String whose, UUID id) {
        Map<UUID, List<Past>> past = new HashMap<>();
        database.sql(PAST + whose)
                .param("limit", Journeys.ANSWER_MAX)
                .param("id", id)
                .query((ResultSet row) -> {
                    past.computeIfAbsent(row.getObject("whose", UUID.class), _ -> new ArrayList<>())
                            .add(past(row));
                });
        return past;
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                row.getObject("departs_on", LocalDate.class),
                Journey.State.valueOf(row.getString("state")),
                row.getInt("assessed") == 0 ? List.of() : AnnouncedJson.words(row.getString("reasons")));
    }
}
