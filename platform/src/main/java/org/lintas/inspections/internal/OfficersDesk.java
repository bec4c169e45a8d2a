package org.lintas.inspections.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintas.biometrics.Biometrics;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Finding;
import org.lintas.inspections.InspectionDesk;
import org.springframework.stereotype.Component;

/** What officers see of an inspection: findings so far, pictures while they are kept. */
@Component
class OfficersDesk implements InspectionDesk {

    private final LiveInspections lives;
    private final Journal journal;
    private final PictureMemory kept;
    private final Biometrics biometrics;
    private final StateSettings state;
    private final Clock clock;

    OfficersDesk(
            LiveInspections lives,
            Journal journal,
            PictureMemory kept,
            Biometrics biometrics,
            StateSettings state,
            Clock clock) {
        this.lives = lives;
        this.journal = journal;
        this.kept = kept;
        this.biometrics = biometrics;
        this.state = state;
        this.clock = clock;
    }

    @Override
    public List<Finding> preview(TransactionId transaction) {
        Optional<LiveInspection> live = lives.find(transaction);
        if (live.isPresent()) {
            return previewLive(live.get());
        }
        return journal.find(transaction)
                .flatMap(Journal.Entry::newest)
                .map(settled -> settled.decision().findings())
                .orElse(List.of());
    }

    @Override
    public Pictures pictures(TransactionId transaction) {
        Pictures pictures = lives.find(transaction)
                .map(live -> new Pictures(live.face().portrait(), live.face().bestLive()))
                .orElseGet(() -> kept.find(transaction));
        return new Pictures(pictures.portrait().flatMap(biometrics::viewable), pictures.live());
    }

    private List<Finding> previewLive(LiveInspection live) {
        Instant now = clock.instant();
        return Policies.IN_FORCE.judgeDecision(live.facts(now, state.day(now), Optional.empty()));
    }
}
