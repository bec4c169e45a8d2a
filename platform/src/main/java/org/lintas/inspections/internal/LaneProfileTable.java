package org.lintas.inspections.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintas.foundation.CheckMode;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.inspections.LaneProfile;
import org.lintas.inspections.LaneProfiles;
import org.lintas.permissions.Standing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of lane profiles, with the newest versions kept in memory. */
@Component
class LaneProfileTable implements LaneProfiles {

    private static final TypeReference<Map<String, CheckMode>> CHECKS = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final DecisionAudit audit;
    private final TransactionTemplate transactions;
    private final AtomicReference<Optional<Map<String, LaneProfile>>> newest = new AtomicReference<>(Optional.empty());

    LaneProfileTable(JdbcClient jdbc, DecisionAudit audit, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public LaneProfile profile(String name) {
        LaneProfile profile = inForce().get(name);
        if (profile == null) {
            throw new LintasException(ErrorCode.NOT_FOUND, "There is no lane profile '%s'.".formatted(name));
        }
        return profile;
    }

    @Override
    public List<LaneProfile> all() {
        return inForce().values().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    @Override
    public LaneProfile change(LaneProfile profile, StatedReason reason) {
        LaneProfile changed = transactions.execute(status -> {
            LaneProfile next = find(profile.name(), insert(profile, reason));
            audit.profileChanged(next, reason.person());
            return next;
        });
        newest.set(Optional.of(read()));
        return changed;
    }

    @Override
    public List<Version> versions(String name) {
        return jdbc.sql("SELECT * FROM inspections.lane_profile WHERE name = ? ORDER BY version DESC LIMIT ?")
                .params(name, VERSIONS_MAX)
                .query((row, number) -> version(row))
                .list();
    }

    private LaneProfile find(String name, int version) {
        return jdbc.sql("SELECT * FROM inspections.lane_profile WHERE name = ? AND version = ?")
                .params(name, version)
                .query((row, number) -> profile(row))
                .single();
    }

    private int insert(LaneProfile profile, StatedReason reason) {
        try {
            return jdbc.sql("""
                    INSERT INTO inspections.lane_profile
                        (name, version, attended, standings, age_min, document_types, checks, face_required, face_strict,
                         examination_millis_max, changed_by, reason)
                    SELECT :name, coalesce(max(version), 0) + 1, :attended, :standings, :ageMin, :documentTypes,
                           CAST(:checks AS JSONB), :faceRequired, :faceStrict, :millis, :changedBy, :reason
                    FROM inspections.lane_profile WHERE name = :name
                    RETURNING version
                    """)
                    .param("name", profile.name())
                    .param("attended", profile.attended())
                    .param(
                            "standings",
                            profile.standings().stream().map(Enum::name).toArray(String[]::new))
                    .param("ageMin", profile.ageMin())
                    .param("documentTypes", profile.documentTypes().toArray(String[]::new))
                    .param("checks", MAPPER.writeValueAsString(profile.checks()))
                    .param("faceRequired", profile.faceRequired())
                    .param("faceStrict", profile.faceStrict())
                    .param("millis", profile.examinationTimeMax().toMillis())
                    .param("changedBy", reason.person())
                    .param("reason", reason.words())
                    .query(Integer.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT,
                    "The lane profile '%s' was changed by another at the same time.".formatted(profile.name()),
                    e);
        }
    }

    private Map<String, LaneProfile> inForce() {
        Optional<Map<String, LaneProfile>> known = newest.get();
        if (known.isPresent()) {
            return known.get();
        }
        Map<String, LaneProfile> read = read();
        newest.set(Optional.of(read));
        return read;
    }

    private Map<String, LaneProfile> read() {
        return jdbc
                .sql("SELECT DISTINCT ON (name) * FROM inspections.lane_profile ORDER BY name, version DESC")
                .query((row, number) -> profile(row))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(LaneProfile::name, Function.identity()));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                profile(row),
                new StatedReason(row.getString("reason"), row.getString("changed_by")),
                row.getTimestamp("changed_at").toInstant());
    }

    private static LaneProfile profile(ResultSet row) throws SQLException {
        return new LaneProfile(
                row.getString("name"),
                row.getInt("version"),
                row.getBoolean("attended"),
                standings(texts(row.getArray("standings"))),
                row.getInt("age_min"),
                texts(row.getArray("document_types")),
                MAPPER.readValue(row.getString("checks"), CHECKS),
                row.getBoolean("face_required"),
                row.getBoolean("face_strict"),
                Duration.ofMillis(row.getInt("examination_millis_max")));
    }

    private static Set<Standing.Kind> standings(List<String> names) {
        Set<Standing.Kind> kinds = EnumSet.noneOf(Standing.Kind.class);
        names.forEach(name -> kinds.add(Standing.Kind.valueOf(name)));
        return kinds;
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
