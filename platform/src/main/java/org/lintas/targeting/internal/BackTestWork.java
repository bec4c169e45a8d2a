package org.lintas.targeting.internal;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.passengers.Journeys;
import org.lintas.rules.CompiledRules;
import org.lintas.targeting.BackTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs trials, one at a time in all nodes: flights are shared among a few threads. What is asked stands in the database, so that another node begins anew when one
 * ends in the middle.
 */
@Component
class BackTestWork {

    private static final Logger LOG = LoggerFactory.getLogger(BackTestWork.class);
    private static final long LOOKS_EVERY_MILLIS = 2_000;
    private static final long SAYS_EVERY_MILLIS = 500;

    /** Flights that a thread takes at a time. */
    private static final int PORTION = 16;

    /** After so long without a word a node is taken not to work on its trial any more. */
    private static final Duration SILENT = Duration.ofSeconds(30);

    private final BackTestTable table;
    private final Journeys journeys;
    private final RecordedFlights recorded;
    private final TargetingSettings settings;
    private final Acting acting;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ExecutorService runner = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("back-test").factory());
    private final ExecutorService readers;

    BackTestWork(
            BackTestTable table,
            Journeys journeys,
            RecordedFlights recorded,
            TargetingSettings settings,
            Acting acting) {
        this.table = table;
        this.journeys = journeys;
        this.recorded = recorded;
        this.settings = settings;
        this.acting = acting;
        this.readers = Executors.newFixedThreadPool(
                settings.threads(),
                Thread.ofPlatform().daemon().name("back-test-", 0).factory());
    }

    /** Has it look once what is asked stands in the database. */
    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    @Scheduled(fixedDelay = LOOKS_EVERY_MILLIS, initialDelay = LOOKS_EVERY_MILLIS)
    void wake() {
        if (!runner.isShutdown() && waiting.compareAndSet(false, true)) {
            runner.execute(this::look);
        }
    }

    private void look() {
        waiting.set(false);
        Optional<BackTest> next = take();
        while (next.isPresent()) {
            try {
                run(next.get());
                next = take();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Optional<BackTest> take() {
        return table.take(acting.now(), acting.now().minus(SILENT));
    }

    private void run(BackTest test) throws InterruptedException {
        CompiledRules rules = CompiledRules.of(RuleText.rules(test.asked().text()));
        List<AnnouncedFlight> flights =
                journeys.departing(test.asked().from(), test.asked().to());
        BackTestTally tally = new BackTestTally(test, rules, flights.size());
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> parts = new ArrayList<>();
        for (int thread = 0; thread < settings.threads(); thread++) {
            parts.add(readers.submit(() -> read(flights, next, rules, tally)));
        }
        BackTest.State end = BackTest.State.DONE;
        for (Future<?> part : parts) {
            try {
                await(part, tally, () -> next.set(flights.size()));
            } catch (ExecutionException e) {
                LOG.error("Trial {} broke and is given up", test.id(), e);
                next.set(flights.size());
                end = BackTest.State.BROKEN;
            }
        }
        table.found(tally.ended(end, acting.now()), acting.now());
    }

    private void read(List<AnnouncedFlight> flights, AtomicInteger next, CompiledRules rules, BackTestTally tally) {
        for (int at = next.getAndAdd(PORTION); at < flights.size(); at = next.getAndAdd(PORTION)) {
            List<BackTestTally.OfFlight> counted = new ArrayList<>();
            recorded.each(flights.subList(at, Math.min(at + PORTION, flights.size())), rules, flight -> {
                counted.add(tally.new OfFlight(flight));
                return counted.getLast()::see;
            });
            counted.forEach(tally::add);
        }
    }

    /** Says how far it is until a thread has ended; when somebody stopped the trial meanwhile, no other flight is begun. */
    private void await(Future<?> part, BackTestTally tally, Runnable end)
            throws ExecutionException, InterruptedException {
        while (true) {
            try {
                part.get(SAYS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException _) {
                if (!table.found(tally.soFar(), acting.now())) {
                    end.run();
                }
            }
        }
    }

    @PreDestroy
    void close() {
        runner.shutdownNow();
        readers.shutdownNow();
    }
}
