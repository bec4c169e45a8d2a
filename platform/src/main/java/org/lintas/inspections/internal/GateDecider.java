package org.lintas.inspections.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Decision;
import org.lintas.inspections.Finding;
import org.lintas.inspections.Inspection;
import org.lintas.inspections.InspectionFacts;
import org.lintas.inspections.Occupancy;
import org.springframework.stereotype.Component;

/** Decides at a gate: clears when every policy allows, refers otherwise. Never refuses. */
@Component
class GateDecider {

    private static final Journal.Expected UNDECIDED = new Journal.Expected(Inspection.State.OPEN, 0);

    private final LiveInspections lives;
    private final Journal journal;
    private final Settlement settlement;
    private final Alarms alarms;
    private final StateSettings state;
    private final Duration comparisonWait;

    GateDecider(
            LiveInspections lives,
            Journal journal,
            Settlement settlement,
            Alarms alarms,
            StateSettings state,
            InspectionSettings settings) {
        this.lives = lives;
        this.journal = journal;
        this.settlement = settlement;
        this.alarms = alarms;
        this.state = state;
        this.comparisonWait = settings.comparisonWait();
    }

    Decision conclude(TransactionId transaction, Occupancy occupancy) {
        Optional<LiveInspection> live = lives.find(transaction);
        if (live.isEmpty()) {
            return made(transaction);
        }
        if (live.get().profile().attended()) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "At an attended lane an officer decides, not the gate.");
        }
        awaitFacts(live.get());
        return live.get().exclusively(() -> decide(live.get(), occupancy));
    }

    /** Both waits are bounded: the examination by its profile, the comparison by {@link InspectionSettings#comparisonWait()}. */
    private void awaitFacts(LiveInspection live) {
        if (live.examining()) {
            live.admission().join();
        }
        CompletableFuture<Void> waited = new CompletableFuture<>();
        Alarms.Alarm alarm = alarms.after(comparisonWait, () -> waited.complete(null));
        CompletableFuture.anyOf(live.face().running(), waited).join();
        alarm.cancel();
    }

    private Decision decide(LiveInspection live, Occupancy occupancy) {
        if (lives.find(live.transaction()).isEmpty()) {
            return made(live.transaction());
        }
        Instant at = settlement.now();
        InspectionFacts facts = live.facts(at, state.day(at), Optional.of(occupancy));
        List<Finding> findings = Policies.IN_FORCE.judgeDecision(facts);
        boolean allAllow = findings.stream().allMatch(finding -> finding.outcome() == Finding.Outcome.ALLOW);
        Decision decision = new Decision(
                live.transaction(),
                allAllow ? Decision.Kind.CLEAR : Decision.Kind.REFER,
                findings,
                Journal.GATE,
                at,
                Optional.empty(),
                Optional.empty());
        FactsJson.Stored stored = new FactsJson.Stored(FactsJson.FORMAT, Policies.IN_FORCE.version(), facts);
        boolean counts = settlement.first(live, new Journal.Settled(decision, stored), UNDECIDED);
        return counts ? decision : made(live.transaction());
    }

    /** The gate's own decision when there is one, else the newest. */
    private Decision made(TransactionId transaction) {
        Optional<Decision> own = journal.gateDecision(transaction);
        if (own.isPresent()) {
            return own.get();
        }
        Journal.Entry entry = journal.find(transaction).orElseThrow(() -> Faults.unknown(transaction));
        return entry.newest()
                .map(Journal.Settled::decision)
                .orElseThrow(() -> Faults.ended(transaction, entry.state()));
    }
}
