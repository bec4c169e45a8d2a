package org.lintas.biometrics.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.lintas.biometrics.BiometricEncounters;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Encounters as they are stored, encrypted. */
@Repository
class EncounterTable {

    private final JdbcClient database;

    EncounterTable(JdbcClient database) {
        this.database = database;
    }

    void add(SubjectId subject, String name, boolean active, byte[] content, Instant at) {
        database.sql("""
                        INSERT INTO biometrics.encounter (subject, name, active, kept_at, content) VALUES (?, ?, ?, ?, ?)""")
                .param(subject.value())
                .param(name)
                .param(active)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(content)
                .update();
    }

    boolean delete(SubjectId subject, String name) {
        return database.sql("DELETE FROM biometrics.encounter WHERE subject = ? AND name = ?")
                        .param(subject.value())
                        .param(name)
                        .update()
                == 1;
    }

    /** The content of each encounter, oldest first. */
    List<byte[]> of(SubjectId subject) {
        return database.sql("SELECT content FROM biometrics.encounter WHERE subject = ? ORDER BY number")
                .param(subject.value())
                .query((row, number) -> row.getBytes("content"))
                .list();
    }

    /** Names of active encounters of everybody in a gallery, oldest first. */
    List<BiometricEncounters.Name> page(GalleryName gallery, long offset, int limit) {
        return database.sql("""
                        SELECT external_id, name FROM biometrics.encounter
                        JOIN biometrics.subject USING (subject) JOIN biometrics.membership USING (subject)
                        WHERE gallery = ? AND active AND external_id IS NOT NULL
                        ORDER BY number OFFSET ? LIMIT ?""")
                .param(gallery.value())
                .param(offset)
                .param(limit)
                .query((row, number) ->
                        new BiometricEncounters.Name(row.getString("external_id"), row.getString("name")))
                .list();
    }
}
