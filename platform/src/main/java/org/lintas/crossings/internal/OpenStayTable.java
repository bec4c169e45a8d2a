package org.lintas.crossings.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.crossings.Crossing;
import org.lintas.crossings.Stay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open stays that have a limit, one for a traveller at most. */
@Repository
class OpenStayTable {

    /** Overstays of one answer, the longest first: a list that people read. */
    static final int OVERSTAYS_MAX = 1_000;

    private static final String PUT = """
            INSERT INTO crossings.open_stay (traveller, entry, first_day, allowed_until)
            VALUES (:traveller, :entry, :firstDay, :allowedUntil)
            ON CONFLICT (traveller) DO UPDATE SET
                entry = EXCLUDED.entry, first_day = EXCLUDED.first_day, allowed_until = EXCLUDED.allowed_until
            """;

    private static final String REMOVE = """
            DELETE FROM crossings.open_stay WHERE traveller = :traveller
            """;

    private static final String OVER = """
            SELECT open_stay.first_day, open_stay.allowed_until, entry.* FROM crossings.open_stay
            JOIN crossings.crossing AS entry ON entry.id = open_stay.entry AND entry.version = 1
            WHERE open_stay.allowed_until < :day AND open_stay.first_day <= :day
            ORDER BY open_stay.allowed_until, open_stay.traveller
            LIMIT :limit
            """;

    private final JdbcClient database;

    OpenStayTable(JdbcClient database) {
        this.database = database;
    }

    /** Replaces what was known of a traveller's open stay. */
    void replace(UUID traveller, Optional<Stay> open) {
        Optional<LocalDate> limit = open.flatMap(Stay::allowedUntil);
        if (limit.isEmpty()) {
            database.sql(REMOVE).param("traveller", traveller).update();
            return;
        }
        Stay stay = open.orElseThrow();
        database.sql(PUT)
                .param("traveller", traveller)
                .param("entry", stay.entry().orElseThrow())
                .param("firstDay", stay.firstDay())
                .param("allowedUntil", limit.orElseThrow())
                .update();
    }

    /** Stays over their limit on a day, longest first. */
    List<Stay> over(LocalDate day) {
        return database.sql(OVER)
                .param("day", day)
                .param("limit", OVERSTAYS_MAX)
                .query((row, number) -> {
                    Crossing entry = CrossingRow.read(row, number);
                    LocalDate allowedUntil = row.getObject("allowed_until", LocalDate.class);
                    return new Stay(
                            entry.traveller(),
                            entry.standing(),
                            Optional.of(entry.id()),
                            Optional.empty(),
                            row.getObject("first_day", LocalDate.class),
                            Optional.empty(),
                            Optional.of(allowedUntil),
                            (int) (day.toEpochDay() - allowedUntil.toEpochDay()));
                })
                .list();
    }
}
