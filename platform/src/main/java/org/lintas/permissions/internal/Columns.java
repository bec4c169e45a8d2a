package org.lintas.permissions.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.StatedReason;
import org.lintas.permissions.StayRule;
import org.lintas.permissions.Withdrawal;

/** Columns that permissions and visa-free rules have in common. */
final class Columns {

    private Columns() {}

    static void put(Map<String, @Nullable Object> values, Optional<StayRule> rule) {
        values.put("daysPerVisit", rule.map(StayRule::daysPerVisit).orElse(null));
        values.put(
                "daysInWindow",
                rule.map(StayRule::daysInWindow).map(Columns::boxed).orElse(null));
        values.put(
                "windowDays", rule.map(StayRule::windowDays).map(Columns::boxed).orElse(null));
    }

    static void put(Map<String, @Nullable Object> values, StatedReason reason, Instant at) {
        values.put("by", reason.person());
        values.put("reason", reason.words());
        values.put("at", at.atOffset(ZoneOffset.UTC));
    }

    static Optional<StayRule> stayRule(ResultSet row) throws SQLException {
        Integer daysPerVisit = row.getObject("days_per_visit", Integer.class);
        return daysPerVisit == null
                ? Optional.empty()
                : Optional.of(new StayRule(daysPerVisit, integer(row, "days_in_window"), integer(row, "window_days")));
    }

    static StatedReason given(ResultSet row) throws SQLException {
        return new StatedReason(row.getString("reason"), row.getString("given_by"));
    }

    static Optional<Withdrawal> withdrawal(ResultSet row) throws SQLException {
        String reason = row.getString("withdrawal_reason");
        return reason == null
                ? Optional.empty()
                : Optional.of(new Withdrawal(
                        new StatedReason(reason, row.getString("withdrawn_by")), instant(row, "withdrawn_at")));
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OptionalInt integer(ResultSet row, String column) throws SQLException {
        Integer value = row.getObject(column, Integer.class);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
