package org.lintas.passengers.web;

import java.util.Set;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.PageKind;
import org.lintas.audit.PersonalDataAccess;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.stereotype.Component;

/** Who may see passengers and decide about them; every reading is written down with its purpose before it is shown. */
@Component
class PassengerStaff {

    /** Roles that see flights and passengers. */
    static final Set<String> READERS = Set.of("ANALYST", "SHIFT_LEADER", "DATA_PROTECTION_OFFICER");

    /** Roles that decide about boarding and keep the repair queue. */
    private static final Set<String> ANALYSTS = Set.of("ANALYST", "SHIFT_LEADER");

    private static final Set<String> LEADERS = Set.of("SHIFT_LEADER");

    private static final Set<String> PROTECTION_OFFICERS = Set.of("DATA_PROTECTION_OFFICER");

    private static final PageKind PASSENGERS = new PageKind("passengers");

    private final CurrentActor actor;
    private final PersonalDataAccess personalData;

    PassengerStaff(CurrentActor actor, PersonalDataAccess personalData) {
        this.actor = actor;
        this.personalData = personalData;
    }

    /** Before a page without personal data is shown. */
    void seeing() {
        require(READERS);
    }

    /** Before personal data is shown. */
    void reading(AuditSubject subject) {
        require(READERS);
        personalData.reading(PASSENGERS, subject);
    }

    boolean mayDecide() {
        return has(ANALYSTS);
    }

    /** Whether the person decides about what others ask. */
    boolean mayLead() {
        return has(LEADERS);
    }

    /** Whether the person answers for the lawful use of personal data. */
    boolean mayNote() {
        return has(PROTECTION_OFFICERS);
    }

    /** The identifier of who is acting. */
    String person() {
        return actor.actor().id();
    }

    /** The identifier of who may decide about what others ask. */
    String leader() {
        require(LEADERS);
        return person();
    }

    /** The identifier of the data-protection officer. */
    String protectionOfficer() {
        require(PROTECTION_OFFICERS);
        return person();
    }

    /** The identifier of who may decide and repair. */
    String analyst() {
        require(ANALYSTS);
        return person();
    }

    private void require(Set<String> roles) {
        if (!has(roles)) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "Your role does not allow this.");
        }
    }

    private boolean has(Set<String> roles) {
        return actor.roles().stream().anyMatch(roles::contains);
    }
}
