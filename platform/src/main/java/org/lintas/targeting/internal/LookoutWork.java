package org.lintas.targeting.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys;
import org.lintas.passengers.Journeys.Taken;
import org.lintas.targeting.Lookout;
import org.lintas.targeting.Lookout.Word;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notes passengers who crossed although officers were asked to look: no lane knew them by document, or by name and date of birth. */
@Component
class LookoutWork {

    private static final String SELF = "system";

    private final LookoutTable table;
    private final Journeys journeys;
    private final Acting acting;

    LookoutWork(LookoutTable table, Journeys journeys, Acting acting) {
        this.table = table;
        this.journeys = journeys;
        this.acting = acting;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void noteMissed() {
        List<Lookout> waiting = table.unmet(acting.today());
        Map<UUID, Taken> taken =
                journeys.taken(waiting.stream().map(Lookout::journey).collect(Collectors.toSet()));
        for (Lookout lookout : waiting) {
            Taken journey = taken.get(lookout.journey());
            if (journey != null && journey.journey().state() == Journey.State.ARRIVED) {
                table.missed(lookout.id(), new Word(SELF, acting.now(), ""));
            }
        }
    }
}
