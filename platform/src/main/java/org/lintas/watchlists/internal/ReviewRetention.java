package org.lintas.watchlists.internal;

import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what reviews left when it was kept as long as a hit: acknowledged notices, and known-not-hits that ended. */
@Component
class ReviewRetention {

    private static final long DELETES_EVERY_MILLIS = 3_600_000;

    private final NoticeTable notices;
    private final KnownTable known;
    private final ScreeningSettings settings;
    private final Clock clock;

    ReviewRetention(NoticeTable notices, KnownTable known, ScreeningSettings settings, Clock clock) {
        this.notices = notices;
        this.known = known;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = DELETES_EVERY_MILLIS)
    void deleteOld() {
        Instant before = clock.instant().minus(settings.hitsKept());
        notices.delete(before);
        known.delete(before);
    }
}
