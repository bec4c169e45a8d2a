package org.lintas.lanes.internal;

import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.inspections.LaneProfiles;
import org.lintas.lanes.Lane;
import org.lintas.lanes.LaneKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes how lanes are set up, each change with its entry in the audit log in one transaction. */
@Component
class LaneSetup {

    private final LaneRepository repository;
    private final LaneProfiles profiles;
    private final Audit audit;
    private final CurrentActor current;
    private final TransactionTemplate transactions;

    LaneSetup(
            LaneRepository repository,
            LaneProfiles profiles,
            Audit audit,
            CurrentActor current,
            TransactionTemplate transactions) {
        this.repository = repository;
        this.profiles = profiles;
        this.audit = audit;
        this.current = current;
        this.transactions = transactions;
    }

    void add(Lane lane) {
        requireFitting(lane);
        DocumentReaders.requireKnown(lane.reader());
        transactions.executeWithoutResult(status -> {
            if (!repository.add(lane)) {
                throw new LintasException(ErrorCode.STATE_CONFLICT, "There is a lane %s already.".formatted(lane.id()));
            }
            audit.record(event(AuditAction.LANE_ADDED, lane).with("profile", lane.profile()));
        });
    }

    void changeProfile(Lane lane, String profile) {
        requireFitting(lane.withProfile(profile));
        transactions.executeWithoutResult(status -> {
            repository.profile(lane.id(), profile);
            audit.record(event(AuditAction.LANE_CHANGED, lane)
                    .with("from", lane.profile())
                    .with("to", profile));
        });
    }

    /** A gate decides by itself, so it takes no profile that leaves the decision to an officer; a booth the other way round. */
    private void requireFitting(Lane lane) {
        if (profiles.profile(lane.profile()).attended() != (lane.kind() == LaneKind.BOOTH)) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "The profile '%s' is not one for a %s."
                            .formatted(lane.profile(), lane.kind() == LaneKind.BOOTH ? "booth" : "gate"));
        }
    }

    private AuditEvent event(AuditAction action, Lane lane) {
        return AuditEvent.done(
                action, current.actor(), new AuditSubject("lane", lane.id().value()), Purpose.ADMINISTRATION);
    }
}
