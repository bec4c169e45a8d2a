package org.lintas.crossings.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.crossings.Crossing;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.permissions.Standing;
import org.lintas.permissions.StayRule;

/** A crossing as a row of the table {@code crossings.crossing}, both ways. */
final class CrossingRow {

    private CrossingRow() {}

    /** The values of all columns, by parameter name. */
    static Map<String, @Nullable Object> values(Crossing crossing) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", crossing.id());
        values.put("version", crossing.version().number());
        values.put("transaction", crossing.transaction().value());
        values.put("direction", crossing.direction().name());
        values.put("lane", crossing.lane().value());
        values.put("crossedAt", timestamp(crossing.at()));
        values.put("decidedBy", crossing.decidedBy());
        values.put("voided", crossing.voided());
        values.put("reason", crossing.version().reason().orElse(null));
        values.put("writtenBy", crossing.version().writtenBy());
        values.put("writtenAt", timestamp(crossing.version().writtenAt()));
        put(values, crossing.traveller());
        put(values, crossing.standing());
        return values;
    }

    static Crossing read(ResultSet row, int number) throws SQLException {
        return new Crossing(
                row.getObject("id", UUID.class),
                new TransactionId(row.getObject("transaction_id", UUID.class)),
                traveller(row),
                standing(row),
                TravelDirection.valueOf(row.getString("direction")),
                new LaneId(row.getString("lane")),
                instant(row, "crossed_at"),
                row.getString("decided_by"),
                new Crossing.Version(
                        row.getInt("version"),
                        row.getBoolean("voided"),
                        Optional.ofNullable(row.getString("reason")),
                        row.getString("written_by"),
                        instant(row, "written_at")));
    }

    static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static void put(Map<String, @Nullable Object> values, Traveller traveller) {
        values.put("issuer", traveller.document().issuer().letters());
        values.put("number", traveller.document().number());
        values.put("documentType", traveller.documentType());
        values.put("documentExpiry", traveller.documentExpiry().orElse(null));
        values.put("surname", traveller.name().surname());
        values.put("givenNames", traveller.name().givenNames());
        values.put("nationality", traveller.nationality().letters());
        values.put(
                "dateOfBirth",
                traveller.dateOfBirth().map(PartialDate::toString).orElse(null));
        values.put("sex", traveller.sex().name());
    }

    private static void put(Map<String, @Nullable Object> values, Standing standing) {
        Optional<StayRule> rule = standing.stayRule();
        values.put("standing", standing.kind().name());
        values.put("permission", standing.permission().orElse(null));
        values.put("validUntil", standing.validUntil().orElse(null));
        values.put("daysPerVisit", rule.map(StayRule::daysPerVisit).orElse(null));
        values.put(
                "daysInWindow",
                rule.map(StayRule::daysInWindow).map(CrossingRow::boxed).orElse(null));
        values.put(
                "windowDays",
                rule.map(StayRule::windowDays).map(CrossingRow::boxed).orElse(null));
        values.put("entriesAllowed", boxed(standing.entriesAllowed()));
    }

    private static Traveller traveller(ResultSet row) throws SQLException {
        return new Traveller(
                new PersonName(row.getString("surname"), row.getString("given_names")),
                new StateCode(row.getString("nationality")),
                Optional.ofNullable(row.getString("date_of_birth")).map(PartialDate::parse),
                Sex.valueOf(row.getString("sex")),
                new DocumentKey(new StateCode(row.getString("issuer")), row.getString("number")),
                row.getString("document_type"),
                Optional.ofNullable(row.getObject("document_expiry", LocalDate.class)));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Integer daysPerVisit = row.getObject("days_per_visit", Integer.class);
        Optional<StayRule> rule = daysPerVisit == null
                ? Optional.empty()
                : Optional.of(new StayRule(daysPerVisit, integer(row, "days_in_window"), integer(row, "window_days")));
        return new Standing(
                Standing.Kind.valueOf(row.getString("standing")),
                Optional.ofNullable(row.getObject("permission", UUID.class)),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                rule,
                integer(row, "entries_allowed"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OptionalInt integer(ResultSet row, String column) throws SQLException {
        Integer value = row.getObject(column, Integer.class);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
