package org.lintas.passengers.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;
import org.lintas.passengers.Announced;
import org.lintas.passengers.BoardingAnswer;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Journeys, one row each with the newest version, and what changed in each version. */
@Repository
class JourneyTable {

    private static final String INSERT = """
            INSERT INTO passengers.journey (
                id, flight, day, part, state, version, announced, name_key, date_of_birth, issuer, number, locator, reference)
            SELECT
                :id, flight.id, departs_on, :part, :state, :version, CAST(:announced AS jsonb), :nameKey, :born, :issuer, :number,
                :locator, :reference
            FROM passengers.flight WHERE flight.id = :flight
            """;

    /** A version that need not be judged counts as judged where the one before was. */
    private static final String UPDATE = """
            UPDATE passengers.journey SET
                state = :state, version = :version, announced = CAST(:announced AS jsonb), name_key = :nameKey, date_of_birth = :born,
                issuer = :issuer, number = :number, locator = :locator, reference = :reference,
                assessed = CASE WHEN NOT :judged AND assessed = version THEN :version ELSE assessed END
            WHERE id = :id
            """;

    private static final String ASSESS = """
            UPDATE passengers.journey SET assessed = :version, answer = :answer, reasons = CAST(:reasons AS jsonb)
            WHERE id = :id AND assessed <= :version AND version >= :version
            """;

    private static final String ARRIVE = """
            UPDATE passengers.journey SET state = 'ARRIVED'
            WHERE id = (
                SELECT journey.id FROM passengers.journey JOIN passengers.flight ON flight.id = journey.flight
                WHERE journey.number = :number AND journey.issuer = :issuer AND journey.state IN ('EXPECTED', 'ON_BOARD', 'NOT_ON_BOARD')
                AND flight.departs_on BETWEEN :from AND :to
                ORDER BY flight.departs_on DESC, journey.journey_order DESC LIMIT 1)
            """;

    private static final String OTHERS = """
            SELECT other.* FROM passengers.journey AS other, passengers.journey AS this
            WHERE this.id = :journey AND other.id <> this.id
            AND ((other.number = this.number AND other.issuer = this.issuer)
                OR (other.name_key = this.name_key AND this.name_key <> '' AND other.date_of_birth = this.date_of_birth))
            ORDER BY other.journey_order DESC LIMIT :limit
            """;

    private static final String COMPANIONS = """
            SELECT other.* FROM passengers.journey AS other, passengers.journey AS this
            WHERE this.id = :journey AND other.id <> this.id AND other.locator = this.locator AND other.flight = this.flight
            ORDER BY other.journey_order LIMIT :limit
            """;

    private static final String CANDIDATES = """
            SELECT * FROM passengers.journey
            WHERE flight = :flight AND (
                name_key = ANY(:names) OR number = ANY(:numbers) OR locator = ANY(:locators) OR reference = ANY(:references))
            ORDER BY journey_order
            """;

    private static final String RESEMBLING = """
            SELECT * FROM passengers.journey
            WHERE id = ANY(:some) AND (number = :number OR date_of_birth = :born)
            """;

    private static final int ASSESS_PAGE = 500;

    private final JdbcClient database;

    JourneyTable(JdbcClient database) {
        this.database = database;
    }

    void add(Journey journey) {
        Map<String, @Nullable Object> values = values(journey);
        values.put("flight", journey.flight());
        values.put("part", journey.part().name());
        database.sql(INSERT).params(values).update();
    }

    /** A booking spoke of these. */
    void booked(List<UUID> journeys) {
        database.sql("UPDATE passengers.journey SET source = 'PNR' WHERE id = ANY(?) AND source <> 'PNR'")
                .param(journeys.toArray(UUID[]::new))
                .update();
    }

    /** Writes the next version. */
    void update(Journey journey, boolean judged) {
        Map<String, @Nullable Object> values = values(journey);
        values.put("judged", judged);
        database.sql(UPDATE).params(values).update();
    }

    private static Map<String, @Nullable Object> values(Journey journey) {
        Announced announced = journey.announced();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", journey.id());
        values.put("state", journey.state().name());
        values.put("version", journey.version());
        values.put("announced", AnnouncedJson.write(announced));
        values.put("nameKey", JourneyKeys.name(announced));
        values.put(
                "born",
                announced.person().dateOfBirth().map(PartialDate::toString).orElse(null));
        values.put("issuer", JourneyKeys.issuer(announced).orElse(null));
        values.put("number", JourneyKeys.number(announced).orElse(null));
        values.put("locator", announced.booking().locator().orElse(null));
        values.put("reference", announced.booking().reference().orElse(null));
        return values;
    }

    /** Ends the newest open journey with a document on a flight that departed between two days. */
    void arrived(DocumentKey document, LocalDate from, LocalDate to) {
        database.sql(ARRIVE)
                .param("number", document.number())
                .param("issuer", document.issuer().letters())
                .param("from", from)
                .param("to", to)
                .update();
    }

    void changed(UUID journey, Journeys.Change change, Instant at) {
        database.sql("""
                        INSERT INTO passengers.journey_change (journey, version, element, message, changed_at, before, after)
                        VALUES (:journey, :version, :element, :message, :at, :before, :after)""")
                .param("journey", journey)
                .param("version", change.version())
                .param("element", change.element())
                .param("message", change.message())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("before", change.before().orElse(null))
                .param("after", change.after().orElse(null))
                .update();
    }

    List<Journeys.Change> changes(UUID journey) {
        return database.sql("""
                        SELECT * FROM passengers.journey_change WHERE journey = ? ORDER BY version DESC, element LIMIT ?""")
                .params(journey, Journeys.ANSWER_MAX)
                .query((row, number) -> new Journeys.Change(
                        row.getInt("version"),
                        row.getString("element"),
                        row.getObject("message", UUID.class),
                        Optional.ofNullable(row.getString("before")),
                        Optional.ofNullable(row.getString("after"))))
                .list();
    }

    /** Holds a journey for the rest of the transaction. */
    void lock(UUID journey) {
        database.sql("SELECT id FROM passengers.journey WHERE id = ? FOR UPDATE")
                .param(journey)
                .query(UUID.class)
                .optional();
    }

    /** False when a newer version was judged meanwhile. */
    boolean assess(UUID journey, Journey.Assessment assessment) {
        return database.sql(ASSESS)
                        .param("id", journey)
                        .param("version", assessment.version())
                        .param("answer", assessment.answer().name())
                        .param("reasons", AnnouncedJson.write(assessment.reasons()))
                        .update()
                == 1;
    }

    /**
     * A journey and its place.
     *
     * @param order place in the order of first announcements
     * @param journey the journey
     */
    record Ordered(long order, Journey journey) {}

    /** Some journeys behind a place of which the newest version is not judged, the oldest first. */
    List<Ordered> toAssess(long after) {
        return database.sql("""
                        SELECT * FROM passengers.journey WHERE assessed < version AND journey_order > ?
                        ORDER BY journey_order LIMIT ?""")
                .params(after, ASSESS_PAGE)
                .query((row, number) -> new Ordered(row.getLong("journey_order"), journey(row, number)))
                .list();
    }

    /** Has the newest version judged once more. */
    void judgeAnew(UUID journey) {
        database.sql("UPDATE passengers.journey SET assessed = version - 1 WHERE id = ?")
                .param(journey)
                .update();
    }

    /** Has those judged once more who still come with a flight that departs on a day or after it. */
    void judgeAnew(LocalDate from) {
        database.sql("""
                        UPDATE passengers.journey SET assessed = journey.version - 1 FROM passengers.flight
                        WHERE flight.id = journey.flight AND flight.departs_on >= ? AND flight.state <> 'CANCELLED'
                        AND journey.state IN ('EXPECTED', 'ON_BOARD') AND journey.assessed = journey.version""").param(from).update();
    }

    Optional<Journey> find(UUID journey) {
        return database.sql("SELECT * FROM passengers.journey WHERE id = ?")
                .param(journey)
                .query(JourneyTable::journey)
                .optional();
    }

    List<Journey> findAll(Set<UUID> some) {
        return database.sql("SELECT * FROM passengers.journey WHERE id = ANY(?)")
                .param((Object) some.toArray(UUID[]::new))
                .query(JourneyTable::journey)
                .list();
    }

    List<Journey> resembling(Set<UUID> some, Traveller traveller) {
        return database.sql(RESEMBLING)
                .param("some", some.toArray(UUID[]::new))
                .param("number", traveller.document().number())
                .param(
                        "born",
                        traveller.dateOfBirth().map(PartialDate::toString).orElse(""))
                .query(JourneyTable::journey)
                .list();
    }

    List<Journey> onFlight(UUID flight) {
        return database.sql("SELECT * FROM passengers.journey WHERE flight = ? ORDER BY journey_order")
                .param(flight)
                .query(JourneyTable::journey)
                .list();
    }

    /** Those of a flight who may be one of those of whom a message speaks, by any of what {@link JourneyMatch} goes by. */
    List<Journey> candidates(UUID flight, List<Announced> said) {
        return database.sql(CANDIDATES)
                .param("flight", flight)
                .param(
                        "names",
                        keys(said, one -> Optional.of(JourneyKeys.name(one)).filter(name -> !name.isEmpty())))
                .param("numbers", keys(said, JourneyKeys::number))
                .param("locators", keys(said, one -> one.booking().locator()))
                .param("references", keys(said, one -> one.booking().reference()))
                .query(JourneyTable::journey)
                .list();
    }

    private static String[] keys(List<Announced> said, Function<Announced, Optional<String>> key) {
        return said.stream().map(key).flatMap(Optional::stream).distinct().toArray(String[]::new);
    }

    List<Journey> ofDocument(DocumentKey document) {
        return database.sql("""
                        SELECT * FROM passengers.journey WHERE number = ? AND issuer = ?
                        ORDER BY journey_order DESC LIMIT ?""")
                .params(document.number(), document.issuer().letters(), Journeys.ANSWER_MAX)
                .query(JourneyTable::journey)
                .list();
    }

    List<Journey> others(UUID journey) {
        return related(OTHERS, journey);
    }

    List<Journey> companions(UUID journey) {
        return related(COMPANIONS, journey);
    }

    private List<Journey> related(String sql, UUID journey) {
        return database.sql(sql)
                .param("journey", journey)
                .param("limit", Journeys.ANSWER_MAX)
                .query(JourneyTable::journey)
                .list();
    }

    private static Journey journey(ResultSet row, int number) throws SQLException {
        int assessed = row.getInt("assessed");
        Optional<Journey.Assessment> assessment = assessed == 0
                ? Optional.empty()
                : Optional.of(new Journey.Assessment(
                        assessed,
                        BoardingAnswer.valueOf(row.getString("answer")),
                        AnnouncedJson.words(row.getString("reasons"))));
        return new Journey(
                row.getObject("id", UUID.class),
                row.getObject("flight", UUID.class),
                Journey.Part.valueOf(row.getString("part")),
                Journey.State.valueOf(row.getString("state")),
                row.getInt("version"),
                AnnouncedJson.read(row.getString("announced")),
                assessment);
    }
}
