package org.lintas.access.internal;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes for a person who lost every passkey: shown once, kept as slow hashes. */
@Component
public class RecoveryCodes {

    /** Codes of one person. */
    static final int CODES = 8;

    /** Random letters of a code: 16 of 32 make 80 bits. */
    private static final int LETTERS = 16;

    /** Longest text a person may type, in characters: a code with blanks and dashes, with room. */
    static final int TEXT_LENGTH_MAX = 60;

    /** bcrypt cost: 2^10 rounds, some 50 ms; the code itself has 80 random bits. */
    private static final int COST = 10;

    /** Crockford's Base32: no I, L, O and U, which are misread. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern FORM = Pattern.compile("([1-8])([0-9A-HJKMNP-TV-Z]{16})");

    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final BCryptPasswordEncoder hashing = new BCryptPasswordEncoder(COST);

    RecoveryCodes(JdbcClient database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes new codes; the old ones end. */
    @Transactional
    public List<String> make(String userName) {
        removeAll(userName);
        List<String> codes = new ArrayList<>();
        for (int number = 1; number <= CODES; number++) {
            String letters = randomLetters();
            database.sql("INSERT INTO access.recovery_code (user_name, number, hash) VALUES (?, ?, ?)")
                    .params(userName, number, hashing.encode(letters))
                    .update();
            codes.add(number + "-" + letters.replaceAll("(.{4})(?!$)", "$1-"));
        }
        audit.record(act(AuditAction.RECOVERY_CODES_MADE, userName));
        return codes;
    }

    private String randomLetters() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }

    /** Uses a code up; false when it is wrong or used. Takes the same time for an unknown person. */
    @Transactional
    public boolean use(String userName, String typed) {
        Matcher code = FORM.matcher(normalised(typed));
        if (!code.matches()) {
            return false;
        }
        int number = Integer.parseInt(code.group(1));
        Optional<String> hash =
                database.sql("""
                        SELECT hash FROM access.recovery_code
                        WHERE user_name = ? AND number = ? AND used_at IS NULL FOR UPDATE
                        """).params(userName, number).query(String.class).optional();
        boolean right = hashing.matches(code.group(2), hash.orElseGet(() -> hashing.encode("nobody")));
        if (hash.isEmpty() || !right) {
            return false;
        }
        database.sql("UPDATE access.recovery_code SET used_at = ? WHERE user_name = ? AND number = ?")
                .params(Timestamp.from(clock.instant()), userName, number)
                .update();
        audit.record(act(AuditAction.RECOVERY_CODE_USED, userName).with("left", Integer.toString(left(userName))));
        return true;
    }

    /** What people misread is read as what was meant. */
    private static String normalised(String typed) {
        if (typed.length() > TEXT_LENGTH_MAX) {
            return "";
        }
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** Codes that are not used yet. */
    public int left(String userName) {
        return database.sql("SELECT count(*) FROM access.recovery_code WHERE user_name = ? AND used_at IS NULL")
                .param(userName)
                .query(Integer.class)
                .single();
    }

    void removeAll(String userName) {
        database.sql("DELETE FROM access.recovery_code WHERE user_name = ?")
                .param(userName)
                .update();
    }

    private static AuditEvent act(AuditAction action, String userName) {
        AuditSubject person = new AuditSubject("person", userName);
        return AuditEvent.done(action, AuditActor.person(userName), person, Purpose.ADMINISTRATION);
    }
}
