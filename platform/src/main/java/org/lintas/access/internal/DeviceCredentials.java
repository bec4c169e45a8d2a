package org.lintas.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.access.DeviceScope;
import org.lintas.access.MachineCredentials;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.Purpose;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Credentials of lanes, simulators and other machines: a secret token, bound to a subject and scopes. */
@Component
public class DeviceCredentials implements MachineCredentials {

    /** Most devices that are not revoked; a large airport has some hundred. */
    static final int DEVICES_MAX = 5_000;

    private static final Pattern SUBJECT = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;

    /** Devices that showed a good token since their last change: a device asks several times a second. */
    private final Map<String, Device> known = new ConcurrentHashMap<>();

    DeviceCredentials(JdbcClient database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A machine with a credential.
     *
     * @param subject its name, 1 to 60 of a-z, 0-9 and dash
     * @param revokedAt since when the credential is good no more
     */
    public record Device(
            String subject, Set<DeviceScope> scopes, Instant issuedAt, String issuedBy, Optional<Instant> revokedAt) {

        /** Copies the scopes. */
        public Device {
            scopes = Set.copyOf(scopes);
        }
    }

    /** Issues a token for a subject; an older one of the same subject ends. */
    @Transactional
    public SecretToken issue(String subject, Set<DeviceScope> scopes, AuditActor by) {
        if (!SUBJECT.matcher(subject).matches() || scopes.isEmpty()) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "A device has a subject of 1 to 60 small letters, digits and dashes, and at least one scope.");
        }
        requireRoom(subject);
        SecretToken token = SecretToken.random();
        database.sql("""
                        INSERT INTO access.device (subject, token_hash, scopes, issued_at, issued_by) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (subject) DO UPDATE SET token_hash = excluded.token_hash, scopes = excluded.scopes,
                            issued_at = excluded.issued_at, issued_by = excluded.issued_by, revoked_at = NULL
                        """)
                .params(subject, token.hash(), words(scopes), Timestamp.from(clock.instant()), by.id())
                .update();
        audit.record(act(AuditAction.DEVICE_ISSUED, subject, by).with("scopes", words(scopes)));
        forgetAfterCommit();
        return token;
    }

    @Override
    @Transactional
    public String issueToken(String subject, DeviceScope scope, AuditActor by) {
        return issue(subject, Set.of(scope), by).text();
    }

    private void requireRoom(String subject) {
        long others = database.sql("SELECT count(*) FROM access.device WHERE revoked_at IS NULL AND subject <> ?")
                .param(subject)
                .query(Long.class)
                .single();
        if (others >= DEVICES_MAX) {
            throw new LintasException(
                    ErrorCode.EXHAUSTED, "There are %d devices; revoke some first.".formatted(DEVICES_MAX));
        }
    }

    /** Ends a credential. */
    @Transactional
    public void revoke(String subject, AuditActor by) {
        if (!ended(subject, by)) {
            throw new LintasException(ErrorCode.NOT_FOUND, "There is no device '%s'.".formatted(subject));
        }
    }

    @Override
    @Transactional
    public void end(String subject, AuditActor by) {
        ended(subject, by);
    }

    private boolean ended(String subject, AuditActor by) {
        int rows = database.sql("UPDATE access.device SET revoked_at = ? WHERE subject = ? AND revoked_at IS NULL")
                .params(Timestamp.from(clock.instant()), subject)
                .update();
        if (rows > 0) {
            audit.record(act(AuditAction.DEVICE_REVOKED, subject, by));
            forgetAfterCommit();
        }
        return rows > 0;
    }

    private void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.clear();
            }
        });
    }

    /** The device of a token. */
    public Optional<Device> byToken(SecretToken token) {
        String hash = HexFormat.of().formatHex(token.hash());
        Device device = known.get(hash);
        if (device != null) {
            return Optional.of(device);
        }
        Optional<Device> found = database.sql("SELECT * FROM access.device WHERE token_hash = ? AND revoked_at IS NULL")
                .param(token.hash())
                .query(DeviceCredentials::read)
                .optional();
        found.ifPresent(fresh -> known.put(hash, fresh));
        return found;
    }

    /** Every device, by subject. */
    public List<Device> all() {
        return database.sql("SELECT * FROM access.device ORDER BY revoked_at IS NOT NULL, subject")
                .query(DeviceCredentials::read)
                .list();
    }

    private static Device read(ResultSet row, int line) throws SQLException {
        @Nullable Timestamp revoked = row.getTimestamp("revoked_at");
        return new Device(
                row.getString("subject"),
                Arrays.stream(row.getString("scopes").split(" ", -1))
                        .map(DeviceScope::new)
                        .collect(Collectors.toSet()),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("issued_by"),
                Optional.ofNullable(revoked).map(Timestamp::toInstant));
    }

    private static String words(Set<DeviceScope> scopes) {
        return scopes.stream().map(DeviceScope::text).sorted().collect(Collectors.joining(" "));
    }

    private static AuditEvent act(AuditAction action, String subject, AuditActor by) {
        return AuditEvent.done(action, by, new AuditSubject("device", subject), Purpose.ADMINISTRATION);
    }
}
