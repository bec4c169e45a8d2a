package org.lintas.inspections.internal;

import java.time.Duration;
import java.util.Optional;
import org.lintas.audit.Purpose;
import org.lintas.crossings.CrossingEntry;
import org.lintas.crossings.Crossings;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.Traveller;
import org.lintas.inspections.Decision;
import org.lintas.inspections.Finding;
import org.lintas.inspections.Inspection;
import org.lintas.inspections.InspectionDecided;
import org.lintas.inspections.InspectionFacts;
import org.lintas.permissions.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a decision durable: decision, crossing or referral, audit entry and event in one database transaction. */
@Component
class Recorder {

    private final Journal journal;
    private final ReferralTable referrals;
    private final Crossings crossings;
    private final DecisionAudit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    Recorder(
            Journal journal,
            ReferralTable referrals,
            Crossings crossings,
            DecisionAudit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.journal = journal;
        this.referrals = referrals;
        this.crossings = crossings;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
    }

    /** True when this decision is the one that counts; false, with nothing written, when another was faster. */
    boolean record(Opened opened, Journal.Settled settled, Journal.Expected expected) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            if (!journal.decide(settled, expected)) {
                return false;
            }
            follow(opened, settled, expected);
            audit.decided(
                    opened,
                    settled.decision(),
                    expected.state() == Inspection.State.REFERRED ? Purpose.SECOND_LINE : Purpose.BORDER_CHECK);
            publish(opened, settled.decision());
            return true;
        }));
    }

    private void follow(Opened opened, Journal.Settled settled, Journal.Expected expected) {
        Decision decision = settled.decision();
        boolean referred = expected.state() == Inspection.State.REFERRED;
        if (referred && !referrals.claim(decision.transaction(), decision.decidedBy(), decision.at())) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT, "Another officer has this traveller; the decision is theirs.");
        }
        if (referred && decision.kind() != Decision.Kind.CASE) {
            referrals.end(decision.transaction(), decision.at());
        }
        switch (decision.kind()) {
            case CLEAR ->
                crossings.record(crossing(opened, decision, settled.stored().facts()));
            case REFUSE -> {}
            case REFER -> referrals.add(opened.lane(), decision, Optional.empty());
            case CASE -> {
                if (!referred) {
                    referrals.add(opened.lane(), decision, Optional.of(decision.decidedBy()));
                }
            }
        }
    }

    private static CrossingEntry crossing(Opened opened, Decision decision, InspectionFacts facts) {
        Traveller traveller = facts.traveller().orElseThrow(Recorder::unknownTraveller);
        Standing standing = facts.standing().orElseThrow(Recorder::unknownTraveller);
        return new CrossingEntry(
                decision.transaction(),
                traveller,
                standing,
                opened.direction(),
                opened.lane(),
                decision.at(),
                decision.decidedBy());
    }

    private static LintasException unknownTraveller() {
        return new LintasException(
                ErrorCode.STATE_CONFLICT,
                "Nobody can be cleared whose document was not read or whose ground to cross is not known; inspect again.");
    }

    private void publish(Opened opened, Decision decision) {
        events.publishEvent(new InspectionDecided(
                decision.transaction(),
                opened.lane(),
                decision.kind(),
                decision.referrals().stream().map(Finding::reason).toList(),
                decision.at(),
                Duration.between(opened.at(), decision.at())));
    }
}
