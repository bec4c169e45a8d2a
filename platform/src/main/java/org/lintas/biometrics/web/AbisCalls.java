package org.lintas.biometrics.web;

import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.PersonalDataAccess;
import org.lintas.audit.Purpose;
import org.lintas.biometrics.GalleryName;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Component;

/** Checks every call of another system and writes it down with its purpose, before it is answered. */
@Component
class AbisCalls {

    private final PersonalDataAccess personalData;
    private final CurrentActor actor;

    AbisCalls(PersonalDataAccess personalData, CurrentActor actor) {
        this.personalData = personalData;
        this.actor = actor;
    }

    void aboutPerson(AbisCall call, String person) {
        call.check();
        about(call.why(), new AuditSubject("abis-person", person));
    }

    void aboutGallery(AbisCall call, GalleryName gallery) {
        call.check();
        about(call.why(), new AuditSubject("biometric-gallery", gallery.value()));
    }

    void about(Purpose purpose, AuditSubject subject) {
        personalData.reading(purpose, subject);
    }

    /** Why something is deleted, by the system that asks for it. */
    StatedReason asked(AbisCall call) {
        return new StatedReason(
                "Asked for in transaction " + call.transactionId(),
                actor.actor().id());
    }
}
