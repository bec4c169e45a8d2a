package org.lintas.permissions.web;

import java.util.Set;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.PageKind;
import org.lintas.audit.PersonalDataAccess;
import org.lintas.audit.Purpose;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who may see and change permissions. In the demonstration the simulated airport may too: its travellers apply there. */
@Component
class PermissionStaff {

    /** Roles that see permissions. */
    static final Set<String> READERS =
            Set.of("OFFICER", "SHIFT_LEADER", "ANALYST", "ADMINISTRATOR", "DATA_PROTECTION_OFFICER");

    private static final Set<String> CHANGERS = Set.of("ADMINISTRATOR");

    private static final PageKind PERMISSIONS = new PageKind("permissions");

    private final CurrentActor actor;
    private final PersonalDataAccess personalData;
    private final boolean demonstration;

    PermissionStaff(
            CurrentActor actor,
            PersonalDataAccess personalData,
            @Value("${lintas.demonstration:false}") boolean demonstration) {
        this.actor = actor;
        this.personalData = personalData;
        this.demonstration = demonstration;
    }

    /** Before permissions are shown; an administrator's purpose follows from the work. */
    void reading(AuditSubject subject) {
        require(READERS);
        if (mayChange()) {
            personalData.reading(Purpose.ADMINISTRATION, subject);
        } else {
            personalData.reading(PERMISSIONS, subject);
        }
    }

    boolean mayChange() {
        boolean simulation = demonstration && actor.actor().kind() == AuditActor.Kind.DEVICE;
        return simulation || actor.roles().stream().anyMatch(CHANGERS::contains);
    }

    /** The identifier of a person who may change permissions and rules. */
    String changer() {
        if (!mayChange()) {
            throw notAllowed();
        }
        return actor.actor().id();
    }

    private void require(Set<String> roles) {
        if (!mayChange() && actor.roles().stream().noneMatch(roles::contains)) {
            throw notAllowed();
        }
    }

    private static LintasException notAllowed() {
        return new LintasException(ErrorCode.NOT_ALLOWED, "Your role does not allow this.");
    }
}
