package org.lintas.targeting.internal;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintas.passengers.AnnouncedFlight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Passengers of past flights as rules see them, one row for each flight. */
@Repository
class RecordedFlightTable {

    private static final String PUT = """
            INSERT INTO targeting.recorded_flight (flight, day, as_of, journeys, content) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (flight) DO UPDATE SET as_of = excluded.as_of, journeys = excluded.journeys, content = excluded.content
            """;

    private static final int IDENTIFIER_BYTES = 2 * Long.BYTES;

    private final JdbcClient database;

    RecordedFlightTable(JdbcClient database) {
        this.database = database;
    }

    /** One flight. */
    static final class Recorded {

        private final Instant asOf;
        private final List<UUID> journeys;
        private final byte[] content;

        /**
         * @param asOf when something was said of the flight last
         * @param journeys in order
         * @param content as {@link org.lintas.rules.SubjectBlock} writes it, in the same order
         */
        Recorded(Instant asOf, List<UUID> journeys, byte[] content) {
            this.asOf = asOf;
            this.journeys = journeys;
            this.content = content;
        }

        boolean freshFor(AnnouncedFlight flight) {
            return asOf.equals(flight.lastMessageAt());
        }

        List<UUID> journeys() {
            return journeys;
        }

        byte[] content() {
            return content;
        }
    }

    void put(AnnouncedFlight flight, Recorded recorded) {
        ByteBuffer journeys = ByteBuffer.allocate(recorded.journeys.size() * IDENTIFIER_BYTES);
        recorded.journeys.forEach(
                id -> journeys.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        database.sql(PUT)
                .params(
                        flight.id(),
                        flight.key().day(),
                        recorded.asOf.atOffset(ZoneOffset.UTC),
                        journeys.array(),
                        recorded.content)
                .update();
    }

    /** Those that are there, by flight. */
    Map<UUID, Recorded> find(List<AnnouncedFlight> flights) {
        Map<UUID, Recorded> found = new HashMap<>();
        database.sql("SELECT * FROM targeting.recorded_flight WHERE flight = ANY(?)")
                .param((Object) flights.stream().map(AnnouncedFlight::id).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    found.put(row.getObject("flight", UUID.class), recorded(row));
                });
        return found;
    }

    /** Until when what was said is in the records of a day, by flight. */
    Map<UUID, Instant> asOf(LocalDate day) {
        Map<UUID, Instant> found = new HashMap<>();
        database.sql("SELECT flight, as_of FROM targeting.recorded_flight WHERE day = ?")
                .param(day)
                .query((ResultSet row) -> {
                    found.put(row.getObject("flight", UUID.class), instant(row));
                });
        return found;
    }

    void forget(LocalDate before) {
        database.sql("DELETE FROM targeting.recorded_flight WHERE day < ?")
                .param(before)
                .update();
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        ByteBuffer bytes = ByteBuffer.wrap(row.getBytes("journeys"));
        List<UUID> journeys = new ArrayList<>();
        while (bytes.hasRemaining()) {
            journeys.add(new UUID(bytes.getLong(), bytes.getLong()));
        }
        return new Recorded(instant(row), journeys, row.getBytes("content"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("as_of", OffsetDateTime.class).toInstant();
    }
}
