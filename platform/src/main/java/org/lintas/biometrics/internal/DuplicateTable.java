package org.lintas.biometrics.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.biometrics.BiometricCandidate;
import org.lintas.biometrics.DuplicateCandidates;
import org.lintas.biometrics.DuplicateCandidates.Decided;
import org.lintas.biometrics.DuplicateCandidates.Pair;
import org.lintas.biometrics.DuplicateCandidates.Verdict;
import org.lintas.biometrics.SubjectId;
import org.lintas.foundation.StatedReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs of subjects that may be one person. */
@Repository
class DuplicateTable {

    private final JdbcClient database;

    DuplicateTable(JdbcClient database) {
        this.database = database;
    }

    /** Adds a pair; a pair that is known, decided or not, is not added again and gives false. */
    boolean add(UUID id, SubjectId newer, BiometricCandidate older, String foundBy, Instant at) {
        return database.sql("""
                        INSERT INTO biometrics.duplicate (id, newer, older, finger_score, face_score, found_at, found_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .param(id)
                        .param(newer.value())
                        .param(older.subject().value())
                        .param(boxed(older.fingerScore()))
                        .param(boxed(older.faceScore()))
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(foundBy)
                        .update()
                == 1;
    }

    /** Whether somebody still has to decide on a pair with this subject. */
    boolean undecided(SubjectId subject) {
        return database.sql(
                                "SELECT count(*) FROM biometrics.duplicate WHERE verdict IS NULL AND (newer = ? OR older = ?)")
                        .param(subject.value())
                        .param(subject.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Pair> open() {
        return database.sql("""
                        SELECT duplicate.* FROM biometrics.duplicate
                        JOIN biometrics.subject AS one ON one.subject = newer AND one.sealed_key IS NOT NULL
                        JOIN biometrics.subject AS two ON two.subject = older AND two.sealed_key IS NOT NULL
                        WHERE verdict IS NULL ORDER BY finger_score DESC NULLS LAST, found_at LIMIT ?""")
                .param(DuplicateCandidates.ANSWER_MAX)
                .query(DuplicateTable::pair)
                .list();
    }

    Optional<Pair> find(UUID id) {
        return database.sql("SELECT * FROM biometrics.duplicate WHERE id = ?")
                .param(id)
                .query(DuplicateTable::pair)
                .optional();
    }

    /** False when it was decided before. */
    boolean decide(UUID id, Verdict verdict, StatedReason reason, Instant at) {
        return database.sql("""
                        UPDATE biometrics.duplicate SET verdict = ?, person = ?, reason = ?, decided_at = ?
                        WHERE id = ? AND verdict IS NULL""")
                        .param(verdict.name())
                        .param(reason.person())
                        .param(reason.words())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(id)
                        .update()
                == 1;
    }

    private static Pair pair(ResultSet row, int number) throws SQLException {
        return new Pair(
                row.getObject("id", UUID.class),
                new SubjectId(row.getObject("newer", UUID.class)),
                new SubjectId(row.getObject("older", UUID.class)),
                score(row, "finger_score"),
                score(row, "face_score"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                row.getString("found_by"),
                decided(row));
    }

    private static Optional<Decided> decided(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        if (verdict == null) {
            return Optional.empty();
        }
        return Optional.of(new Decided(
                Verdict.valueOf(verdict),
                new StatedReason(row.getString("reason"), row.getString("person")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant()));
    }

    private static OptionalDouble score(ResultSet row, String column) throws SQLException {
        double score = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    private static @Nullable Double boxed(OptionalDouble score) {
        return score.isPresent() ? score.getAsDouble() : null;
    }
}
