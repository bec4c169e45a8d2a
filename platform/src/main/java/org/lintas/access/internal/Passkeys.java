package org.lintas.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.Purpose;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of all people, for Spring's WebAuthn and for the account page. */
@Component
public class Passkeys implements UserCredentialRepository {

    /** Most passkeys of one person. */
    static final int PASSKEYS_MAX = 10;

    /** Longest label in characters; longer ones are cut. */
    private static final int LABEL_LENGTH_MAX = 60;

    private static final String SELECT = """
            SELECT credential, public_key, signature_count, user_verified, backup_eligible, backed_up, transports,
                   attestation, client_data, label, k.added_at, used_at, p.handle
            FROM access.passkey k JOIN access.person p ON p.user_name = k.user_name
            """;

    private final JdbcClient database;
    private final Enrolments enrolments;
    private final Audit audit;

    Passkeys(JdbcClient database, Enrolments enrolments, Audit audit) {
        this.database = database;
        this.enrolments = enrolments;
        this.audit = audit;
    }

    /** Stores a new passkey, for which a link to enrol is used up if that is how the person came; or the new counter. */
    @Override
    @Transactional
    public void save(CredentialRecord passkey) {
        int rows = database.sql("""
                        UPDATE access.passkey SET signature_count = ?, backed_up = ?, used_at = ? WHERE credential = ?
                        """)
                .params(
                        passkey.getSignatureCount(),
                        passkey.isBackupState(),
                        Timestamp.from(passkey.getLastUsed()),
                        passkey.getCredentialId().getBytes())
                .update();
        if (rows == 0) {
            add(passkey);
        }
    }

    private void add(CredentialRecord passkey) {
        String userName = database.sql("SELECT user_name FROM access.person WHERE handle = ? FOR UPDATE")
                .param(passkey.getUserEntityUserId().getBytes())
                .query(String.class)
                .single();
        if (SecurityContextHolder.getContext().getAuthentication() instanceof EnrolmentAuthentication enrolment
                && !enrolments.use(enrolment.tokenHash(), userName)) {
            throw new AccessDeniedException("The link to enrol is not good any more.");
        }
        if (count(userName) >= PASSKEYS_MAX) {
            throw new AccessDeniedException("A person has at most %d passkeys.".formatted(PASSKEYS_MAX));
        }
        insert(passkey, userName);
        audit.record(act(AuditAction.PASSKEY_ADDED, userName));
    }

    private void insert(CredentialRecord passkey, String userName) {
        database.sql("""
                        INSERT INTO access.passkey (credential, user_name, public_key, signature_count, user_verified,
                                                    backup_eligible, backed_up, transports, attestation, client_data,
                                                    label, added_at, used_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        passkey.getCredentialId().getBytes(),
                        userName,
                        passkey.getPublicKey().getBytes(),
                        passkey.getSignatureCount(),
                        passkey.isUvInitialized(),
                        passkey.isBackupEligible(),
                        passkey.isBackupState(),
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(" ")),
                        bytes(passkey.getAttestationObject()),
                        bytes(passkey.getAttestationClientDataJSON()),
                        label(passkey.getLabel()),
                        Timestamp.from(passkey.getCreated()),
                        Timestamp.from(passkey.getLastUsed()))
                .update();
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    private static String label(String text) {
        String clean = text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(LABEL_LENGTH_MAX)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return clean.isEmpty() ? "Passkey" : clean;
    }

    /**
     * A passkey as its owner sees it.
     *
     * @param id Base64url
     */
    public record Passkey(String id, String label, Instant addedAt, Instant usedAt) {}

    /** A person's passkeys, oldest first. */
    public List<Passkey> of(String userName) {
        return database.sql(
                        "SELECT credential, label, added_at, used_at FROM access.passkey WHERE user_name = ? ORDER BY added_at")
                .param(userName)
                .query((row, line) -> new Passkey(
                        new Bytes(row.getBytes("credential")).toBase64UrlString(),
                        row.getString("label"),
                        row.getTimestamp("added_at").toInstant(),
                        row.getTimestamp("used_at").toInstant()))
                .list();
    }

    /** Takes one passkey from its owner; never the last. */
    @Transactional
    public void remove(String userName, String id) {
        database.sql("SELECT user_name FROM access.person WHERE user_name = ? FOR UPDATE")
                .param(userName)
                .query(String.class)
                .single();
        if (count(userName) < 2) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "The last passkey stays; add another one first.");
        }
        int rows = database.sql("DELETE FROM access.passkey WHERE user_name = ? AND credential = ?")
                .params(userName, Bytes.fromBase64(id).getBytes())
                .update();
        if (rows == 0) {
            throw new LintasException(ErrorCode.NOT_FOUND, "There is no such passkey.");
        }
        audit.record(act(AuditAction.PASSKEY_REMOVED, userName));
    }

    void removeAll(String userName) {
        database.sql("DELETE FROM access.passkey WHERE user_name = ?")
                .param(userName)
                .update();
    }

    private int count(String userName) {
        return database.sql("SELECT count(*) FROM access.passkey WHERE user_name = ?")
                .param(userName)
                .query(Integer.class)
                .single();
    }

    /** Not used: passkeys are taken away by {@link #remove}, which knows their owner. */
    @Override
    public void delete(Bytes credentialId) {
        throw new AccessDeniedException("Passkeys are taken away on the account page.");
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return database.sql(SELECT + "WHERE credential = ?")
                .param(credentialId.getBytes())
                .query(Passkeys::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return database.sql(SELECT + "WHERE p.handle = ? ORDER BY k.added_at")
                .param(userId.getBytes())
                .query(Passkeys::read)
                .list();
    }

    private static CredentialRecord read(ResultSet row, int line) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(transports(row.getString("transports")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .label(row.getString("label"))
                .created(row.getTimestamp("added_at").toInstant())
                .lastUsed(row.getTimestamp("used_at").toInstant())
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String words) {
        return Arrays.stream(words.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private static AuditEvent act(AuditAction action, String userName) {
        AuditSubject person = new AuditSubject("person", userName);
        return AuditEvent.done(action, AuditActor.person(userName), person, Purpose.ADMINISTRATION);
    }
}
