package org.lintas.watchlists.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.lintas.watchlist.ListRefusedException;
import org.lintas.watchlists.ListCopy;
import org.lintas.watchlists.ListCopy.File;
import org.lintas.watchlists.ListCopy.Hold;
import org.lintas.watchlists.ListCopy.Rehearsal;
import org.lintas.watchlists.ListSource;
import org.lintas.watchlists.Moment;
import org.lintas.watchlists.PublishedLists.Trial;
import org.springframework.stereotype.Component;

/** Reads files, compares them with the copy in force, and rehearses them on the travellers of the last day. Changes nothing. */
@Component
class ListTrials {

    /** Travellers of a rehearsal. */
    private static final Duration REHEARSED = Duration.ofDays(1);

    private final CopyTable copies;
    private final PublishedParts parts;
    private final Replay replay;
    private final ListClock clock;

    ListTrials(CopyTable copies, PublishedParts parts, Replay replay, ListClock clock) {
        this.copies = copies;
        this.parts = parts;
        this.replay = replay;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param trial as people see it
     * @param lines who differs from the copy in force
     * @param part ready to be searched; empty when the files were refused
     */
    record Tried(Trial trial, List<ListCopy.Line> lines, Optional<PublishedParts.Part> part) {}

    Tried tried(ListSource source, List<File> files, ListReading.Opening opening) throws IOException {
        try {
            return tried(source, ListReading.of(files, source.terms().supply(), opening));
        } catch (ListRefusedException refused) {
            Trial trial = new Trial(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.of(String.valueOf(refused.getMessage())),
                    List.of());
            return new Tried(trial, List.of(), Optional.empty());
        }
    }

    private Tried tried(ListSource source, ListReading reading) {
        PublishedParts.Part after = parts.made(source, reading.subjects());
        Optional<PublishedParts.Part> before = copies.inForce(source.id()).map(parts::passing);
        Collection<PublishedPerson> known =
                before.map(part -> part.persons().values()).orElse(List.of());
        ListDifference difference =
                ListDifference.between(known, after.persons().values());
        Rehearsal rehearsal = rehearsed(before.map(PublishedParts.Part::list), after.list());
        List<Hold> holds = CopyGuard.holds(
                new CopyGuard.Expected(known.size(), source.terms().supply().removedPercentMax()),
                reading.contents(),
                difference.counts(),
                rehearsal);
        Trial trial = new Trial(
                Optional.of(reading.contents()),
                Optional.of(difference.counts()),
                Optional.of(rehearsal),
                holds,
                Optional.empty(),
                reading.notes());
        return new Tried(trial, difference.lines(), Optional.of(after));
    }

    private Rehearsal rehearsed(Optional<ListPart> before, ListPart after) {
        Moment now = clock.now();
        AtomicInteger alertsBefore = new AtomicInteger();
        AtomicInteger alertsAfter = new AtomicInteger();
        int travellers = replay.each(REHEARSED, screened -> {
            before.filter(list -> alerts(list, screened, now)).ifPresent(_ -> alertsBefore.incrementAndGet());
            if (alerts(after, screened, now)) {
                alertsAfter.incrementAndGet();
            }
        });
        return new Rehearsal(travellers, alertsBefore.get(), alertsAfter.get());
    }

    private static boolean alerts(ListPart list, Screened screened, Moment now) {
        AtomicBoolean alerted = new AtomicBoolean();
        list.search(screened.traveller(), now, _ -> alerted.set(true));
        return alerted.get();
    }
}
