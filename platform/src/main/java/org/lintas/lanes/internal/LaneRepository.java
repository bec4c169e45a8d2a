package org.lintas.lanes.internal;

import java.util.List;
import java.util.Optional;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.lanes.Lane;
import org.lintas.lanes.LaneKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lanes and passages in the schema {@code lanes}. */
@Repository
class LaneRepository {

    private final JdbcClient database;

    LaneRepository(JdbcClient database) {
        this.database = database;
    }

    List<Lane> lanes() {
        return database.sql("SELECT id, kind, direction, profile, reader, open FROM lanes.lane ORDER BY id")
                .query((row, number) -> new Lane(
                        new LaneId(row.getString("id")),
                        LaneKind.valueOf(row.getString("kind")),
                        TravelDirection.valueOf(row.getString("direction")),
                        row.getString("profile"),
                        row.getString("reader"),
                        row.getBoolean("open")))
                .list();
    }

    /** Adds a lane; false when the name is taken. */
    boolean add(Lane lane) {
        return database.sql("""
                        INSERT INTO lanes.lane (id, kind, direction, profile, reader, open)
                        VALUES (:id, :kind, :direction, :profile, :reader, :open)
                        ON CONFLICT (id) DO NOTHING""")
                        .param("id", lane.id().value())
                        .param("kind", lane.kind().name())
                        .param("direction", lane.direction().name())
                        .param("profile", lane.profile())
                        .param("reader", lane.reader())
                        .param("open", lane.open())
                        .update()
                == 1;
    }

    void profile(LaneId lane, String profile) {
        database.sql("UPDATE lanes.lane SET profile = :profile WHERE id = :id")
                .param("profile", profile)
                .param("id", lane.value())
                .update();
    }

    void open(LaneId lane, boolean open) {
        database.sql("UPDATE lanes.lane SET open = :open WHERE id = :id")
                .param("open", open)
                .param("id", lane.value())
                .update();
    }

    /** Writes down whether a cleared traveller passed; the first word counts. */
    boolean recordPassage(TransactionId transaction, LaneId lane, boolean passed) {
        return database.sql("""
                        INSERT INTO lanes.passage (transaction, lane, passed) VALUES (:transaction, :lane, :passed)
                        ON CONFLICT (transaction) DO NOTHING""")
                        .param("transaction", transaction.value())
                        .param("lane", lane.value())
                        .param("passed", passed)
                        .update()
                == 1;
    }

    /** Whether the traveller of a transaction passed; empty when that is not known. */
    Optional<Boolean> passed(TransactionId transaction) {
        return database.sql("SELECT passed FROM lanes.passage WHERE transaction = :transaction")
                .param("transaction", transaction.value())
                .query(Boolean.class)
                .optional();
    }
}
