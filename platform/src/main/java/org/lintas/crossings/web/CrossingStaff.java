package org.lintas.crossings.web;

import java.util.Set;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.PageKind;
import org.lintas.audit.PersonalDataAccess;
import org.lintas.audit.Purpose;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who may read and correct crossings; every reading is written down with its purpose before it is shown. */
@Component
class CrossingStaff {

    /** Roles that see crossings. */
    static final Set<String> READERS = Set.of("OFFICER", "SHIFT_LEADER", "ANALYST", "DATA_PROTECTION_OFFICER");

    /** Roles that correct them. */
    static final Set<String> CORRECTORS = Set.of("OFFICER", "SHIFT_LEADER");

    private final CurrentActor actor;
    private final PersonalDataAccess personalData;
    private final boolean demonstration;

    CrossingStaff(
            CurrentActor actor,
            PersonalDataAccess personalData,
            @Value("${lintas.demonstration:false}") boolean demonstration) {
        this.actor = actor;
        this.personalData = personalData;
        this.demonstration = demonstration;
    }

    void reading(DocumentKey document) {
        reading(new AuditSubject("document", document.toString()));
    }

    void reading(AuditSubject subject) {
        require(READERS);
        personalData.reading(PageKind.CROSSINGS, subject);
    }

    /** For the HTTP API: a person with a purpose, and in the demonstration the simulated airport, which checks what it caused. */
    void reading(Purpose purpose, AuditSubject subject) {
        boolean simulation = demonstration && actor.actor().kind() == AuditActor.Kind.DEVICE;
        if (!simulation) {
            require(READERS);
        }
        personalData.reading(purpose, subject);
    }

    boolean mayCorrect() {
        return actor.roles().stream().anyMatch(CORRECTORS::contains);
    }

    /** The identifier of a person who may correct. */
    String corrector() {
        require(CORRECTORS);
        return actor.actor().id();
    }

    private void require(Set<String> roles) {
        if (actor.roles().stream().noneMatch(roles::contains)) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "Your role does not allow this.");
        }
    }
}
