package org.lintas.watchlists.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StateSettings;
import org.lintas.watchlists.Impact;
import org.lintas.watchlists.Impact.Count;
import org.lintas.watchlists.Moment;
import org.lintas.watchlists.WatchlistDraft;
import org.springframework.stereotype.Component;

/** Looks the travellers of the last days up against a draft, so that whoever approves it knows how many alerts it brings, and where. */
@Component
class Impacts {

    /** Days that are looked back at, if travellers are kept as long. A choice of ours. */
    private static final Duration LOOKED_BACK_MAX = Duration.ofDays(30);

    private final ImpactTable impacts;
    private final EntryTable entries;
    private final SoughtPicture sought;
    private final Replay replay;
    private final StateSettings state;
    private final ListClock clock;

    Impacts(
            ImpactTable impacts,
            EntryTable entries,
            SoughtPicture sought,
            Replay replay,
            StateSettings state,
            ListClock clock) {
        this.impacts = impacts;
        this.entries = entries;
        this.sought = sought;
        this.replay = replay;
        this.state = state;
        this.clock = clock;
    }

    /** Drafts of which the impact was asked for and is not known yet. */
    List<UUID> waiting() {
        return impacts.open();
    }

    /** Computes the impact of a draft, unless that was done. */
    void run(UUID entry) {
        boolean asked = impacts.find(entry)
                .filter(impact -> impact.simulated().isEmpty())
                .isPresent();
        if (asked) {
            WatchlistDraft content = entries.find(entry).orElseThrow().content();
            impacts.done(entry, simulated(entry, content), clock.now().at());
        }
    }

    Optional<Impact> find(UUID entry) {
        return impacts.find(entry);
    }

    private Impact.Simulated simulated(UUID entry, WatchlistDraft content) {
        record Place(LocalDate day, String name) {}
        Moment now = clock.now();
        ListGeneration only = sought.only(entry, content);
        Map<Place, Integer> alerts = new HashMap<>();
        Instant[] oldest = {now.at()};
        int travellers = replay.each(LOOKED_BACK_MAX, screened -> {
            oldest[0] = screened.at();
            if (!only.lookUp(screened.traveller(), now).hits().isEmpty()) {
                Place place =
                        new Place(state.day(screened.at()), screened.occasion().place());
                alerts.merge(place, 1, Integer::sum);
            }
        });
        List<Count> counts = alerts.entrySet().stream()
                .map(each -> new Count(each.getKey().day(), each.getKey().name(), each.getValue()))
                .toList();
        int days = (int) ChronoUnit.DAYS.between(state.day(oldest[0]), now.day()) + 1;
        return new Impact.Simulated(
                days, travellers, counts.stream().mapToInt(Count::alerts).sum(), counts);
    }
}
