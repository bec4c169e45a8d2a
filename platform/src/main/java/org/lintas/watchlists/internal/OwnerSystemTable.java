package org.lintas.watchlists.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.watchlists.OwnerSystem;
import org.lintas.watchlists.OwnerSystems;
import org.lintas.watchlists.WatchlistEntry.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Systems of owners: what was proposed never changes, what is done to it is added once. */
@Repository
class OwnerSystemTable {

    private static final String INSERT = """
            INSERT INTO watchlists.owner_system (id, owner, proposed_by, proposed_reason, proposed_at)
            VALUES (:id, :owner, :person, :reason, :at)
            """;

    private static final String APPROVE = """
            UPDATE watchlists.owner_system SET approved_by = :person, approved_reason = :reason, approved_at = :at
            WHERE id = :id AND approved_at IS NULL AND revoked_at IS NULL
            """;

    private static final String REVOKE = """
            UPDATE watchlists.owner_system SET revoked_by = :person, revoked_reason = :reason, revoked_at = :at
            WHERE id = :id AND revoked_at IS NULL
            """;

    private static final String NAMED = """
            SELECT EXISTS (SELECT FROM watchlists.entry WHERE owner = :owner)
                OR EXISTS (SELECT FROM watchlists.list_source WHERE owner = :owner)
            """;

    private final JdbcClient database;

    OwnerSystemTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, String owner, Act act) {
        done(INSERT, id, act).param("owner", owner).update();
    }

    /** False when somebody did before, or it was revoked. */
    boolean approve(UUID id, Act act) {
        return done(APPROVE, id, act).update() == 1;
    }

    /** False when somebody did before. */
    boolean revoke(UUID id, Act act) {
        return done(REVOKE, id, act).update() == 1;
    }

    /** Whether an entry or a published list has this owner. */
    boolean named(String owner) {
        return database.sql(NAMED).param("owner", owner).query(Boolean.class).single();
    }

    long notRevoked() {
        return database.sql("SELECT count(*) FROM watchlists.owner_system WHERE revoked_at IS NULL")
                .query(Long.class)
                .single();
    }

    List<OwnerSystem> list() {
        return database.sql("SELECT * FROM watchlists.owner_system ORDER BY revoked_at IS NOT NULL, id DESC LIMIT ?")
                .param(OwnerSystems.SYSTEMS_MAX)
                .query(OwnerSystemTable::system)
                .list();
    }

    Optional<OwnerSystem> find(UUID id) {
        return database.sql("SELECT * FROM watchlists.owner_system WHERE id = ?")
                .param(id)
                .query(OwnerSystemTable::system)
                .optional();
    }

    private JdbcClient.StatementSpec done(String change, UUID id, Act act) {
        return database.sql(change)
                .param("id", id)
                .param("person", act.reason().person())
                .param("reason", act.reason().words())
                .param("at", act.at().atOffset(ZoneOffset.UTC));
    }

    private static OwnerSystem system(ResultSet row, int number) throws SQLException {
        return new OwnerSystem(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                ActColumns.read(row, "proposed").orElseThrow(),
                ActColumns.read(row, "approved"),
                ActColumns.read(row, "revoked"));
    }
}
