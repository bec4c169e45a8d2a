package org.lintas.watchlists.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.lintas.foundation.AgeBand;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.names.NameCulture;
import org.lintas.watchlists.Occasion;
import org.lintas.watchlists.WatchlistAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Look-ups, one row each. */
@Repository
class ScreeningTable {

    private static final String INSERT = """
            INSERT INTO watchlists.screening (
                id, screened_at, occasion, place, reference, surname, given_names, nationality, date_of_birth, sex, issuer, number,
                document_type, expires_on, generation, hits, age_band, culture)
            VALUES (
                :id, :at, :occasion, :place, :reference, :surname, :givenNames, :nationality, :born, :sex, :issuer, :number,
                :documentType, :expiresOn, :generation, :hits, :ageBand, :culture)
            ON CONFLICT (occasion, reference) DO NOTHING
            """;

    /** Read by pages in the order of their keys, so that a long replay holds no transaction open. */
    private static final String PAGE = """
            SELECT * FROM watchlists.screening
            WHERE screened_at >= :since AND (screened_at, id) < (:before, :beforeId)
            ORDER BY screened_at DESC, id DESC
            LIMIT :limit
            """;

    private static final String DELETE = """
            DELETE FROM watchlists.screening
            WHERE (hits = 0 AND screened_at < :screenings) OR screened_at < :hits
            """;

    private static final int PAGE_ROWS = 2_000;

    private static final UUID LAST = new UUID(-1L, -1L);

    private final JdbcClient database;

    ScreeningTable(JdbcClient database) {
        this.database = database;
    }

    /** False when this was looked up before. */
    boolean add(Screened screened, WatchlistAnswer answer) {
        Traveller traveller = screened.traveller();
        return database.sql(INSERT)
                        .param("id", screened.id())
                        .param("at", screened.at().atOffset(ZoneOffset.UTC))
                        .param("occasion", screened.occasion().kind().name())
                        .param("place", screened.occasion().place())
                        .param("reference", screened.occasion().reference())
                        .param("surname", traveller.name().surname())
                        .param("givenNames", traveller.name().givenNames())
                        .param("nationality", traveller.nationality().letters())
                        .param(
                                "born",
                                traveller
                                        .dateOfBirth()
                                        .map(PartialDate::toString)
                                        .orElse(null))
                        .param("sex", traveller.sex().name())
                        .param("issuer", traveller.document().issuer().letters())
                        .param("number", traveller.document().number())
                        .param("documentType", traveller.documentType())
                        .param("expiresOn", traveller.documentExpiry().orElse(null))
                        .param("generation", answer.generation())
                        .param("hits", answer.hits().size())
                        .param("ageBand", AgeBand.of(traveller.dateOfBirth(), year(screened.at())))
                        .param(
                                "culture",
                                NameCulture.of(
                                                traveller.name().surname(),
                                                traveller.name().givenNames())
                                        .name())
                        .update()
                == 1;
    }

    private static int year(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getYear();
    }

    /** One hit more, found afterwards. */
    void hitAfterwards(UUID screening) {
        database.sql("UPDATE watchlists.screening SET hits = hits + 1 WHERE id = ?")
                .param(screening)
                .update();
    }

    /** Gives the look-ups since an instant, newest first, at most so many; returns how many there were. */
    int each(Instant since, int most, Consumer<Screened> to) {
        OffsetDateTime before = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        UUID beforeId = LAST;
        int given = 0;
        while (given < most) {
            int limit = Math.min(PAGE_ROWS, most - given);
            var page = database.sql(PAGE)
                    .param("since", since.atOffset(ZoneOffset.UTC))
                    .param("before", before)
                    .param("beforeId", beforeId)
                    .param("limit", limit)
                    .query(ScreeningTable::screened)
                    .list();
            page.forEach(to);
            given += page.size();
            if (page.size() < limit) {
                return given;
            }
            before = page.getLast().at().atOffset(ZoneOffset.UTC);
            beforeId = page.getLast().id();
        }
        return given;
    }

    Optional<Screened> find(UUID id) {
        return database.sql("SELECT * FROM watchlists.screening WHERE id = ?")
                .param(id)
                .query(ScreeningTable::screened)
                .optional();
    }

    /** Deletes what was kept long enough; returns how many. */
    int delete(Instant screeningsBefore, Instant hitsBefore) {
        return database.sql(DELETE)
                .param("screenings", screeningsBefore.atOffset(ZoneOffset.UTC))
                .param("hits", hitsBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    static Screened screened(ResultSet row, int number) throws SQLException {
        Occasion occasion = new Occasion(
                Occasion.Kind.valueOf(row.getString("occasion")), row.getString("place"), row.getString("reference"));
        Instant at = row.getObject("screened_at", OffsetDateTime.class).toInstant();
        return new Screened(row.getObject("id", UUID.class), at, occasion, traveller(row));
    }

    private static Traveller traveller(ResultSet row) throws SQLException {
        return new Traveller(
                new PersonName(row.getString("surname"), row.getString("given_names")),
                new StateCode(row.getString("nationality")),
                Optional.ofNullable(row.getString("date_of_birth")).map(PartialDate::parse),
                Sex.valueOf(row.getString("sex")),
                new DocumentKey(new StateCode(row.getString("issuer")), row.getString("number")),
                row.getString("document_type"),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)));
    }
}
