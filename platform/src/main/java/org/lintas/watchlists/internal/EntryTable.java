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
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.watchlists.Moment;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistEntry;
import org.lintas.watchlists.WatchlistEntry.Act;
import org.lintas.watchlists.WatchlistEntry.Review;
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
        EMERGENCY,
        REMOVAL_ASKED,
        WITHDRAWN
    }

    private static final String INSERT = """
            INSERT INTO watchlists.entry (
                id, category, action, legal_basis, owner, review_on, expires_on, surnames, given_names, dates_of_birth, issuers,
                numbers, weak_surnames, weak_given_names, nationalities, sex, handling, replaces)
            VALUES (
                :id, :category, :action, :legalBasis, :owner, :reviewOn, :expiresOn, :surnames, :givenNames, :datesOfBirth, :issuers,
                :numbers, :weakSurnames, :weakGivenNames, :nationalities, :sex, :handling, :replaces)
            """;

    private static final String INSERT_ACT = """
            INSERT INTO watchlists.entry_act (entry, act, person, reason, done_at)
            VALUES (:entry, :act, :person, :reason, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String SELECT = """
            SELECT entry.*,
                drafted.person AS drafted_by, drafted.reason AS drafted_reason, drafted.done_at AS drafted_at,
                approved.person AS approved_by, approved.reason AS approved_reason, approved.done_at AS approved_at,
                emergency.person AS emergency_by, emergency.reason AS emergency_reason, emergency.done_at AS emergency_at,
                asked.person AS asked_by, asked.reason AS asked_reason, asked.done_at AS asked_at,
                withdrawn.person AS withdrawn_by, withdrawn.reason AS withdrawn_reason, withdrawn.done_at AS withdrawn_at,
                review.person AS reviewed_by, review.reason AS reviewed_reason, review.done_at AS reviewed_at,
                review.review_on AS next_review_on
            FROM watchlists.entry
            JOIN watchlists.entry_act AS drafted ON drafted.entry = entry.id AND drafted.act = 'DRAFTED'
            LEFT JOIN watchlists.entry_act AS approved ON approved.entry = entry.id AND approved.act = 'APPROVED'
            LEFT JOIN watchlists.entry_act AS emergency ON emergency.entry = entry.id AND emergency.act = 'EMERGENCY'
            LEFT JOIN watchlists.entry_act AS asked ON asked.entry = entry.id AND asked.act = 'REMOVAL_ASKED'
            LEFT JOIN watchlists.entry_act AS withdrawn ON withdrawn.entry = entry.id AND withdrawn.act = 'WITHDRAWN'
            LEFT JOIN LATERAL (
                SELECT * FROM watchlists.entry_review WHERE entry_review.entry = entry.id ORDER BY done_at DESC LIMIT 1
            ) AS review ON TRUE
            """;

    private static final String RECENT = """
            ORDER BY drafted.done_at DESC, entry.id DESC
            LIMIT :limit
            """;

    private static final String REVIEWS_DUE = """
            WHERE coalesce(review.review_on, entry.review_on) <= :day AND entry.expires_on >= :day
            AND approved.person IS NOT NULL AND withdrawn.person IS NULL
            ORDER BY coalesce(review.review_on, entry.review_on), entry.id
            LIMIT :limit
            """;

    private static final String LISTED = """
            SELECT entry.*, approved.person AS approved_by, emergency.done_at AS emergency_at
            FROM watchlists.entry
            LEFT JOIN watchlists.entry_act AS approved ON approved.entry = entry.id AND approved.act = 'APPROVED'
            LEFT JOIN watchlists.entry_act AS emergency ON emergency.entry = entry.id AND emergency.act = 'EMERGENCY'
            WHERE expires_on >= :day
            AND (approved.person IS NOT NULL OR emergency.done_at > :emergencySince)
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
                .param("weakSurnames", texts(subject.weakNames(), PersonName::surname))
                .param("weakGivenNames", texts(subject.weakNames(), PersonName::givenNames))
                .param("nationalities", texts(subject.nationalities(), StateCode::letters))
                .param("sex", subject.sex().map(Sex::name).orElse(null))
                .param("handling", draft.handling())
                .param("replaces", draft.replaces().orElse(null))
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

    /** Adds a look of the owner. */
    void review(UUID entry, Review review) {
        database.sql(
                        "INSERT INTO watchlists.entry_review (entry, person, reason, done_at, review_on) VALUES (?, ?, ?, ?, ?)")
                .param(entry)
                .param(review.act().reason().person())
                .param(review.act().reason().words())
                .param(review.act().at().atOffset(ZoneOffset.UTC))
                .param(review.nextOn())
                .update();
    }

    Optional<WatchlistEntry> find(UUID entry) {
        return database.sql(SELECT + "WHERE entry.id = :id")
                .param("id", entry)
                .query(EntryTable::entry)
                .optional();
    }

    List<WatchlistEntry> recent() {
        return database.sql(SELECT + RECENT)
                .param("limit", WatchlistRegister.ANSWER_MAX)
                .query(EntryTable::entry)
                .list();
    }

    List<WatchlistEntry> reviewsDue(LocalDate day) {
        return database.sql(SELECT + REVIEWS_DUE)
                .param("day", day)
                .param("limit", WatchlistRegister.ANSWER_MAX)
                .query(EntryTable::entry)
                .list();
    }

    /** Everything in force at a moment or later. */
    List<ListedEntry> listed(Moment now) {
        return database.sql(LISTED)
                .param("day", now.day())
                .param(
                        "emergencySince",
                        now.at().minus(WatchlistEntry.EMERGENCY_LASTS).atOffset(ZoneOffset.UTC))
                .query(EntryTable::listed)
                .list();
    }

    private static ListedEntry listed(ResultSet row, int number) throws SQLException {
        OffsetDateTime emergency = row.getObject("emergency_at", OffsetDateTime.class);
        Optional<Instant> lapses = row.getString("approved_by") != null || emergency == null
                ? Optional.empty()
                : Optional.of(emergency.toInstant().plus(WatchlistEntry.EMERGENCY_LASTS));
        return new ListedEntry(row.getObject("id", UUID.class), content(row), lapses);
    }

    private static WatchlistEntry entry(ResultSet row, int number) throws SQLException {
        return new WatchlistEntry(
                row.getObject("id", UUID.class),
                content(row),
                ActColumns.read(row, "drafted").orElseThrow(),
                ActColumns.read(row, "approved"),
                ActColumns.read(row, "emergency"),
                ActColumns.read(row, "asked"),
                ActColumns.read(row, "withdrawn"),
                review(row));
    }

    private static Optional<Review> review(ResultSet row) throws SQLException {
        Optional<Act> act = ActColumns.read(row, "reviewed");
        return act.isEmpty()
                ? Optional.empty()
                : Optional.of(new Review(act.get(), row.getObject("next_review_on", LocalDate.class)));
    }

    private static WatchlistDraft content(ResultSet row) throws SQLException {
        return new WatchlistDraft(
                subject(row),
                WatchlistHit.Category.valueOf(row.getString("category")),
                WatchlistHit.Action.valueOf(row.getString("action")),
                row.getString("legal_basis"),
                row.getString("owner"),
                row.getObject("review_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getString("handling"),
                Optional.ofNullable(row.getObject("replaces", UUID.class)));
    }

    private static WatchlistSubject subject(ResultSet row) throws SQLException {
        String[] issuers = texts(row, "issuers");
        String[] numbers = texts(row, "numbers");
        List<DocumentKey> documents = new ArrayList<>();
        for (int i = 0; i < issuers.length; i++) {
            documents.add(new DocumentKey(new StateCode(issuers[i]), numbers[i]));
        }
        return new WatchlistSubject(
                names(row, "surnames", "given_names"),
                Stream.of(texts(row, "dates_of_birth")).map(PartialDate::parse).toList(),
                documents,
                names(row, "weak_surnames", "weak_given_names"),
                Stream.of(texts(row, "nationalities")).map(StateCode::new).toList(),
                Optional.ofNullable(row.getString("sex")).map(Sex::valueOf));
    }

    private static List<PersonName> names(ResultSet row, String surnameColumn, String givenColumn) throws SQLException {
        String[] surnames = texts(row, surnameColumn);
        String[] givenNames = texts(row, givenColumn);
        List<PersonName> names = new ArrayList<>();
        for (int i = 0; i < surnames.length; i++) {
            names.add(new PersonName(surnames[i], givenNames[i]));
        }
        return names;
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static <T> String[] texts(List<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }
}
