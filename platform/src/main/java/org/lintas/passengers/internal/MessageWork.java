package org.lintas.passengers.internal;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lintas.passengers.Journey;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads deliveries in the order of their receipt, and has journeys judged. What is to do stands in the database, so that a crash loses none of it and does none of
 * it twice.
 */
@Component
class MessageWork {

    /** How often it looks without being woken: after a crash, or when a step broke. */
    private static final long LOOKS_EVERY_MILLIS = 2_000;

    /** Longest wait for a step at the end of the process, which has ten seconds for all. */
    private static final long END_SECONDS_MAX = 3;

    private final DeliveryTable deliveries;
    private final DeliveryReading reading;
    private final JourneyTable journeys;
    private final JourneyAssessments assessments;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("passenger-messages").factory());

    MessageWork(
            DeliveryTable deliveries, DeliveryReading reading, JourneyTable journeys, JourneyAssessments assessments) {
        this.deliveries = deliveries;
        this.reading = reading;
        this.journeys = journeys;
        this.assessments = assessments;
    }

    /** Has it look soon. */
    @Scheduled(fixedDelay = LOOKS_EVERY_MILLIS, initialDelay = LOOKS_EVERY_MILLIS)
    void wake() {
        if (waiting.compareAndSet(false, true)) {
            then(this::look);
        }
    }

    /** Reads messages that wait once more, before it returns. */
    void readAgain(UUID delivery) {
        reading.readAgain(delivery);
        wake();
    }

    /** Each step by itself: one that breaks is tried again at the next look, and holds up no other. */
    private void look() {
        waiting.set(false);
        for (UUID delivery : deliveries.waiting()) {
            then(() -> reading.read(delivery));
        }
        then(() -> assessAfter(0));
    }

    /** Pages of those who are not judged, each journey a step. */
    private void assessAfter(long last) {
        List<JourneyTable.Ordered> page = journeys.toAssess(last);
        for (JourneyTable.Ordered next : page) {
            Journey journey = next.journey();
            then(() -> assessments.assess(journey));
        }
        if (!page.isEmpty()) {
            long reached = page.getLast().order();
            then(() -> assessAfter(reached));
        }
    }

    private void then(Runnable step) {
        if (!worker.isShutdown()) {
            worker.execute(step);
        }
    }

    /** A step that runs may end: what it leaves is done after the next start. */
    @PreDestroy
    void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(END_SECONDS_MAX, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException _) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
