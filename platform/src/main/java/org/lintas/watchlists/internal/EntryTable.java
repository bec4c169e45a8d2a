package org.lintas.watchlists.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.StatedReason;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.StateCode;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistEntry;
import org.lintas.watchlists.WatchlistEntry.Act;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistRegister;
import org.lintas.watchlists.WatchlistSubject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries and what was done to them: rows are added, never changed. */
@Repository
class EntryTable {

    /** What can be done to an entry, once each. */
    enum ActKind {
        DRAFTED,
        APPROVED,
        WITHDRAWN
    }

    private static final String INSERT = """
            INSERT INTO watchlists.entry (
                id, category, action, legal_basis, owner, review_on, expires_on, surnames, given_names, dates_of_birth, issuers,
                numbers)
            VALUES (
                :id, :category, :action, :legalBasis, :owner, :reviewOn, :expiresOn, :surnames, :givenNames, :datesOfBirth, :issuers,
                :numbers)
            """;

    private static final String INSERT_ACT = """
            INSERT INTO watchlists.entry_act (entry, act, person, reason, done_at)
            VALUES (:entry, :act, :person, :reason, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String BY_ID = """
            SELECT entry.*,
                drafted.person AS drafted_by, drafted.reason AS drafted_reason, drafted.done_at AS drafted_at,
                approved.person AS approved_by, approved.reason AS approved_reason, approved.done_at AS approved_at,
                withdrawn.person AS withdrawn_by, withdrawn.reason AS withdrawn_reason, withdrawn.done_at AS withdrawn_at
            FROM watchlists.entry
            JOIN watchlists.entry_act AS drafted ON drafted.entry = entry.id AND drafted.act = 'DRAFTED'
            LEFT JOIN watchlists.entry_act AS approved ON approved.entry = entry.id AND approved.act = 'APPROVED'
            LEFT JOIN watchlists.entry_act AS withdrawn ON withdrawn.entry = entry.id AND withdrawn.act = 'WITHDRAWN'
            WHERE entry.id = :id
            """;

    private static final String RECENT = """
            SELECT entry.*,
                drafted.person AS drafted_by, drafted.reason AS drafted_reason, drafted.done_at AS drafted_at,
                approved.person AS approved_by, approved.reason AS approved_reason, approved.done_at AS approved_at,
                withdrawn.person AS withdrawn_by, withdrawn.reason AS withdrawn_reason, withdrawn.done_at AS withdrawn_at
            FROM watchlists.entry
            JOIN watchlists.entry_act AS drafted ON drafted.entry = entry.id AND drafted.act = 'DRAFTED'
            LEFT JOIN watchlists.entry_act AS approved ON approved.entry = entry.id AND approved.act = 'APPROVED'
            LEFT JOIN watchlists.entry_act AS withdrawn ON withdrawn.entry = entry.id AND withdrawn.act = 'WITHDRAWN'
            ORDER BY drafted.done_at DESC, entry.id DESC
            LIMIT :limit
            """;

    private static final String LISTED = """
            SELECT entry.* FROM watchlists.entry
            WHERE expires_on >= :day
            AND EXISTS (SELECT FROM watchlists.entry_act WHERE entry_act.entry = entry.id AND act = 'APPROVED')
            AND NOT EXISTS (SELECT FROM watchlists.entry_act WHERE entry_act.entry = entry.id AND act = 'WITHDRAWN')
            """;

    private final JdbcClient database;

    EntryTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, WatchlistDraft draft) {
        WatchlistSubject subject = draft.subject();
        database.sql(INSERT)
                .param("id", id)
                .param("category", draft.category().name())
                .param("action", draft.action().name())
                .param("legalBasis", draft.legalBasis())
                .param("owner", draft.owner())
                .param("reviewOn", draft.reviewOn())
                .param("expiresOn", draft.expiresOn())
                .param("surnames", texts(subject.names(), PersonName::surname))
                .param("givenNames", texts(subject.names(), PersonName::givenNames))
                .param("datesOfBirth", texts(subject.datesOfBirth(), PartialDate::toString))
                .param(
                        "issuers",
                        texts(subject.documents(), document -> document.issuer().letters()))
                .param("numbers", texts(subject.documents(), DocumentKey::number))
                .update();
    }

    /** False when the act was done before. */
    boolean act(UUID entry, ActKind kind, Act act) {
        return database.sql(INSERT_ACT)
                        .param("entry", entry)
                        .param("act", kind.name())
                        .param("person", act.reason().person())
                        .param("reason", act.reason().words())
                        .param("at", act.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<WatchlistEntry> find(UUID entry) {
        return database.sql(BY_ID).param("id", entry).query(EntryTable::entry).optional();
    }

    List<WatchlistEntry> recent() {
        return database.sql(RECENT)
                .param("limit", WatchlistRegister.ANSWER_MAX)
                .query(EntryTable::entry)
                .list();
    }

    /** Everything approved and not withdrawn that is in force on a day or later. */
    List<ListedEntry> listed(LocalDate day) {
        return database.sql(LISTED)
                .param("day", day)
                .query((row, number) -> new ListedEntry(row.getObject("id", UUID.class), content(row)))
                .list();
    }

    private static WatchlistEntry entry(ResultSet row, int number) throws SQLException {
        return new WatchlistEntry(
                row.getObject("id", UUID.class),
                content(row),
                act(row, "drafted").orElseThrow(),
                act(row, "approved"),
                act(row, "withdrawn"));
    }

    private static Optional<Act> act(ResultSet row, String prefix) throws SQLException {
        String person = row.getString(prefix + "_by");
        if (person == null) {
            return Optional.empty();
        }
        Instant at = row.getObject(prefix + "_at", OffsetDateTime.class).toInstant();
        return Optional.of(new Act(new StatedReason(row.getString(prefix + "_reason"), person), at));
    }

    private static WatchlistDraft content(ResultSet row) throws SQLException {
        return new WatchlistDraft(
                subject(row),
                WatchlistHit.Category.valueOf(row.getString("category")),
                WatchlistHit.Action.valueOf(row.getString("action")),
                row.getString("legal_basis"),
                row.getString("owner"),
                row.getObject("review_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class));
    }

    private static WatchlistSubject subject(ResultSet row) throws SQLException {
        String[] surnames = texts(row, "surnames");
        String[] givenNames = texts(row, "given_names");
        List<PersonName> names = new ArrayList<>();
        for (int i = 0; i < surnames.length; i++) {
            names.add(new PersonName(surnames[i], givenNames[i]));
        }
        String[] issuers = texts(row, "issuers");
        String[] numbers = texts(row, "numbers");
        List<DocumentKey> documents = new ArrayList<>();
        for (int i = 0; i < issuers.length; i++) {
            documents.add(new DocumentKey(new StateCode(issuers[i]), numbers[i]));
        }
        List<PartialDate> births =
                Stream.of(texts(row, "dates_of_birth")).map(PartialDate::parse).toList();
        return new WatchlistSubject(names, births, documents);
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static <T> String[] texts(List<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }
}
