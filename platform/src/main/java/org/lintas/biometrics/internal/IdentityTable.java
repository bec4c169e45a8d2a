package org.lintas.biometrics.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.lintas.biometrics.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What documents said of subjects, encrypted. */
@Repository
class IdentityTable {

    private final JdbcClient database;

    IdentityTable(JdbcClient database) {
        this.database = database;
    }

    void add(SubjectId subject, byte[] content, Instant at) {
        database.sql("INSERT INTO biometrics.identity (subject, seen_at, content) VALUES (?, ?, ?)")
                .param(subject.value())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(content)
                .update();
    }

    /** Oldest first. */
    List<byte[]> of(SubjectId subject) {
        return database.sql("SELECT content FROM biometrics.identity WHERE subject = ? ORDER BY number")
                .param(subject.value())
                .query((row, number) -> row.getBytes("content"))
                .list();
    }
}
