package org.lintas.access.internal;

import java.util.Set;
import org.lintas.access.PersonRole;
import org.lintas.audit.AuditActor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the first administrator in: as long as none has a passkey each start prints a fresh one-time link on the terminal.
 * It is the one place where a secret is printed.
 */
@Component
class FirstAdministrator {

    private static final String USER_NAME = "administrator";

    private final PersonTable persons;
    private final People people;
    private final Enrolments enrolments;
    private final ConsoleAddress address;

    FirstAdministrator(PersonTable persons, People people, Enrolments enrolments, ConsoleAddress address) {
        this.persons = persons;
        this.people = people;
        this.enrolments = enrolments;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE - 100)
    void printLink() {
        if (persons.hasEnrolledAdministrator()) {
            return;
        }
        System.out.println(
                "First administrator, once and within a day: " + address.origin() + "/enrol/" + token().text());
        System.out.flush();
    }

    private SecretToken token() {
        AuditActor starter = AuditActor.system("access");
        if (persons.byUserName(USER_NAME).isPresent()) {
            return enrolments.issue(USER_NAME, starter);
        }
        return people.add(new People.NewPerson(USER_NAME, "Administrator", Set.of(PersonRole.ADMINISTRATOR)), starter);
    }
}
