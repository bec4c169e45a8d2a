package org.lintas.watchlists.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;
import org.lintas.watchlists.KnownNotHit;
import org.lintas.watchlists.KnownNotHits;
import org.lintas.watchlists.WatchlistEntry.Act;
import org.lintas.watchlists.WatchlistHit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Travellers who are known not to be whom an entry seeks: what was stated never changes, what is done to it is added once. */
@Repository
class KnownTable {

    private static final String INSERT = """
            INSERT INTO watchlists.known_not_hit (
                id, hit, entry, entry_digest, document, name, date_of_birth, matched_by, bits, needs_approval, stated_by, stated_reason,
                stated_at, expires_at)
            VALUES (
                :id, :hit, :entry, :digest, :document, :name, :born, :matchedBy, :bits, :needsApproval, :person, :reason, :at, :expiresAt)
            """;

    private static final String OF_TRAVELLER = """
            SELECT * FROM watchlists.known_not_hit
            WHERE document = :document AND name = :name AND date_of_birth = :born AND revoked_at IS NULL AND expires_at >= :now
            ORDER BY id
            """;

    private final JdbcClient database;

    KnownTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * Who a traveller is to a known-not-hit: another document, name or date of birth is another traveller.
     *
     * @param document key of issuer and number
     * @param name surname and given names in capitals
     * @param born date of birth; empty when unknown
     */
    record TravellerKey(String document, String name, String born) {

        static TravellerKey of(Traveller traveller) {
            return new TravellerKey(
                    DocumentKeys.key(traveller.document()),
                    traveller.name().display(),
                    traveller.dateOfBirth().map(PartialDate::toString).orElse(""));
        }
    }

    /**
     * What was judged.
     *
     * @param entryDigest of what the entry said
     * @param matchedBy the look-up that matched
     * @param bits of evidence; empty for a look-up that needs none
     */
    record Judged(String entryDigest, WatchlistHit.MatchedBy matchedBy, OptionalDouble bits) {}

    /**
     * One row.
     *
     * @param known what people see
     * @param judged what it rests on
     */
    record Row(KnownNotHit known, Judged judged) {}

    void add(KnownNotHit known, TravellerKey traveller, Judged judged) {
        database.sql(INSERT)
                .param("id", known.id())
                .param("hit", known.hit())
                .param("entry", known.entry())
                .param("digest", judged.entryDigest())
                .param("document", traveller.document())
                .param("name", traveller.name())
                .param("born", traveller.born())
                .param("matchedBy", judged.matchedBy().name())
                .param("bits", judged.bits().isPresent() ? judged.bits().getAsDouble() : null)
                .param("needsApproval", known.needsApproval())
                .param("person", known.stated().reason().person())
                .param("reason", known.stated().reason().words())
                .param("at", known.stated().at().atOffset(ZoneOffset.UTC))
                .param("expiresAt", known.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Neither revoked nor expired, approved or not. */
    List<Row> of(TravellerKey traveller, Instant now) {
        return database.sql(OF_TRAVELLER)
                .param("document", traveller.document())
                .param("name", traveller.name())
                .param("born", traveller.born())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Row(known(row, number), judged(row)))
                .list();
    }

    Optional<KnownNotHit> find(UUID id) {
        return database.sql("SELECT * FROM watchlists.known_not_hit WHERE id = ?")
                .param(id)
                .query(KnownTable::known)
                .optional();
    }

    List<KnownNotHit> ofEntry(UUID entry) {
        return database.sql("SELECT * FROM watchlists.known_not_hit WHERE entry = ? ORDER BY id DESC LIMIT ?")
                .param(entry)
                .param(KnownNotHits.ANSWER_MAX)
                .query(KnownTable::known)
                .list();
    }

    List<KnownNotHit> ofHit(UUID hit) {
        return database.sql("""
                        SELECT * FROM watchlists.known_not_hit
                        WHERE hit = :hit OR id = (SELECT known FROM watchlists.hit WHERE id = :hit)
                        ORDER BY id DESC LIMIT :limit""")
                .param("hit", hit)
                .param("limit", KnownNotHits.ANSWER_MAX)
                .query(KnownTable::known)
                .list();
    }

    List<KnownNotHit> waiting(Instant now) {
        return database.sql("""
                        SELECT * FROM watchlists.known_not_hit
                        WHERE needs_approval AND approved_at IS NULL AND revoked_at IS NULL AND expires_at >= ?
                        ORDER BY id LIMIT ?""")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(KnownNotHits.ANSWER_MAX)
                .query(KnownTable::known)
                .list();
    }

    /** False when somebody did before, or it was revoked. */
    boolean approve(UUID id, Act act) {
        return done("""
                UPDATE watchlists.known_not_hit SET approved_by = ?, approved_reason = ?, approved_at = ?
                WHERE id = ? AND needs_approval AND approved_at IS NULL AND revoked_at IS NULL""", id, act);
    }

    /** False when somebody did before. */
    boolean revoke(UUID id, Act act) {
        return done("""
                UPDATE watchlists.known_not_hit SET revoked_by = ?, revoked_reason = ?, revoked_at = ?
                WHERE id = ? AND revoked_at IS NULL""", id, act);
    }

    /** Those that ended before an instant. */
    void delete(Instant endedBefore) {
        database.sql("DELETE FROM watchlists.known_not_hit WHERE revoked_at < :before OR expires_at < :before")
                .param("before", endedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean done(String update, UUID id, Act act) {
        return database.sql(update)
                        .param(act.reason().person())
                        .param(act.reason().words())
                        .param(act.at().atOffset(ZoneOffset.UTC))
                        .param(id)
                        .update()
                == 1;
    }

    private static KnownNotHit known(ResultSet row, int number) throws SQLException {
        return new KnownNotHit(
                row.getObject("id", UUID.class),
                row.getObject("hit", UUID.class),
                row.getObject("entry", UUID.class),
                row.getBoolean("needs_approval"),
                act(row, "stated").orElseThrow(),
                act(row, "approved"),
                act(row, "revoked"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static Judged judged(ResultSet row) throws SQLException {
        double bits = row.getDouble("bits");
        OptionalDouble evidence = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(bits);
        return new Judged(
                row.getString("entry_digest"), WatchlistHit.MatchedBy.valueOf(row.getString("matched_by")), evidence);
    }

    private static Optional<Act> act(ResultSet row, String prefix) throws SQLException {
        OffsetDateTime at = row.getObject(prefix + "_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Act(
                        new StatedReason(row.getString(prefix + "_reason"), row.getString(prefix + "_by")),
                        at.toInstant()));
    }
}
