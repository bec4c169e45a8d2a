package org.lintas.watchlists.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.calibration.ErrorRate;
import org.lintas.calibration.SkewTest;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.WatchlistFairness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Watches whether a group alerts more often than the others, or more often in innocence, and tells the figures. */
@Service
class AlertWatch implements WatchlistFairness {

    private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);

    /** How often it looks, in milliseconds: an hour; alerts are rare, and what is looked at changes slowly. */
    private static final long LOOKS_EVERY_MILLIS = 3_600_000;

    /** What it looks at, and how long an acknowledged alarm stays quiet: after it, everything looked at is newer. */
    private static final Span WATCHED = Span.MONTH;

    private final AlertTable alerts;
    private final AlertSkewTable alarms;
    private final SkewAnswers answers;
    private final ScreeningSettings settings;
    private final Acts acts;
    private final Clock clock;

    AlertWatch(
            AlertTable alerts,
            AlertSkewTable alarms,
            SkewAnswers answers,
            ScreeningSettings settings,
            Acts acts,
            Clock clock) {
        this.alerts = alerts;
        this.alarms = alarms;
        this.answers = answers;
        this.settings = settings;
        this.acts = acts;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = LOOKS_EVERY_MILLIS, initialDelay = LOOKS_EVERY_MILLIS)
    void look() {
        for (Dimension dimension : Dimension.values()) {
            List<GroupAlerts> groups = groups(WATCHED, dimension).stream()
                    .filter(group -> !group.value().isEmpty())
                    .toList();
            for (Measure measure : Measure.values()) {
                groups.forEach(group -> look(measure, dimension, group, groups));
            }
        }
    }

    /** Compares one group with all others together. */
    private void look(Measure measure, Dimension dimension, GroupAlerts group, List<GroupAlerts> groups) {
        Optional<ErrorRate> own = group.rate(measure);
        long errors = 0;
        long cases = 0;
        int tested = 0;
        for (GroupAlerts each : groups) {
            Optional<ErrorRate> rate = each.rate(measure);
            if (rate.isPresent()) {
                tested += rate.get().comparisons() >= SkewTest.CASES_MIN ? 1 : 0;
                errors += each.value().equals(group.value()) ? 0 : rate.get().errors();
                cases += each.value().equals(group.value()) ? 0 : rate.get().comparisons();
            }
        }
        if (own.isPresent() && cases > 0) {
            ErrorRate others = new ErrorRate(errors, cases);
            if (SkewTest.alarms(own.get(), others, tested)) {
                Rates rates = new Rates(own.get(), others, SkewTest.probability(own.get(), others));
                raise(new SkewAlarm(
                        acts.nextId(), clock.instant(), measure, dimension, group.value(), rates, Optional.empty()));
            }
        }
    }

    private void raise(SkewAlarm alarm) {
        if (alarms.add(alarm, alarm.raisedAt().minus(WATCHED.length()))) {
            LOG.warn(
                    "Watchlist {} by {}: {} has {}, the others {}",
                    alarm.measure(),
                    alarm.dimension(),
                    alarm.value(),
                    alarm.rates().group(),
                    alarm.rates().others());
        }
    }

    @Override
    public Instant since(Span span) {
        Instant now = clock.instant();
        Instant begin = now.minus(span.length());
        Instant kept = now.minus(settings.screeningsKept());
        return begin.isAfter(kept) ? begin : kept;
    }

    @Override
    public Optional<GroupAlerts> everybody(Span span) {
        return alerts.everybody(since(span));
    }

    @Override
    public List<GroupAlerts> groups(Span span, Dimension dimension) {
        return alerts.groups(dimension, since(span));
    }

    @Override
    public List<SkewAlarm> alarms() {
        return alarms.recent();
    }

    @Override
    public SkewAlarm acknowledge(UUID alarm, StatedReason reason) {
        return answers.acknowledge(alarm, acts.now(reason));
    }
}
