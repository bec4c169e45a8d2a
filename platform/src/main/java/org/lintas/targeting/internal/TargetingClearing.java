package org.lintas.targeting.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.passengers.Journeys;
import org.lintas.passengers.PassengerRetention;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes what hits and lookouts say of people whose data was masked or deleted. Where an analyst or an officer found something, it is kept until the journey
 * itself is deleted.
 */
@Component
class TargetingClearing {

    private static final int PAGE = 500;

    private final RuleHitTable hits;
    private final LookoutTable lookouts;
    private final Journeys journeys;
    private final PassengerRetention retention;
    private final Acting acting;

    TargetingClearing(
            RuleHitTable hits, LookoutTable lookouts, Journeys journeys, PassengerRetention retention, Acting acting) {
        this.hits = hits;
        this.lookouts = lookouts;
        this.journeys = journeys;
        this.retention = retention;
        this.acting = acting;
    }

    /** Looks at hits and lookouts that are as old as the first data that is masked. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT1M")
    void clear() {
        Duration first = retention.rules().stream()
                .map(PassengerRetention.Rule::maskedAfter)
                .flatMap(Optional::stream)
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
        LocalDate day = acting.today().minusDays(first.toDays() - 1);
        List<RuleHitTable.Kept> page = hits.keptBefore(day, 0, PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .map(RuleHitTable.Kept::hit)
                    .filter(hit -> over(hit.journey(), hit.state().worth()))
                    .forEach(hit -> hits.clear(hit.id()));
            page = hits.keptBefore(day, page.getLast().order(), PAGE);
        }
        lookouts.keptBefore(day).stream()
                .filter(lookout -> over(lookout.journey(), lookout.encounter().positive()))
                .forEach(lookout -> lookouts.clear(lookout.id()));
    }

    private boolean over(UUID journey, boolean tied) {
        return journeys.find(journey).isEmpty()
                || (!tied && retention.maskedAt(journey).isPresent());
    }
}
