package org.lintas.biometrics.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.biometrics.BiometricFigures;
import org.lintas.calibration.ErrorRate;
import org.lintas.calibration.SkewTest;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.StatedReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Watches whether a group fares worse than the others, and tells the figures. */
@Service
class FairnessWatch implements BiometricFigures {

    private static final Logger LOG = LoggerFactory.getLogger(FairnessWatch.class);

    /** How often it looks, in milliseconds: a quarter of an hour, so that a scanner that got dirty is seen within the shift. */
    private static final long LOOKS_EVERY_MILLIS = 15 * 60 * 1_000L;

    /** What it looks at, and how long an acknowledged alarm stays quiet: after it, everything looked at is newer. */
    private static final Span WATCHED = Span.WEEK;

    private final FigureTable figures;
    private final SkewAlarmTable alarms;
    private final SkewAcknowledgements acknowledgements;
    private final Identifiers identifiers;
    private final Clock clock;

    FairnessWatch(
            FigureTable figures,
            SkewAlarmTable alarms,
            SkewAcknowledgements acknowledgements,
            Identifiers identifiers,
            Clock clock) {
        this.figures = figures;
        this.alarms = alarms;
        this.acknowledgements = acknowledgements;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = LOOKS_EVERY_MILLIS, initialDelay = LOOKS_EVERY_MILLIS)
    void look() {
        for (Dimension dimension : Dimension.values()) {
            List<GroupFigures> groups = groups(WATCHED, dimension).stream()
                    .filter(group -> !group.value().isEmpty())
                    .toList();
            for (Measure measure : Measure.values()) {
                groups.forEach(group -> look(measure, dimension, group, groups));
            }
        }
    }

    /** Compares one group with all others together. */
    private void look(Measure measure, Dimension dimension, GroupFigures group, List<GroupFigures> groups) {
        Optional<ErrorRate> own = group.rate(measure);
        long errors = 0;
        long cases = 0;
        int tested = 0;
        for (GroupFigures each : groups) {
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
                raise(new SkewAlarm(
                        identifiers.next(),
                        clock.instant(),
                        measure,
                        dimension,
                        group.value(),
                        own.get(),
                        others,
                        SkewTest.probability(own.get(), others),
                        Optional.empty()));
            }
        }
    }

    private void raise(SkewAlarm alarm) {
        if (alarms.add(alarm, alarm.raisedAt().minus(WATCHED.length()))) {
            LOG.warn(
                    "{} by {}: {} has {}, the others {}",
                    alarm.measure(),
                    alarm.dimension(),
                    alarm.value(),
                    alarm.group(),
                    alarm.others());
        }
    }

    @Override
    public GroupFigures all(Span span) {
        return figures.all(begin(span));
    }

    @Override
    public List<GroupFigures> groups(Span span, Dimension dimension) {
        return figures.groups(dimension, begin(span));
    }

    @Override
    public List<Long> fingerQuality(Span span) {
        return figures.quality(begin(span));
    }

    @Override
    public List<SkewAlarm> alarms() {
        return alarms.recent();
    }

    @Override
    public long openAlarms() {
        return alarms.open();
    }

    @Override
    public SkewAlarm acknowledge(UUID alarm, StatedReason reason) {
        return acknowledgements.acknowledge(alarm, reason);
    }

    private Instant begin(Span span) {
        return clock.instant().minus(span.length());
    }
}
