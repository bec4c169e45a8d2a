package org.lintas.inspections.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Decision;
import org.lintas.inspections.Finding;
import org.lintas.inspections.Inspection;
import org.lintas.inspections.InspectionFacts;
import org.lintas.inspections.OfficerDecision;
import org.springframework.stereotype.Component;

/** Writes down what an officer decides, at the booth or in the second line, with the facts and findings that the officer had. */
@Component
class OfficerDecider {

    private static final Journal.Expected UNDECIDED = new Journal.Expected(Inspection.State.OPEN, 0);

    private final LiveInspections lives;
    private final Journal journal;
    private final ReferralTable referrals;
    private final Settlement settlement;
    private final Background background;
    private final StateSettings state;

    OfficerDecider(
            LiveInspections lives,
            Journal journal,
            ReferralTable referrals,
            Settlement settlement,
            Background background,
            StateSettings state) {
        this.lives = lives;
        this.journal = journal;
        this.referrals = referrals;
        this.settlement = settlement;
        this.background = background;
        this.state = state;
    }

    Decision decide(TransactionId transaction, OfficerDecision wanted) {
        OfficerWords words = OfficerWords.of(wanted);
        words.legalGround().ifPresent(this::requireGround);
        Optional<LiveInspection> live = lives.find(transaction);
        if (live.isPresent()) {
            return live.get().exclusively(() -> decideLive(live.get(), words));
        }
        return decideReferred(transaction, words);
    }

    private Decision decideLive(LiveInspection live, OfficerWords words) {
        if (lives.find(live.transaction()).isEmpty()) {
            throw Faults.decidedByOther(live.transaction());
        }
        Instant at = settlement.now();
        Journal.Settled settled = settle(words, live.facts(at, state.day(at), Optional.empty()));
        if (!settlement.first(live, settled, UNDECIDED)) {
            throw Faults.decidedByOther(live.transaction());
        }
        return settled.decision();
    }

    private Decision decideReferred(TransactionId transaction, OfficerWords words) {
        Journal.Entry entry = journal.find(transaction).orElseThrow(() -> Faults.unknown(transaction));
        if (entry.state() != Inspection.State.REFERRED || words.kind() == Decision.Kind.REFER) {
            throw Faults.ended(transaction, entry.state());
        }
        InspectionFacts known = entry.newest()
                .map(settled -> settled.stored().facts())
                .orElseThrow(() -> Faults.ended(transaction, entry.state()));
        Instant at = settlement.now();
        InspectionFacts facts = background.complete(known, entry.opened().lane(), at, state.day(at));
        Journal.Settled settled = settle(words, facts);
        if (!settlement.further(entry, settled)) {
            throw Faults.decidedByOther(transaction);
        }
        return settled.decision();
    }

    private static Journal.Settled settle(OfficerWords words, InspectionFacts facts) {
        List<Finding> findings = Policies.IN_FORCE.judgeDecision(facts);
        words.requireNoteFor(findings);
        Decision decision = new Decision(
                facts.transaction(),
                words.kind(),
                findings,
                words.officer(),
                facts.at(),
                words.legalGround(),
                words.note());
        return new Journal.Settled(
                decision, new FactsJson.Stored(FactsJson.FORMAT, Policies.IN_FORCE.version(), facts));
    }

    private void requireGround(String code) {
        boolean known = referrals.legalGrounds().stream()
                .anyMatch(ground -> ground.code().equals(code));
        if (!known) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "'%s' is no legal ground; a refusal needs one of the table.".formatted(code));
        }
    }
}
