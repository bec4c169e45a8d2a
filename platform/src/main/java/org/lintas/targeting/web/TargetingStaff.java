package org.lintas.targeting.web;

import java.util.Set;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.PageKind;
import org.lintas.audit.PersonalDataAccess;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.stereotype.Component;

/** Who may see hits and rules and decide about them; every reading is written down with its purpose before it is shown. */
@Component
class TargetingStaff {

    /** Roles that see hits and rules. */
    static final Set<String> READERS = Set.of("ANALYST", "SHIFT_LEADER", "DATA_PROTECTION_OFFICER");

    /** Roles that decide about hits, and write and approve rules. */
    private static final Set<String> ANALYSTS = Set.of("ANALYST", "SHIFT_LEADER");

    /** Roles that see lookouts. */
    static final Set<String> LOOKOUT_READERS = Set.of("OFFICER", "SHIFT_LEADER", "ANALYST", "DATA_PROTECTION_OFFICER");

    /** Roles that say what came of a lookout. */
    private static final Set<String> OFFICERS = Set.of("OFFICER", "SHIFT_LEADER");

    private static final PageKind TARGETING = new PageKind("targeting");

    private final CurrentActor actor;
    private final PersonalDataAccess personalData;

    TargetingStaff(CurrentActor actor, PersonalDataAccess personalData) {
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
        personalData.reading(TARGETING, subject);
    }

    /** Before lookouts are shown. */
    void readingLookouts(AuditSubject subject) {
        require(LOOKOUT_READERS);
        personalData.reading(TARGETING, subject);
    }

    boolean mayMeet() {
        return actor.roles().stream().anyMatch(OFFICERS::contains);
    }

    /** The identifier of who meets travellers. */
    String officer() {
        require(OFFICERS);
        return person();
    }

    boolean mayDecide() {
        return actor.roles().stream().anyMatch(ANALYSTS::contains);
    }

    /** The identifier of who is signed in. */
    String person() {
        return actor.actor().id();
    }

    /** The identifier of who may decide. */
    String analyst() {
        require(ANALYSTS);
        return person();
    }

    private void require(Set<String> roles) {
        if (actor.roles().stream().noneMatch(roles::contains)) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "Your role does not allow this.");
        }
    }
}
