package org.lintas.access.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time links with which a person registers the first passkey. A new link ends the person's older ones. */
@Component
public class Enrolments {

    private final JdbcClient database;
    private final AccessSettings settings;
    private final Audit audit;
    private final Clock clock;

    Enrolments(JdbcClient database, AccessSettings settings, Audit audit, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Issues a link for a person. */
    @Transactional
    public SecretToken issue(String userName, AuditActor by) {
        database.sql("DELETE FROM access.enrolment WHERE user_name = ? AND used_at IS NULL")
                .param(userName)
                .update();
        SecretToken token = SecretToken.random();
        Instant now = clock.instant();
        database.sql("INSERT INTO access.enrolment (token_hash, user_name, issued_at, expires_at) VALUES (?, ?, ?, ?)")
                .params(
                        token.hash(),
                        userName,
                        Timestamp.from(now),
                        Timestamp.from(now.plus(settings.enrolmentLifetime())))
                .update();
        AuditSubject person = new AuditSubject("person", userName);
        audit.record(AuditEvent.done(AuditAction.ENROLMENT_ISSUED, by, person, Purpose.ADMINISTRATION));
        return token;
    }

    /** The user name of a link that is good now. */
    public Optional<String> personOf(SecretToken token) {
        return database.sql("""
                        SELECT e.user_name FROM access.enrolment e JOIN access.person p ON p.user_name = e.user_name
                        WHERE token_hash = ? AND used_at IS NULL AND expires_at > ? AND NOT p.suspended
                        """)
                .params(token.hash(), Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
    }

    /** Uses a link up, in the transaction that stores the passkey; false when it is not good any more. */
    @Transactional
    boolean use(byte[] tokenHash, String userName) {
        Timestamp now = Timestamp.from(clock.instant());
        int rows = database.sql("""
                        UPDATE access.enrolment SET used_at = ?
                        WHERE token_hash = ? AND user_name = ? AND used_at IS NULL AND expires_at > ?
                        """).params(now, tokenHash, userName, now).update();
        if (rows == 1) {
            AuditActor person = AuditActor.person(userName);
            AuditSubject subject = new AuditSubject("person", userName);
            audit.record(AuditEvent.done(AuditAction.ENROLMENT_USED, person, subject, Purpose.ADMINISTRATION));
        }
        return rows == 1;
    }
}
