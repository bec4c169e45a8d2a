package org.lintas.watchlists.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lintas.audit.HeardAudit;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.storage.ModuleUnderTest;

/** The module with its usual settings and no register. */
final class WatchlistModule {

    static final Duration SCREENINGS_KEPT = Duration.ofDays(30);
    static final Duration HITS_KEPT = Duration.ofDays(365);
    static final ScoreBands BANDS = new ScoreBands(0.95, 0.95, 0.9, 0.98, 0.95);

    private static final Duration KNOWN_NOT_HIT_LASTS = Duration.ofDays(365);

    private WatchlistModule() {}

    /** @param more further doubles and listeners */
    static ModuleUnderTest over(Clock clock, StateSettings state, HeardAudit audit, Object... more) {
        List<Object> beans = new ArrayList<>(List.of(more));
        beans.add(audit);
        if (beans.stream().noneMatch(HeardCredentials.class::isInstance)) {
            beans.add(new HeardCredentials());
        }
        beans.add(new ScreeningSettings(SCREENINGS_KEPT, HITS_KEPT, KNOWN_NOT_HIT_LASTS));
        beans.add(BANDS);
        beans.add(new RegisterSettings("", "", "", null, null, Duration.ofMillis(800), null));
        return new ModuleUnderTest("org.lintas.watchlists.internal", clock, state, beans.toArray());
    }
}
