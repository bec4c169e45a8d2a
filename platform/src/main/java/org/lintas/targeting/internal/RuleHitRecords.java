package org.lintas.targeting.internal;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys.Taken;
import org.lintas.rules.RuleHit;
import org.lintas.targeting.TargetingHit;
import org.lintas.targeting.TargetingHit.Evidence;
import org.lintas.targeting.TargetingHit.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps hits: one of a journey and a rule, to which evidence is added. A rule that hits more often on a day than its cap says fills no queue: further hits are set
 * apart, and said in the log and on the rule's page.
 */
@Component
class RuleHitRecords {

    private static final Logger LOG = LoggerFactory.getLogger(RuleHitRecords.class);

    private final RuleHitTable hits;
    private final RuleEvidenceTable evidence;
    private final Acting acting;

    RuleHitRecords(RuleHitTable hits, RuleEvidenceTable evidence, Acting acting) {
        this.hits = hits;
        this.evidence = evidence;
        this.acting = acting;
    }

    /** A rule hit a journey. The same twice changes nothing. */
    @Transactional
    public void found(UUID version, RuleHit found, Taken taken) {
        Journey journey = taken.journey();
        String rule = found.rule().name();
        LocalDateTime departsAt = departure(taken.flight());
        hits.lockRule(version);
        Optional<TargetingHit> before = hits.lock(journey.id(), rule);
        UUID id = before.map(TargetingHit::id).orElseGet(() -> add(version, found, journey.id(), departsAt));
        before.ifPresent(_ -> hits.standing(id, version, found.rule().terms().severity(), departsAt));
        Optional<Evidence> newest = evidence.newest(id);
        Evidence now = new Evidence(
                newest.map(Evidence::number).orElse(0) + 1,
                journey.version(),
                version,
                acting.now(),
                ReasonWords.of(found));
        if (newest.isEmpty() || !newest.get().reasons().equals(now.reasons())) {
            evidence.add(id, now);
            // Something else is true now of somebody who was looked at, and perhaps let go: somebody looks once more.
            before.filter(hit -> hit.state().finding() && hit.state() != State.CONFIRMED)
                    .ifPresent(_ -> hits.state(id, State.OPEN));
        }
    }

    private UUID add(UUID version, RuleHit found, UUID journey, LocalDateTime departsAt) {
        UUID id = acting.nextIdentifier();
        String rule = found.rule().name();
        boolean apart = found.rule().terms().capPerDay().isPresent()
                && hits.foundOn(rule, acting.today())
                        >= found.rule().terms().capPerDay().getAsInt();
        if (apart) {
            LOG.warn("Rule {} hit more often today than its cap says: hit {} is set apart", rule, id);
        }
        TargetingHit hit = new TargetingHit(
                id,
                journey,
                rule,
                found.rule().terms().severity(),
                departsAt,
                apart ? State.QUARANTINED : State.OPEN,
                acting.now(),
                Optional.empty());
        hits.add(new RuleHitTable.Row(version, hit, acting.today()));
        return id;
    }

    private static LocalDateTime departure(AnnouncedFlight flight) {
        return flight.times().departure().orElseGet(() -> flight.key().day().atStartOfDay());
    }
}
