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
        return actor.roles().stream().anyMatch(ANALYSTS::contains);
    }

    /** The identifier of who may decide and repair. */
    String analyst() {
        require(ANALYSTS);
        return actor.actor().id();
    }

    private void require(Set<String> roles) {
        if (actor.roles().stream().noneMatch(roles::contains)) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "Your role does not allow this.");
        }
    }
}
