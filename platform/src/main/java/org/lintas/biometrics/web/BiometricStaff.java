package org.lintas.biometrics.web;

import java.util.Set;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.PageKind;
import org.lintas.audit.PersonalDataAccess;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Component;

/** Who may see and do what on the pages of biometrics, and the log of who read whose data. */
@Component
class BiometricStaff {

    /** Roles that compare persons. */
    static final Set<String> COMPARERS = Set.of("OFFICER", "SHIFT_LEADER");

    /** Roles that see the figures of capture and comparison. */
    static final Set<String> FIGURE_READERS =
            Set.of("SHIFT_LEADER", "ADMINISTRATOR", "EXAMINER", "ANALYST", "DATA_PROTECTION_OFFICER");

    /** Roles that propose, measure and approve calibrations. */
    static final Set<String> CALIBRATORS = Set.of("ADMINISTRATOR", "EXAMINER");

    private static final PageKind SUBJECT = new PageKind("biometric-subject");

    /** Roles that answer for an alarm. */
    private static final Set<String> ANSWERABLE = Set.of("SHIFT_LEADER", "DATA_PROTECTION_OFFICER");

    private final CurrentActor actor;
    private final PersonalDataAccess personalData;

    BiometricStaff(CurrentActor actor, PersonalDataAccess personalData) {
        this.actor = actor;
        this.personalData = personalData;
    }

    /** Before a pair of persons, or the list of them, is shown. */
    void comparing(String pair) {
        personalData.reading(PageKind.SECOND_LINE, new AuditSubject("duplicate", pair));
    }

    /** Before it is shown what is held of a person, by the record or the document. */
    void readingSubject(String whose) {
        personalData.reading(SUBJECT, new AuditSubject("biometric-subject", whose));
    }

    /** Whether it is this person who is signed in. */
    boolean is(String person) {
        return actor.actor().id().equals(person);
    }

    boolean mayAcknowledge() {
        return actor.roles().stream().anyMatch(ANSWERABLE::contains);
    }

    /** What a person who answers for alarms says. */
    StatedReason acknowledges(String reason) {
        if (!mayAcknowledge()) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "Your role does not allow this.");
        }
        return says(reason);
    }

    /** What the person who is signed in says. */
    StatedReason says(String reason) {
        return new StatedReason(reason, actor.actor().id());
    }
}
