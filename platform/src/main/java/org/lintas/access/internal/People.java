package org.lintas.access.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lintas.access.PersonRole;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.Purpose;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds people, changes their roles, suspends, resumes and resets them. Each act is an audit event in its transaction. */
@Component
public class People {

    private final PersonTable persons;
    private final Passkeys passkeys;
    private final RecoveryCodes recoveryCodes;
    private final Enrolments enrolments;
    private final Audit audit;
    private final Clock clock;

    People(
            PersonTable persons,
            Passkeys passkeys,
            RecoveryCodes recoveryCodes,
            Enrolments enrolments,
            Audit audit,
            Clock clock) {
        this.persons = persons;
        this.passkeys = passkeys;
        this.recoveryCodes = recoveryCodes;
        this.enrolments = enrolments;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody, by user name. */
    public List<Person> all() {
        return persons.all();
    }

    /** One person. */
    public Optional<Person> byUserName(String userName) {
        return persons.byUserName(userName);
    }

    /** What a new person is called and may be. */
    public record NewPerson(String userName, String displayName, Set<PersonRole> roles) {}

    /** Adds a person and issues the link with which they enrol. */
    @Transactional
    public SecretToken add(NewPerson fresh, AuditActor by) {
        requireRole(fresh.roles());
        persons.add(new Person(
                fresh.userName(),
                fresh.displayName().strip(),
                fresh.roles(),
                false,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        audit.record(act(AuditAction.PERSON_ADDED, fresh.userName(), by).with("roles", words(fresh.roles())));
        return enrolments.issue(fresh.userName(), by);
    }

    /** Changes what a person may be and ends their sessions. */
    @Transactional
    public void changeRoles(String userName, Set<PersonRole> roles, AuditActor by) {
        persons.lock();
        Person before = require(userName);
        requireRole(roles);
        persons.changeRoles(userName, roles);
        endSessions(userName, before.suspended());
        requireAdministrator();
        audit.record(act(AuditAction.ROLES_CHANGED, userName, by)
                .with("from", words(before.roles()))
                .with("to", words(roles)));
    }

    /** Suspends a person: their sessions end and they cannot sign in. */
    @Transactional
    public void suspend(String userName, AuditActor by) {
        persons.lock();
        require(userName);
        endSessions(userName, true);
        requireAdministrator();
        audit.record(act(AuditAction.PERSON_SUSPENDED, userName, by));
    }

    /** Lets a suspended person sign in again. */
    @Transactional
    public void resume(String userName, AuditActor by) {
        require(userName);
        endSessions(userName, false);
        audit.record(act(AuditAction.PERSON_RESUMED, userName, by));
    }

    /** Takes all passkeys and recovery codes of a person away and issues a link to enrol anew. */
    @Transactional
    public SecretToken reset(String userName, AuditActor by) {
        Person person = require(userName);
        passkeys.removeAll(userName);
        recoveryCodes.removeAll(userName);
        endSessions(userName, person.suspended());
        audit.record(act(AuditAction.PERSON_RESET, userName, by));
        return enrolments.issue(userName, by);
    }

    private void endSessions(String userName, boolean suspended) {
        persons.changeStanding(userName, suspended, clock.instant());
    }

    private Person require(String userName) {
        return persons.byUserName(userName)
                .orElseThrow(
                        () -> new LintasException(ErrorCode.NOT_FOUND, "There is no person '%s'.".formatted(userName)));
    }

    private static void requireRole(Set<PersonRole> roles) {
        if (roles.isEmpty()) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "A person has at least one role.");
        }
    }

    private void requireAdministrator() {
        boolean present = persons.all().stream()
                .anyMatch(person -> !person.suspended() && person.roles().contains(PersonRole.ADMINISTRATOR));
        if (!present) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Lintas needs an administrator who is not suspended.");
        }
    }

    private static AuditEvent act(AuditAction action, String userName, AuditActor by) {
        return AuditEvent.done(action, by, new AuditSubject("person", userName), Purpose.ADMINISTRATION);
    }

    private static String words(Set<PersonRole> roles) {
        Set<String> names = new TreeSet<>();
        roles.forEach(role -> names.add(role.name()));
        return String.join(" ", names);
    }
}
