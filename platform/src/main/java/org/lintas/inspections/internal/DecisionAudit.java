package org.lintas.inspections.internal;

import java.util.Locale;
import java.util.stream.Collectors;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.Purpose;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Decision;
import org.lintas.inspections.Finding;
import org.lintas.inspections.LaneProfile;
import org.springframework.stereotype.Component;

/** Writes decisions and changes of profiles into the audit log, in the transaction of the act; without personal data. */
@Component
class DecisionAudit {

    private final Audit audit;

    DecisionAudit(Audit audit) {
        this.audit = audit;
    }

    /** A decision, by the gate's policies or by an officer; {@code purpose} says whether in the first or second line. */
    void decided(Opened opened, Decision decision, Purpose purpose) {
        boolean gate = decision.decidedBy().equals(Journal.GATE);
        AuditEvent event = AuditEvent.done(
                        gate ? AuditAction.INSPECTION_DECIDED : AuditAction.OFFICER_DECIDED,
                        gate ? AuditActor.system("inspections") : AuditActor.person(decision.decidedBy()),
                        subject(decision.transaction()),
                        purpose)
                .with("kind", decision.kind().name().toLowerCase(Locale.ROOT))
                .with("lane", opened.lane().value());
        String reasons = decision.referrals().stream().map(Finding::reason).collect(Collectors.joining(","));
        if (!reasons.isEmpty()) {
            event = event.with(
                    "reasons", reasons.substring(0, Math.min(reasons.length(), AuditEvent.DETAIL_LENGTH_MAX)));
        }
        audit.record(
                decision.legalGround().isPresent()
                        ? event.with("legal-ground", decision.legalGround().get())
                        : event);
    }

    void inspectedAgain(TransactionId transaction, String officer) {
        audit.record(AuditEvent.done(
                        AuditAction.OFFICER_DECIDED,
                        AuditActor.person(officer),
                        subject(transaction),
                        Purpose.SECOND_LINE)
                .with("kind", Abandonment.INSPECTED_AGAIN));
    }

    void profileChanged(LaneProfile profile, String changedBy) {
        audit.record(AuditEvent.done(
                        AuditAction.LANE_PROFILE_CHANGED,
                        AuditActor.person(changedBy),
                        new AuditSubject("lane-profile", profile.name()),
                        Purpose.ADMINISTRATION)
                .with("version", Integer.toString(profile.version())));
    }

    private static AuditSubject subject(TransactionId transaction) {
        return new AuditSubject("transaction", transaction.toString());
    }
}
