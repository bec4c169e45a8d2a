package org.lintas.benchmarks.clearance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.lintas.emrtd.ApduChannel;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Decision;
import org.lintas.inspections.InspectionOpening;
import org.lintas.inspections.Inspections;
import org.lintas.inspections.Occupancy;
import org.lintas.inspections.PresentedDocument;

/**
 * Lanes that clear one traveller after the other without a pause, through the API that module {@code lanes} uses. Each lane has
 * travellers of its own.
 */
final class LaneLoad {

    private final Inspections inspections;
    private final String profile;
    private final List<BorderTraveller> travellers;
    private final AtomicLong cleared = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();

    LaneLoad(Inspections inspections, String profile, List<BorderTraveller> travellers) {
        this.inspections = inspections;
        this.profile = profile;
        this.travellers = travellers;
    }

    /** Every traveller once. */
    void round(int lanes, Function<BorderTraveller, ApduChannel> chips) {
        run(lanes, lane -> {
            for (BorderTraveller traveller : ofLane(lane, lanes)) {
                clear(lane, traveller, chips);
            }
            return List.of();
        });
    }

    /** As many as there is time for; gives all of them, also those that ended after the time. */
    List<Clearance> run(int lanes, Duration time, Function<BorderTraveller, ApduChannel> chips) {
        long end = System.nanoTime() + time.toNanos();
        return run(lanes, lane -> {
            List<Clearance> made = new ArrayList<>();
            List<BorderTraveller> own = ofLane(lane, lanes);
            for (int next = 0; System.nanoTime() < end; next = (next + 1) % own.size()) {
                made.add(clear(lane, own.get(next), chips));
            }
            return made;
        });
    }

    /** Travellers cleared in all runs. */
    long cleared() {
        return cleared.get();
    }

    /** Decisions that were not what they had to be. */
    long wrong() {
        return wrong.get();
    }

    private List<BorderTraveller> ofLane(int lane, int lanes) {
        List<BorderTraveller> own = new ArrayList<>();
        for (int index = lane; index < travellers.size(); index += lanes) {
            own.add(travellers.get(index));
        }
        return own;
    }

    private Clearance clear(int lane, BorderTraveller traveller, Function<BorderTraveller, ApduChannel> chips) {
        ApduChannel chip = chips.apply(traveller);
        long begin = System.nanoTime();
        TransactionId transaction =
                inspections.open(new InspectionOpening(new LaneId("B" + (lane + 1)), traveller.direction(), profile));
        long opened = System.nanoTime();
        inspections
                .presentDocument(transaction, new PresentedDocument(traveller.machineReadableZone(), chip))
                .join();
        long presented = System.nanoTime();
        Decision decision = inspections.conclude(transaction, Occupancy.ONE_PERSON);
        long concluded = System.nanoTime();
        note(traveller, decision);
        return new Clearance(begin, opened - begin, presented - opened, concluded - presented);
    }

    private void note(BorderTraveller traveller, Decision decision) {
        boolean clear = decision.kind() == Decision.Kind.CLEAR;
        if (clear == traveller.sought()) {
            wrong.incrementAndGet();
            System.err.println("Not as it must be: " + decision);
        }
        if (clear) {
            cleared.incrementAndGet();
            traveller.crossed();
        }
    }

    /** What one lane does. */
    @FunctionalInterface
    private interface Lane {
        List<Clearance> work(int number);
    }

    private static List<Clearance> run(int lanes, Lane lane) {
        List<Callable<List<Clearance>>> work = new ArrayList<>();
        for (int number = 0; number < lanes; number++) {
            int own = number;
            work.add(() -> lane.work(own));
        }
        List<Clearance> made = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Clearance>> done : threads.invokeAll(work)) {
                made.addAll(done.get());
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("A lane broke.", e);
        }
        return made;
    }
}
