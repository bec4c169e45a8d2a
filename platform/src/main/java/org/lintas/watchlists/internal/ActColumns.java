package org.lintas.watchlists.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.WatchlistEntry.Act;

/** An act in three columns of a row: who, why and when, their names ending in {@code _by}, {@code _reason} and {@code _at}. */
final class ActColumns {

    private ActColumns() {}

    /** Empty when it was not done. */
    static Optional<Act> read(ResultSet row, String prefix) throws SQLException {
        String person = row.getString(prefix + "_by");
        if (person == null) {
            return Optional.empty();
        }
        Instant at = row.getObject(prefix + "_at", OffsetDateTime.class).toInstant();
        return Optional.of(new Act(new StatedReason(row.getString(prefix + "_reason"), person), at));
    }
}
