package org.lintas.targeting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lintas.foundation.OutsideText;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.passengers.BoardingAnswer;
import org.lintas.passengers.Journey;
import org.lintas.passengers.JourneyAssessor;
import org.lintas.passengers.Journeys.Taken;
import org.lintas.rules.RuleHit;
import org.springframework.stereotype.Component;

/** Asks the targeting rules about those who are announced. A hit is for an analyst: the carrier hears nothing of it, and the passenger is kept from nothing. */
@Component
class RuleScreening implements JourneyAssessor {

    private final ActiveRules active;
    private final JourneySubjects subjects;
    private final RuleHitRecords records;
    private final Acting acting;

    RuleScreening(ActiveRules active, JourneySubjects subjects, RuleHitRecords records, Acting acting) {
        this.active = active;
        this.subjects = subjects;
        this.records = records;
        this.acting = acting;
    }

    @Override
    public Judged assess(Journey journey, AnnouncedFlight flight) {
        ActiveRules.InUse inUse = active.now();
        List<String> reasons = new ArrayList<>();
        if (!inUse.versions().isEmpty()) {
            Taken taken = new Taken(journey, flight);
            for (RuleHit hit : inUse.rules().screen(subjects.of(taken, inUse.rules()), acting.today())) {
                records.found(
                        Objects.requireNonNull(inUse.byName().get(hit.rule().name())), hit, taken);
                String reason = "rule." + OutsideText.word(hit.rule().terms().severity());
                if (!reasons.contains(reason)) {
                    reasons.add(reason);
                }
            }
        }
        return new Judged(BoardingAnswer.OK, reasons);
    }
}
