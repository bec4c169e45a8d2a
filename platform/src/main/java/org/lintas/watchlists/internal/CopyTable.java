package org.lintas.watchlists.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.watchlists.ListCopy;
import org.lintas.watchlists.ListCopy.Change;
import org.lintas.watchlists.ListCopy.Contents;
import org.lintas.watchlists.ListCopy.File;
import org.lintas.watchlists.ListCopy.Hold;
import org.lintas.watchlists.ListCopy.Line;
import org.lintas.watchlists.ListCopy.Note;
import org.lintas.watchlists.ListCopy.Rehearsal;
import org.lintas.watchlists.ListCopy.State;
import org.lintas.watchlists.PublishedLists;
import org.lintas.watchlists.PublishedLists.Trial;
import org.lintas.watchlists.WatchlistEntry.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies of published lists: none is deleted, its state is all that changes. */
@Repository
class CopyTable {

    private static final String INSERT = """
            INSERT INTO watchlists.list_copy (id, source, received_at, received_by, state, holds)
            VALUES (:id, :source, :at, :by, 'READING', '{}')
            """;

    private static final String READ = """
            UPDATE watchlists.list_copy SET
                subjects = :subjects, persons = :persons, names = :names, births = :births, documents = :documents,
                diagnostics = :diagnostics, added = :added, changed = :changed, removed = :removed, travellers = :travellers,
                alerts_before = :before, alerts_after = :after, holds = :holds, problem = :problem
            WHERE id = :id
            """;

    private static final String MOVE = """
            UPDATE watchlists.list_copy SET state = :to, in_force_at = coalesce(:inForceAt, in_force_at)
            WHERE id = :id AND state = :from
            """;

    private static final String OF_SOURCE = """
            SELECT * FROM watchlists.list_copy WHERE source = :source ORDER BY received_order DESC LIMIT :limit
            """;

    /** Of a list that is in force, the copy that is searched. */
    private static final String SEARCHED = """
            SELECT list_copy.* FROM watchlists.list_copy
            WHERE state = 'IN_FORCE'
            AND EXISTS (SELECT FROM watchlists.list_source_act WHERE source = list_copy.source AND act = 'APPROVED')
            AND NOT EXISTS (SELECT FROM watchlists.list_source_act WHERE source = list_copy.source AND act = 'ENDED')
            ORDER BY source
            """;

    private final JdbcClient database;

    CopyTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * A copy that has come.
     *
     * @param at when
     * @param by from whom
     */
    record Received(UUID id, UUID source, Instant at, String by) {}

    void add(Received received, List<File> files) {
        database.sql(INSERT)
                .param("id", received.id())
                .param("source", received.source())
                .param("at", received.at().atOffset(ZoneOffset.UTC))
                .param("by", received.by())
                .update();
        for (int i = 0; i < files.size(); i++) {
            database.sql(
                            "INSERT INTO watchlists.list_file (copy, position, name, sha256, bytes) VALUES (?, ?, ?, ?, ?)")
                    .param(received.id())
                    .param(i)
                    .param(files.get(i).name())
                    .param(files.get(i).sha256())
                    .param(files.get(i).bytes())
                    .update();
        }
    }

    /** Keeps what was read; the state is not changed by it. */
    void read(UUID copy, Trial trial, List<Line> lines) {
        Contents contents = trial.contents().orElse(null);
        Change change = trial.change().orElse(null);
        Rehearsal rehearsal = trial.rehearsal().orElse(null);
        database.sql(READ)
                .param("id", copy)
                .param("subjects", contents == null ? null : contents.subjects())
                .param("persons", contents == null ? null : contents.persons())
                .param("names", contents == null ? null : contents.names())
                .param("births", contents == null ? null : contents.births())
                .param("documents", contents == null ? null : contents.documents())
                .param("diagnostics", contents == null ? null : contents.diagnostics())
                .param("added", change == null ? null : change.added())
                .param("changed", change == null ? null : change.changed())
                .param("removed", change == null ? null : change.removed())
                .param("travellers", rehearsal == null ? null : rehearsal.travellers())
                .param("before", rehearsal == null ? null : rehearsal.alertsBefore())
                .param("after", rehearsal == null ? null : rehearsal.alertsAfter())
                .param("holds", trial.holds().stream().map(Hold::name).toArray(String[]::new))
                .param("problem", trial.problem().orElse(null))
                .update();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            database.sql("INSERT INTO watchlists.list_line (copy, position, kind, entry, name) VALUES (?, ?, ?, ?, ?)")
                    .params(copy, i, line.kind().name(), line.entry(), line.name())
                    .update();
        }
        for (int i = 0; i < trial.notes().size(); i++) {
            Note note = trial.notes().get(i);
            database.sql("INSERT INTO watchlists.list_note (copy, position, place, problem) VALUES (?, ?, ?, ?)")
                    .params(copy, i, note.place(), note.problem())
                    .update();
        }
    }

    /** False when it was in another state. */
    boolean move(UUID copy, State from, State to, Instant at) {
        return database.sql(MOVE)
                        .param("id", copy)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("inForceAt", to == State.IN_FORCE ? at.atOffset(ZoneOffset.UTC) : null)
                        .update()
                == 1;
    }

    void decided(UUID copy, Act act) {
        database.sql("UPDATE watchlists.list_copy SET decided_by = ?, decided_reason = ?, decided_at = ? WHERE id = ?")
                .param(act.reason().person())
                .param(act.reason().words())
                .param(act.at().atOffset(ZoneOffset.UTC))
                .param(copy)
                .update();
    }

    Optional<ListCopy> find(UUID id) {
        return database.sql("SELECT * FROM watchlists.list_copy WHERE id = ?")
                .param(id)
                .query(this::copy)
                .optional();
    }

    List<ListCopy> of(UUID source) {
        return database.sql(OF_SOURCE)
                .param("source", source)
                .param("limit", PublishedLists.COPIES_MAX)
                .query(this::copy)
                .list();
    }

    Optional<ListCopy> inForce(UUID source) {
        return database.sql("SELECT * FROM watchlists.list_copy WHERE source = ? AND state = 'IN_FORCE'")
                .param(source)
                .query(this::copy)
                .optional();
    }

    /** The one that was in force before the one that is. */
    Optional<UUID> replacedLast(UUID source) {
        return database.sql("""
                        SELECT id FROM watchlists.list_copy WHERE source = ? AND state = 'REPLACED'
                        ORDER BY in_force_at DESC, received_order DESC LIMIT 1""").param(source).query(UUID.class).optional();
    }

    List<ListCopy> searched() {
        return database.sql(SEARCHED).query(this::copy).list();
    }

    List<UUID> reading() {
        return database.sql("SELECT id FROM watchlists.list_copy WHERE state = 'READING' ORDER BY received_order")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    List<Line> lines(UUID copy) {
        return database.sql("SELECT * FROM watchlists.list_line WHERE copy = ? ORDER BY position")
                .param(copy)
                .query((row, number) -> new Line(
                        Line.Kind.valueOf(row.getString("kind")),
                        row.getObject("entry", UUID.class),
                        row.getString("name")))
                .list();
    }

    List<Note> notes(UUID copy) {
        return database.sql("SELECT * FROM watchlists.list_note WHERE copy = ? ORDER BY position")
                .param(copy)
                .query((row, number) -> new Note(row.getString("place"), row.getString("problem")))
                .list();
    }

    private List<File> files(UUID copy) {
        return database.sql("SELECT * FROM watchlists.list_file WHERE copy = ? ORDER BY position")
                .param(copy)
                .query((row, number) -> new File(row.getString("name"), row.getString("sha256"), row.getLong("bytes")))
                .list();
    }

    private ListCopy copy(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ListCopy(
                id,
                row.getObject("source", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("received_by"),
                State.valueOf(row.getString("state")),
                files(id),
                contents(row),
                change(row),
                rehearsal(row),
                Stream.of((String[]) row.getArray("holds").getArray())
                        .map(Hold::valueOf)
                        .toList(),
                Optional.ofNullable(row.getString("problem")),
                ActColumns.read(row, "decided"));
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static Optional<Contents> contents(ResultSet row) throws SQLException {
        return whole(row, "subjects") == null
                ? Optional.empty()
                : Optional.of(new Contents(
                        row.getInt("subjects"),
                        row.getInt("persons"),
                        row.getInt("names"),
                        row.getInt("births"),
                        row.getInt("documents"),
                        row.getInt("diagnostics")));
    }

    private static Optional<Change> change(ResultSet row) throws SQLException {
        return whole(row, "added") == null
                ? Optional.empty()
                : Optional.of(new Change(row.getInt("added"), row.getInt("changed"), row.getInt("removed")));
    }

    private static Optional<Rehearsal> rehearsal(ResultSet row) throws SQLException {
        return whole(row, "travellers") == null
                ? Optional.empty()
                : Optional.of(new Rehearsal(
                        row.getInt("travellers"), row.getInt("alerts_before"), row.getInt("alerts_after")));
    }
}
