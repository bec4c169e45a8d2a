package org.lintas.documents.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.documents.TrustProposals;
import org.lintas.documents.TrustVersion;
import org.lintas.documents.TrustVersion.Act;
import org.lintas.documents.TrustVersion.Content;
import org.lintas.documents.TrustVersion.State;
import org.lintas.foundation.StatedReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The snapshots of the trust store, in the schema {@code documents}. */
@Repository
class TrustSnapshotTable {

    private static final String COLUMNS = """
            number, state, based_on, restores, store, sha256, octet_length(content) AS bytes, authorities, revocation_lists, signers,
            defects, fingerprints, proposed_by, proposed_why, proposed_at, decided_by, decided_why, decided_at
            """;

    private static final String ADD = """
            INSERT INTO documents.trust_snapshot (number, state, based_on, restores, store, sha256, content, authorities,
                revocation_lists, signers, defects, fingerprints, proposed_by, proposed_why, proposed_at)
            VALUES (:number, 'PROPOSED', :basedOn, NULL, :store, :sha256, :content, :authorities,
                :revocationLists, :signers, :defects, :fingerprints, :person, :reason, :at)
            """;

    private static final String ADD_AGAIN = """
            INSERT INTO documents.trust_snapshot (number, state, based_on, restores, store, sha256, content, authorities,
                revocation_lists, signers, defects, fingerprints, proposed_by, proposed_why, proposed_at)
            SELECT :number, 'PROPOSED', :basedOn, number, store, sha256, content, authorities,
                revocation_lists, signers, defects, fingerprints, :person, :reason, :at
            FROM documents.trust_snapshot WHERE number = :earlier
            """;

    private static final String DECIDE = """
            UPDATE documents.trust_snapshot
            SET state = :state, decided_by = :person, decided_why = :reason, decided_at = :at
            WHERE number = :number AND state = 'PROPOSED'
            """;

    private final JdbcClient database;

    TrustSnapshotTable(JdbcClient database) {
        this.database = database;
    }

    /** Whoever changes the table waits here for the others, so that numbers and what is in force follow commits. */
    void lock() {
        database.sql("LOCK TABLE documents.trust_snapshot IN EXCLUSIVE MODE").update();
    }

    long nextNumber() {
        return database.sql("SELECT coalesce(max(number), 0) + 1 FROM documents.trust_snapshot")
                .query(Long.class)
                .single();
    }

    /** Number of the snapshot in force; 0 before the first. */
    long live() {
        return database.sql("SELECT number FROM documents.trust_snapshot WHERE state = 'LIVE'")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Number of a snapshot that is or was in force, by the identifier of its store. */
    Optional<Long> onceInForce(String store) {
        return database.sql("""
                        SELECT max(number) FROM documents.trust_snapshot WHERE store = :store AND state IN ('LIVE', 'REPLACED')""")
                .param("store", store)
                .query((row, line) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    /** What waits for a decision, newest first. */
    List<TrustVersion> open() {
        return database.sql("SELECT " + COLUMNS
                        + " FROM documents.trust_snapshot WHERE state = 'PROPOSED' ORDER BY number DESC")
                .query((row, line) -> version(row))
                .list();
    }

    List<TrustVersion> recent() {
        return database.sql("SELECT " + COLUMNS + " FROM documents.trust_snapshot ORDER BY number DESC LIMIT :limit")
                .param("limit", TrustProposals.LISTED_MAX)
                .query((row, line) -> version(row))
                .list();
    }

    Optional<TrustVersion> find(long number) {
        return database.sql("SELECT " + COLUMNS + " FROM documents.trust_snapshot WHERE number = :number")
                .param("number", number)
                .query((row, line) -> version(row))
                .optional();
    }

    byte[] content(long number) {
        return database.sql("SELECT content FROM documents.trust_snapshot WHERE number = :number")
                .param("number", number)
                .query((row, line) -> row.getBytes("content"))
                .single();
    }

    /** Writes a proposal of this form; its state and decision are none yet. */
    void add(TrustVersion proposal, byte[] bytes) {
        Content content = proposal.content();
        act(ADD, proposal.number(), proposal.proposed())
                .param("basedOn", proposal.basedOn().orElse(null))
                .param("store", content.id())
                .param("sha256", content.sha256())
                .param("content", bytes)
                .param("authorities", content.authorities())
                .param("revocationLists", content.revocationLists())
                .param("signers", content.signers())
                .param("defects", content.defects())
                .param("fingerprints", proposal.fingerprints().toArray(String[]::new))
                .update();
    }

    /** Proposes the content of an earlier snapshot under a new number. */
    void addAgain(long number, long earlier, long basedOn, Act proposed) {
        act(ADD_AGAIN, number, proposed)
                .param("earlier", earlier)
                .param("basedOn", basedOn)
                .update();
    }

    void decide(long number, State state, Act decided) {
        act(DECIDE, number, decided).param("state", state.name()).update();
    }

    void replace(long number) {
        database.sql("UPDATE documents.trust_snapshot SET state = 'REPLACED' WHERE number = :number")
                .param("number", number)
                .update();
    }

    private JdbcClient.StatementSpec act(String sql, long number, Act act) {
        return database.sql(sql)
                .param("number", number)
                .param("person", act.reason().person())
                .param("reason", act.reason().words())
                .param("at", act.at().atOffset(ZoneOffset.UTC));
    }

    private static TrustVersion version(ResultSet row) throws SQLException {
        return new TrustVersion(
                row.getLong("number"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("based_on", Long.class)),
                Optional.ofNullable(row.getObject("restores", Long.class)),
                new Content(
                        row.getString("store"),
                        row.getString("sha256"),
                        row.getLong("bytes"),
                        row.getInt("authorities"),
                        row.getInt("revocation_lists"),
                        row.getInt("signers"),
                        row.getInt("defects")),
                List.of((String[]) row.getArray("fingerprints").getArray()),
                new Act(
                        new StatedReason(row.getString("proposed_why"), row.getString("proposed_by")),
                        instant(row.getObject("proposed_at", OffsetDateTime.class))),
                decided(row));
    }

    private static Optional<Act> decided(ResultSet row) throws SQLException {
        @Nullable String person = row.getString("decided_by");
        return person == null
                ? Optional.empty()
                : Optional.of(new Act(
                        new StatedReason(row.getString("decided_why"), person),
                        instant(row.getObject("decided_at", OffsetDateTime.class))));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
