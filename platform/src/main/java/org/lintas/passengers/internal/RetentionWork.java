package org.lintas.passengers.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StateSettings;
import org.lintas.passengers.PassengerRetention;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Masks and deletes what was kept long enough, once a day of the State's calendar. What is due follows from the rows, so that a run that a crash ended goes on. */
@Service
class RetentionWork implements PassengerRetention {

    /** How often it looks whether the day's run is done. */
    private static final long LOOKS_EVERY_MILLIS = 600_000;

    /** How long it waits after the start, when there is enough to do. */
    private static final long BEGINS_AFTER_MILLIS = 60_000;

    private final RetentionTable table;
    private final RetentionRunTable runs;
    private final RetentionSteps steps;
    private final RetentionSettings settings;
    private final DeliveryFiles files;
    private final Calendar calendar;
    private final ReentrantLock one = new ReentrantLock();

    RetentionWork(
            RetentionTable table,
            RetentionRunTable runs,
            RetentionSteps steps,
            RetentionSettings settings,
            DeliveryFiles files,
            StateSettings state,
            Clock clock) {
        this.table = table;
        this.runs = runs;
        this.steps = steps;
        this.settings = settings;
        this.files = files;
        this.calendar = new Calendar(state, clock);
    }

    private record Calendar(StateSettings state, Clock clock) {

        LocalDate today() {
            return state.day(clock.instant());
        }
    }

    /** Does what is due, unless it was done today or is being done. */
    @Scheduled(fixedDelay = LOOKS_EVERY_MILLIS, initialDelay = BEGINS_AFTER_MILLIS)
    void look() {
        if (one.tryLock()) {
            try {
                run(calendar.today());
            } finally {
                one.unlock();
            }
        }
    }

    private void run(LocalDate today) {
        if (!runs.open(today, calendar.clock().instant())) {
            return;
        }
        age(DataClass.API, today);
        age(DataClass.PNR, today);
        boolean more = true;
        while (more) {
            more = steps.destroyKeys(today);
        }
        removeFiles();
        steps.end(today);
    }

    private void age(DataClass data, LocalDate today) {
        RetentionTable.Until until = until(settings.rule(data), today);
        List<RetentionTable.Reached> page = table.due(data, until, RetentionTable.Reached.nothing());
        while (!page.isEmpty()) {
            page.forEach(due -> age(due.id(), today));
            page = table.due(data, until, page.getLast());
        }
    }

    /** One that breaks is counted, and holds up no other. */
    private void age(UUID journey, LocalDate today) {
        try {
            steps.age(journey, today);
        } catch (LintasException | DataAccessException _) {
            steps.failed(today);
        }
    }

    private static RetentionTable.Until until(Rule rule, LocalDate today) {
        return new RetentionTable.Until(
                before(today, rule.maskedAfter().orElse(rule.deletedAfter())),
                before(today, rule.deletedAfter()),
                before(today, rule.linkedDeletedAfter()));
    }

    private static LocalDate before(LocalDate today, Duration kept) {
        return today.minusDays(kept.toDays());
    }

    /** Files whose keys are gone; also those that a crash left. */
    private void removeFiles() {
        List<UUID> page = table.toRemove();
        while (!page.isEmpty()) {
            page.forEach(files::delete);
            table.removed(page);
            page = table.toRemove();
        }
    }

    @Override
    public List<Rule> rules() {
        return settings.rules();
    }

    @Override
    public List<Run> runs() {
        return runs.recent();
    }

    @Override
    public Kept kept() {
        return table.kept();
    }

    @Override
    public Optional<Instant> maskedAt(UUID journey) {
        return table.maskedAt(journey);
    }
}
