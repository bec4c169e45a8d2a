package org.lintas.access.internal;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintas.access.PersonRole;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code access.person} and {@code access.person_role}. */
@Repository
class PersonTable {

    /** WebAuthn Level 2, 5.4.3: 64 bytes at most, random, without personal data. */
    private static final int HANDLE_BYTES = 64;

    private static final String SELECT = """
            SELECT user_name, display_name, suspended, sessions_from, handle,
                   ARRAY(SELECT role FROM access.person_role r WHERE r.user_name = p.user_name) AS roles
            FROM access.person p
            """;

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();

    PersonTable(JdbcClient database) {
        this.database = database;
    }

    void add(Person person) {
        byte[] handle = new byte[HANDLE_BYTES];
        random.nextBytes(handle);
        try {
            database.sql("""
                            INSERT INTO access.person (user_name, display_name, handle, suspended, sessions_from, added_at)
                            VALUES (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            person.userName(),
                            person.displayName(),
                            handle,
                            person.suspended(),
                            Timestamp.from(person.sessionsFrom()),
                            Timestamp.from(person.sessionsFrom()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT, "The user name '%s' is taken.".formatted(person.userName()), taken);
        }
        insertRoles(person.userName(), person.roles());
    }

    void changeRoles(String userName, Set<PersonRole> roles) {
        database.sql("DELETE FROM access.person_role WHERE user_name = ?")
                .param(userName)
                .update();
        insertRoles(userName, roles);
    }

    private void insertRoles(String userName, Set<PersonRole> roles) {
        for (PersonRole role : roles) {
            database.sql("INSERT INTO access.person_role (user_name, role) VALUES (?, ?)")
                    .params(userName, role.name())
                    .update();
        }
    }

    void changeStanding(String userName, boolean suspended, Instant sessionsFrom) {
        database.sql("UPDATE access.person SET suspended = ?, sessions_from = ? WHERE user_name = ?")
                .params(suspended, Timestamp.from(sessionsFrom), userName)
                .update();
    }

    /** Takes part in the caller's transaction: two administrators cannot take the role from each other at once. */
    void lock() {
        database.sql("LOCK TABLE access.person IN SHARE ROW EXCLUSIVE MODE").update();
    }

    Optional<Person> byUserName(String userName) {
        return database.sql(SELECT + "WHERE user_name = ?")
                .param(userName)
                .query(PersonTable::read)
                .optional();
    }

    List<Person> all() {
        return database.sql(SELECT + "ORDER BY user_name")
                .query(PersonTable::read)
                .list();
    }

    /** Whether an administrator who is not suspended has a passkey. */
    boolean hasEnrolledAdministrator() {
        return database.sql("""
                        SELECT EXISTS (
                            SELECT 1 FROM access.person p
                            JOIN access.person_role r ON r.user_name = p.user_name AND r.role = 'ADMINISTRATOR'
                            JOIN access.passkey k ON k.user_name = p.user_name
                            WHERE NOT p.suspended)
                        """).query(Boolean.class).single();
    }

    Optional<byte[]> handle(String userName) {
        return database.sql("SELECT handle FROM access.person WHERE user_name = ?")
                .param(userName)
                .query((row, line) -> row.getBytes("handle"))
                .optional();
    }

    Optional<Person> byHandle(byte[] handle) {
        return database.sql(SELECT + "WHERE handle = ?")
                .param(handle)
                .query(PersonTable::read)
                .optional();
    }

    private static Person read(ResultSet row, int line) throws SQLException {
        return new Person(
                row.getString("user_name"),
                row.getString("display_name"),
                roles(row.getArray("roles")),
                row.getBoolean("suspended"),
                row.getTimestamp("sessions_from").toInstant());
    }

    private static Set<PersonRole> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(PersonRole::valueOf)
                .collect(Collectors.toSet());
    }
}
