package org.lintas.targeting.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.lintas.passengers.Journey;
import org.lintas.passengers.ObjectiveLink;
import org.lintas.targeting.TargetingHit;
import org.lintas.targeting.TargetingHit.Claim;
import org.lintas.targeting.TargetingHit.Evidence;
import org.lintas.targeting.TargetingHit.Finding;
import org.lintas.targeting.TargetingHit.State;
import org.lintas.targeting.TargetingHits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What analysts do with hits. */
@Service
class RuleHitDesk implements TargetingHits, ObjectiveLink {

    private final RuleHitTable hits;
    private final RuleEvidenceTable evidence;
    private final Acting acting;

    RuleHitDesk(RuleHitTable hits, RuleEvidenceTable evidence, Acting acting) {
        this.hits = hits;
        this.evidence = evidence;
        this.acting = acting;
    }

    @Override
    public List<TargetingHit> hits(State state) {
        return hits.queue(state, ANSWER_MAX);
    }

    @Override
    public Map<State, Integer> counts() {
        return hits.counts();
    }

    @Override
    public Map<String, Map<State, Integer>> countsByRule(int days) {
        return hits.countsByRule(acting.today().minusDays(days - 1L));
    }

    @Override
    public Optional<TargetingHit> find(UUID hit) {
        return hits.find(hit);
    }

    @Override
    public List<TargetingHit> ofJourney(UUID journey) {
        return hits.ofJourney(journey);
    }

    @Override
    public List<Evidence> evidence(UUID hit) {
        return evidence.of(hit);
    }

    @Override
    public List<Finding> findings(UUID hit) {
        return evidence.findings(hit);
    }

    @Override
    @Transactional
    public TargetingHit claim(UUID hit, String person) {
        TargetingHit current = lock(hit);
        requireFree(current, person);
        hits.claim(hit, Optional.of(new Claim(person, acting.now())));
        return require(hit);
    }

    @Override
    @Transactional
    public TargetingHit dispose(UUID hit, State outcome, int seen, StatedReason reason) {
        if (!outcome.finding()) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "A finding is false, possible, confirmed or insufficient.");
        }
        TargetingHit current = lock(hit);
        requireFree(current, reason.person());
        List<Finding> before = evidence.findings(hit);
        if (before.size() != seen) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT, "Somebody found something since you looked at it; look again.");
        }
        evidence.add(hit, new Finding(seen + 1, outcome, acting.now(), reason));
        hits.state(hit, outcome);
        hits.claim(hit, Optional.empty());
        acting.audit().hit(OutsideText.word(outcome), new AuditSubject("targeting-hit", hit.toString()), reason);
        return require(hit);
    }

    @Override
    @Transactional
    public int release(String rule, StatedReason reason) {
        int released = hits.release(rule);
        acting.audit().hit("released", new AuditSubject("targeting-rule", rule), reason);
        return released;
    }

    /** What an analyst found to be so, or perhaps. */
    @Override
    public boolean ties(Journey journey) {
        return hits.ofJourney(journey.id()).stream().map(TargetingHit::state).anyMatch(State::worth);
    }

    private void requireFree(TargetingHit hit, String person) {
        boolean others = hit.claim()
                .filter(claim -> !claim.person().equals(person))
                .filter(claim -> claim.at().plus(CLAIM_HOLDS).isAfter(acting.now()))
                .isPresent();
        if (others) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT,
                    "%s looks at it just now."
                            .formatted(hit.claim().orElseThrow().person()));
        }
    }

    private TargetingHit lock(UUID hit) {
        return hits.lock(hit).orElseThrow(RuleHitDesk::unknown);
    }

    private TargetingHit require(UUID hit) {
        return hits.find(hit).orElseThrow(RuleHitDesk::unknown);
    }

    private static LintasException unknown() {
        return new LintasException(ErrorCode.NOT_FOUND, "There is no such hit.");
    }
}
