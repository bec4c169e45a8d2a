package org.lintas.biometrics.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.lintas.biometrics.MissingFinger;
import org.lintas.biometrics.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Biometric references as they are stored, encrypted. */
@Repository
class ReferenceTable {

    /** Position of the face; fingers have 1 to 10. */
    static final int FACE = 0;

    private final JdbcClient database;

    ReferenceTable(JdbcClient database) {
        this.database = database;
    }

    /** One reference of a subject. Not a record: it holds arrays. */
    static final class Row {

        private final SubjectId subject;
        private final int position;
        private final OptionalInt quality;
        private final Optional<byte[]> template;
        private final Optional<byte[]> picture;
        private final Optional<MissingFinger.Reason> missing;

        private Row(ResultSet row) throws SQLException {
            this.subject = new SubjectId(row.getObject("subject", UUID.class));
            this.position = row.getInt("position");
            int stored = row.getInt("quality");
            this.quality = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(stored);
            this.template = Optional.ofNullable(row.getBytes("template"));
            this.picture = Optional.ofNullable(row.getBytes("picture"));
            this.missing = Optional.ofNullable(row.getString("missing")).map(MissingFinger.Reason::valueOf);
        }

        SubjectId subject() {
            return subject;
        }

        int position() {
            return position;
        }

        OptionalInt quality() {
            return quality;
        }

        Optional<byte[]> template() {
            return template;
        }

        Optional<byte[]> picture() {
            return picture;
        }

        Optional<MissingFinger.Reason> missing() {
            return missing;
        }
    }

    /** Adds a reference in place of what was held of the same position. */
    void add(SubjectId subject, int position, OptionalInt quality, byte[] template, byte[] picture) {
        database.sql("""
                        INSERT INTO biometrics.reference (subject, position, quality, template, picture)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (subject, position) DO UPDATE
                        SET quality = excluded.quality, template = excluded.template, picture = excluded.picture, missing = NULL""")
                .param(subject.value())
                .param(position)
                .param(quality.isPresent() ? quality.getAsInt() : null)
                .param(template)
                .param(picture)
                .update();
    }

    /** Says that a finger is missing, unless one was captured before. */
    void addMissing(SubjectId subject, MissingFinger finger) {
        database.sql("""
                        INSERT INTO biometrics.reference (subject, position, missing) VALUES (?, ?, ?)
                        ON CONFLICT (subject, position) DO NOTHING""")
                .param(subject.value())
                .param(finger.position().number())
                .param(finger.reason().name())
                .update();
    }

    void deleteAll(SubjectId subject) {
        database.sql("DELETE FROM biometrics.reference WHERE subject = ?")
                .param(subject.value())
                .update();
    }

    /** Everything of one subject, by position. */
    List<Row> of(SubjectId subject) {
        return database.sql("SELECT * FROM biometrics.reference WHERE subject = ? ORDER BY position")
                .param(subject.value())
                .query((row, number) -> new Row(row))
                .list();
    }

    /** Templates of many subjects, without their pictures. */
    List<Row> templates(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        SELECT subject, position, quality, template, NULL::bytea AS picture, missing FROM biometrics.reference
                        WHERE subject IN (:subjects) AND template IS NOT NULL""")
                .param("subjects", subjects)
                .query((row, number) -> new Row(row))
                .list();
    }
}
