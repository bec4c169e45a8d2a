package org.lintas.watchlists.internal;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.lintas.watchlists.Moment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds travellers of the last days who would have hit had the entry been there: within seconds of its coming in force, and again after a crash. */
@Component
class LookBacks {

    private static final Logger LOG = LoggerFactory.getLogger(LookBacks.class);

    private final LookBackTable lookBacks;
    private final SoughtPicture sought;
    private final Replay replay;
    private final AfterwardsHits found;
    private final ScreeningSettings settings;
    private final ListClock clock;

    LookBacks(
            LookBackTable lookBacks,
            SoughtPicture sought,
            Replay replay,
            AfterwardsHits found,
            ScreeningSettings settings,
            ListClock clock) {
        this.lookBacks = lookBacks;
        this.sought = sought;
        this.replay = replay;
        this.found = found;
        this.settings = settings;
        this.clock = clock;
    }

    /** What was asked for and not done yet. */
    List<LookBackTable.LookBack> waiting() {
        return lookBacks.open();
    }

    /** Looks back, unless that was done. */
    void run(LookBackTable.LookBack asked) {
        if (lookBacks.open().contains(asked)) {
            look(asked);
        }
    }

    private void look(LookBackTable.LookBack asked) {
        long begin = System.nanoTime();
        ListGeneration news = sought.newWith(asked);
        Moment now = clock.now();
        AtomicInteger hits = new AtomicInteger();
        int travellers = news.size() == 0
                ? 0
                : replay.each(
                        settings.screeningsKept(),
                        screened -> news.lookUp(screened.traveller(), now)
                                .hits()
                                .forEach(hit -> hits.addAndGet(found.add(screened, hit) ? 1 : 0)));
        lookBacks.done(asked.generation(), clock.now().at(), travellers, hits.get());
        LOG.info(
                "Watchlist generation {}: {} travellers of before looked up against {} persons in {} ms, {} hits",
                asked.generation(),
                travellers,
                news.size(),
                (System.nanoTime() - begin) / 1_000_000,
                hits.get());
    }
}
