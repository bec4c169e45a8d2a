package org.lintas.biometrics.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.lintas.biometrics.BiometricSubjects.DeletionReceipt;
import org.lintas.biometrics.SubjectId;
import org.lintas.foundation.StatedReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Deletes persons and keeps the receipts, both or neither. */
@Repository
class DeletionReceipts {

    private final JdbcClient database;
    private final SubjectStore store;

    DeletionReceipts(JdbcClient database, SubjectStore store) {
        this.database = database;
        this.store = store;
    }

    /** False when there was nobody to delete. */
    @Transactional
    public boolean delete(DeletionReceipt receipt) {
        if (!store.delete(receipt.subject(), receipt.reason())) {
            return false;
        }
        database.sql("""
                        INSERT INTO biometrics.deletion_receipt (
                            subject, fingers, faces, identities, person, reason, deleted_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .param(receipt.subject().value())
                .param(receipt.fingers())
                .param(receipt.faces())
                .param(receipt.identities())
                .param(receipt.reason().person())
                .param(receipt.reason().words())
                .param(receipt.at().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    Optional<DeletionReceipt> find(SubjectId subject) {
        return database.sql("SELECT * FROM biometrics.deletion_receipt WHERE subject = ?")
                .param(subject.value())
                .query(DeletionReceipts::receipt)
                .optional();
    }

    Optional<Instant> enrolledAt(SubjectId subject) {
        return database.sql("SELECT enrolled_at FROM biometrics.subject WHERE subject = ? AND sealed_key IS NOT NULL")
                .param(subject.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static DeletionReceipt receipt(ResultSet row, int number) throws SQLException {
        return new DeletionReceipt(
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getInt("fingers"),
                row.getInt("faces"),
                row.getInt("identities"),
                new StatedReason(row.getString("reason"), row.getString("person")),
                row.getObject("deleted_at", OffsetDateTime.class).toInstant());
    }
}
