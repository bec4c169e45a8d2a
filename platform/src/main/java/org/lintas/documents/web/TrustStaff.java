package org.lintas.documents.web;

import java.util.Set;
import org.lintas.audit.CurrentActor;
import org.lintas.documents.TrustVersion;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Component;

/** Who may see the trust store and decide about it: those who know documents, and those who look after the system. */
@Component
class TrustStaff {

    /** Roles that see the trust store, propose, approve and reject. */
    static final Set<String> KEEPERS = Set.of("EXAMINER", "ADMINISTRATOR");

    private final CurrentActor actor;

    TrustStaff(CurrentActor actor) {
        this.actor = actor;
    }

    /** A reason in the name of who acts. */
    StatedReason says(String reason) {
        if (actor.roles().stream().noneMatch(KEEPERS::contains)) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "Your role does not allow this.");
        }
        return new StatedReason(reason, actor.actor().id());
    }

    /** Whether the person who looks proposed a snapshot, and so may not approve it. */
    boolean proposed(TrustVersion version) {
        return version.proposedBy(actor.actor().id());
    }
}
