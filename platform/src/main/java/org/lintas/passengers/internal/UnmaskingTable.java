package org.lintas.passengers.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.StatedReason;
import org.lintas.passengers.Unmasking;
import org.lintas.passengers.Unmasking.Asked;
import org.lintas.passengers.Unmasking.Decided;
import org.lintas.passengers.Unmasking.Noticed;
import org.lintas.passengers.Unmaskings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to see masked journeys: what was asked never changes, what is decided is added once. */
@Repository
class UnmaskingTable {

    private static final String ADD = """
            INSERT INTO passengers.unmasking (id, journey, asked_at, asked_by, purpose, legal_basis, case_reference)
            VALUES (:id, :journey, :at, :by, :purpose, :basis, :case)
            ON CONFLICT (journey, asked_by) WHERE choice IS NULL DO NOTHING
            """;

    private static final String DECIDE = """
            UPDATE passengers.unmasking SET choice = :choice, decided_at = :at, decided_by = :by, decided_for = :words, ends_at = :ends
            WHERE id = :id AND choice IS NULL
            """;

    private static final String SELECT = """
            SELECT unmasking.*, (SELECT count(*) FROM passengers.unmasking_reading AS reading WHERE reading.unmasking = unmasking.id) AS readings
            FROM passengers.unmasking
            """;

    private final JdbcClient database;

    UnmaskingTable(JdbcClient database) {
        this.database = database;
    }

    /** False while another of the same person about the same journey is open. */
    boolean add(UUID id, UUID journey, Asked asked) {
        return database.sql(ADD)
                        .param("id", id)
                        .param("journey", journey)
                        .param("at", asked.at().atOffset(ZoneOffset.UTC))
                        .param("by", asked.purpose().person())
                        .param("purpose", asked.purpose().words())
                        .param("basis", asked.grounds().legalBasis())
                        .param("case", asked.grounds().caseReference())
                        .update()
                == 1;
    }

    /** False when it was decided before. */
    boolean decide(UUID id, Decided decided) {
        return database.sql(DECIDE)
                        .param("id", id)
                        .param("choice", decided.choice().name())
                        .param("at", decided.at().atOffset(ZoneOffset.UTC))
                        .param("by", decided.reason().person())
                        .param("words", decided.reason().words())
                        .param(
                                "ends",
                                decided.endsAt()
                                        .map(at -> at.atOffset(ZoneOffset.UTC))
                                        .orElse(null))
                        .update()
                == 1;
    }

    /** False before it is decided, and when note was taken before. */
    boolean takeNote(UUID id, Noticed noticed) {
        return database.sql("""
                                UPDATE passengers.unmasking SET noticed_at = ?, noticed_by = ?
                                WHERE id = ? AND choice IS NOT NULL AND noticed_at IS NULL""")
                        .params(noticed.at().atOffset(ZoneOffset.UTC), noticed.person(), id)
                        .update()
                == 1;
    }

    void read(UUID id, String person, Instant at) {
        database.sql("INSERT INTO passengers.unmasking_reading (unmasking, read_at, read_by) VALUES (?, ?, ?)")
                .params(id, at.atOffset(ZoneOffset.UTC), person)
                .update();
    }

    Optional<Unmasking> find(UUID id) {
        return database.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query(UnmaskingTable::unmasking)
                .optional();
    }

    List<Unmasking> recent() {
        return database.sql(SELECT + "ORDER BY choice IS NOT NULL, id DESC LIMIT ?")
                .param(Unmaskings.ANSWER_MAX)
                .query(UnmaskingTable::unmasking)
                .list();
    }

    List<Unmasking> ofJourney(UUID journey) {
        return database.sql(SELECT + "WHERE journey = ? ORDER BY id DESC LIMIT ?")
                .params(journey, Unmaskings.ANSWER_MAX)
                .query(UnmaskingTable::unmasking)
                .list();
    }

    private static Unmasking unmasking(ResultSet row, int number) throws SQLException {
        return new Unmasking(
                row.getObject("id", UUID.class),
                row.getObject("journey", UUID.class),
                new Asked(
                        new StatedReason(row.getString("purpose"), row.getString("asked_by")),
                        new Unmasking.Grounds(row.getString("legal_basis"), row.getString("case_reference")),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()),
                decided(row),
                noticed(row),
                row.getInt("readings"));
    }

    private static Optional<Decided> decided(ResultSet row) throws SQLException {
        @Nullable String choice = row.getString("choice");
        return choice == null
                ? Optional.empty()
                : Optional.of(new Decided(
                        Unmasking.Choice.valueOf(choice),
                        new StatedReason(row.getString("decided_for"), row.getString("decided_by")),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        at(row, "ends_at")));
    }

    private static Optional<Noticed> noticed(ResultSet row) throws SQLException {
        @Nullable String person = row.getString("noticed_by");
        return person == null ? Optional.empty() : at(row, "noticed_at").map(at -> new Noticed(person, at));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
