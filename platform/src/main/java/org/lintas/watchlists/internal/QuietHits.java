package org.lintas.watchlists.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.Traveller;
import org.lintas.watchlists.KnownNotHit;
import org.lintas.watchlists.ListedSide;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.internal.KnownTable.Row;
import org.lintas.watchlists.internal.KnownTable.TravellerKey;
import org.springframework.stereotype.Component;

/**
 * Leaves out of an answer what is known to be somebody else, after everything was found and ranked: a quiet hit takes no other's place, and is
 * written down like any other.
 */
@Component
class QuietHits {

    private final KnownTable known;
    private final ListedContents contents;
    private final Clock clock;

    QuietHits(KnownTable known, ListedContents contents, Clock clock) {
        this.known = known;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * What becomes of an answer.
     *
     * @param told what the lane is told
     * @param kept what is written down: that and the quiet hits
     * @param quiet known-not-hit by entry
     */
    record Divided(WatchlistAnswer told, WatchlistAnswer kept, Map<UUID, UUID> quiet) {}

    Divided divide(Traveller traveller, WatchlistAnswer found) {
        Map<UUID, UUID> quiet = found.hits().isEmpty() ? Map.of() : quiet(traveller, found.hits());
        List<WatchlistHit> told = new ArrayList<>();
        List<WatchlistHit> kept = new ArrayList<>();
        for (WatchlistHit hit : found.hits()) {
            if (quiet.containsKey(hit.entry())) {
                kept.add(hit);
            } else if (told.size() < WatchlistAnswer.HITS_MAX) {
                told.add(hit);
                kept.add(hit);
            }
        }
        return new Divided(answer(told, found), answer(kept, found), quiet);
    }

    /** The known-not-hit that keeps one hit quiet. */
    Optional<UUID> known(Traveller traveller, WatchlistHit hit) {
        return Optional.ofNullable(quiet(traveller, List.of(hit)).get(hit.entry()));
    }

    /** Nothing keeps quiet who has named no document: two of one name and date of birth could not be told apart. */
    private Map<UUID, UUID> quiet(Traveller traveller, List<WatchlistHit> hits) {
        if (traveller.document().equals(DocumentKey.UNNAMED)) {
            return Map.of();
        }
        Instant now = clock.instant();
        List<Row> rows = known.of(TravellerKey.of(traveller), now);
        Map<UUID, UUID> quiet = new HashMap<>();
        for (WatchlistHit hit : hits) {
            for (Row row : rows) {
                if (row.known().entry().equals(hit.entry())
                        && row.known().state(now) == KnownNotHit.State.IN_FORCE
                        && holds(row, hit)) {
                    quiet.put(hit.entry(), row.known().id());
                }
            }
        }
        return quiet;
    }

    private boolean holds(Row row, WatchlistHit hit) {
        Optional<ListedSide> listed = contents.find(hit.entry());
        return listed.isPresent() && KnownRules.holds(row.judged(), hit, listed.orElseThrow());
    }

    private static WatchlistAnswer answer(List<WatchlistHit> hits, WatchlistAnswer found) {
        return new WatchlistAnswer(hits, found.generation(), found.asOf(), found.registers());
    }
}
