package org.lintas.biometrics.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.biometrics.BiometricGalleries.GallerySize;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Subjects, the galleries they are in, and the documents that lead to them. */
@Repository
class SubjectTable {

    private final JdbcClient database;

    SubjectTable(JdbcClient database) {
        this.database = database;
    }

    /** A living subject with its key. Not a record: it holds an array. */
    static final class Keyed {

        private final SubjectId subject;
        private final long entry;
        private final Optional<String> externalId;
        private final byte[] key;

        Keyed(SubjectId subject, long entry, Optional<String> externalId, byte[] key) {
            this.subject = subject;
            this.entry = entry;
            this.externalId = externalId;
            this.key = key;
        }

        SubjectId subject() {
            return subject;
        }

        /** The number in the galleries. */
        long entry() {
            return entry;
        }

        Optional<String> externalId() {
            return externalId;
        }

        byte[] key() {
            return key;
        }
    }

    /** Adds a subject and gives the number in the galleries; empty when another subject has the external number. */
    Optional<Long> add(SubjectId subject, Optional<String> externalId, WatchedGroup group, byte[] key, Instant at) {
        return database.sql("""
                        INSERT INTO biometrics.subject (subject, external_id, nationality, sex, birth_year, enrolled_at, sealed_key)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (external_id) DO NOTHING
                        RETURNING entry""")
                .param(subject.value())
                .param(externalId.orElse(null))
                .param(group.nationality())
                .param(group.sex())
                .param(boxed(group.birthYear()))
                .param(at.atOffset(ZoneOffset.UTC))
                .param(key)
                .query((row, number) -> row.getLong("entry"))
                .optional();
    }

    void join(SubjectId subject, GalleryName gallery) {
        database.sql("INSERT INTO biometrics.membership (gallery, subject) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .param(gallery.value())
                .param(subject.value())
                .update();
    }

    /** True when the subject was in the gallery. */
    boolean leave(SubjectId subject, GalleryName gallery) {
        return database.sql("DELETE FROM biometrics.membership WHERE gallery = ? AND subject = ?")
                        .param(gallery.value())
                        .param(subject.value())
                        .update()
                == 1;
    }

    Set<GalleryName> galleries(SubjectId subject) {
        return Set.copyOf(database.sql("SELECT gallery FROM biometrics.membership WHERE subject = ?")
                .param(subject.value())
                .query((row, number) -> new GalleryName(row.getString("gallery")))
                .list());
    }

    List<GallerySize> sizes() {
        return database.sql("""
                        SELECT gallery, count(*) AS subjects FROM biometrics.membership GROUP BY gallery ORDER BY gallery""")
                .query((row, number) ->
                        new GallerySize(new GalleryName(row.getString("gallery")), row.getLong("subjects")))
                .list();
    }

    /** The numbers of all entries of a gallery, in order. */
    List<Long> entries(GalleryName gallery) {
        return database.sql("""
                        SELECT entry FROM biometrics.membership JOIN biometrics.subject USING (subject)
                        WHERE gallery = ? AND sealed_key IS NOT NULL ORDER BY entry""")
                .param(gallery.value())
                .query((row, number) -> row.getLong("entry"))
                .list();
    }

    /**
     * Who has a number in a gallery.
     *
     * @param entry the number
     * @param subject who has it
     */
    record Member(long entry, UUID subject) {}

    /** Those in a gallery whose numbers follow, in order, so many at most. */
    List<Member> membersAfter(GalleryName gallery, long entry, int most) {
        return database.sql("""
                        SELECT entry, subject FROM biometrics.membership JOIN biometrics.subject USING (subject)
                        WHERE gallery = ? AND entry > ? AND sealed_key IS NOT NULL ORDER BY entry LIMIT ?""")
                .param(gallery.value())
                .param(entry)
                .param(most)
                .query((row, number) -> new Member(row.getLong("entry"), row.getObject("subject", UUID.class)))
                .list();
    }

    /** Gives a subject another number in the galleries. */
    long renumber(SubjectId subject) {
        return database.sql("UPDATE biometrics.subject SET entry = DEFAULT WHERE subject = ? RETURNING entry")
                .param(subject.value())
                .query(Long.class)
                .single();
    }

    /** Those of these entries that are in a gallery. */
    Set<Long> members(GalleryName gallery, Collection<Long> entries) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(database.sql("""
                        SELECT entry FROM biometrics.membership JOIN biometrics.subject USING (subject)
                        WHERE gallery = :gallery AND entry IN (:entries) AND sealed_key IS NOT NULL""")
                .param("gallery", gallery.value())
                .param("entries", entries)
                .query((row, number) -> row.getLong("entry"))
                .list());
    }

    Optional<Keyed> living(SubjectId subject) {
        return database.sql("SELECT * FROM biometrics.subject WHERE subject = ? AND sealed_key IS NOT NULL")
                .param(subject.value())
                .query(SubjectTable::keyed)
                .optional();
    }

    List<Keyed> living(Collection<Long> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        return database.sql("SELECT * FROM biometrics.subject WHERE entry IN (:entries) AND sealed_key IS NOT NULL")
                .param("entries", entries)
                .query(SubjectTable::keyed)
                .list();
    }

    Optional<SubjectId> byExternalId(String externalId) {
        return database.sql("SELECT subject FROM biometrics.subject WHERE external_id = ? AND sealed_key IS NOT NULL")
                .param(externalId)
                .query(SubjectTable::subject)
                .optional();
    }

    /** Those of a gallery whose number of another system begins so, by number. */
    List<SubjectId> numbered(GalleryName gallery, String prefix, int most) {
        return database.sql("""
                        SELECT subject FROM biometrics.membership JOIN biometrics.subject USING (subject)
                        WHERE gallery = ? AND starts_with(external_id, ?) ORDER BY external_id LIMIT ?""")
                .param(gallery.value())
                .param(prefix)
                .param(most)
                .query(SubjectTable::subject)
                .list();
    }

    Optional<SubjectId> byDocument(byte[] digest) {
        return database.sql("SELECT subject FROM biometrics.document_link WHERE document = ?")
                .param(digest)
                .query(SubjectTable::subject)
                .optional();
    }

    /** From now on the document leads to this subject; a document that led to another one before no longer does. */
    void link(byte[] digest, SubjectId subject) {
        database.sql("""
                        INSERT INTO biometrics.document_link (document, subject) VALUES (?, ?)
                        ON CONFLICT (document) DO UPDATE SET subject = excluded.subject""").param(digest).param(subject.value()).update();
    }

    void relink(SubjectId from, SubjectId to) {
        database.sql("UPDATE biometrics.document_link SET subject = ? WHERE subject = ?")
                .param(to.value())
                .param(from.value())
                .update();
    }

    /** Destroys the key and everything that leads to the subject; false when it was deleted before or never was. */
    boolean delete(SubjectId subject, Instant at) {
        boolean lived = database.sql("""
                        UPDATE biometrics.subject
                        SET sealed_key = NULL, external_id = NULL, nationality = '', sex = '', birth_year = NULL, deleted_at = ?
                        WHERE subject = ? AND sealed_key IS NOT NULL""")
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(subject.value())
                        .update()
                == 1;
        for (String table : List.of("membership", "reference", "identity", "document_link", "encounter")) {
            database.sql("DELETE FROM biometrics.%s WHERE subject = ?".formatted(table))
                    .param(subject.value())
                    .update();
        }
        return lived;
    }

    private static Keyed keyed(ResultSet row, int number) throws SQLException {
        return new Keyed(
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getLong("entry"),
                Optional.ofNullable(row.getString("external_id")),
                row.getBytes("sealed_key"));
    }

    private static SubjectId subject(ResultSet row, int number) throws SQLException {
        return new SubjectId(row.getObject("subject", UUID.class));
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
