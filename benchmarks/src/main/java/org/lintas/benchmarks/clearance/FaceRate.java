package org.lintas.benchmarks.clearance;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lintas.biometrics.Biometrics;
import org.lintas.biometrics.ComparedTraveller;
import org.lintas.biometrics.FaceUse;
import org.lintas.biometrics.LivePicture;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.LaneId;
import org.lintas.simulators.faces.Capture;
import org.lintas.simulators.faces.FaceRenderer;
import org.lintas.simulators.faces.Identity;

/** Comparisons of a portrait with a live picture by the node's own module, both templates extracted anew each time. */
final class FaceRate {

    /** Nothing that the figures of groups could be kept by. */
    private static final ComparedTraveller NOBODY =
            new ComparedTraveller(new LaneId("E1"), LocalDate.EPOCH, Optional.empty());

    /** Bytes of a portrait: that of a usual passport. */
    private static final int PORTRAIT_BYTES = 15_000;

    /** Pictures made beforehand: rendering one takes longer than comparing it. */
    private static final int PEOPLE = 8;

    private final List<byte[]> portraits = new ArrayList<>();
    private final List<byte[]> lives = new ArrayList<>();

    /** Renders the pictures. */
    FaceRate() {
        for (long person = 1; person <= PEOPLE; person++) {
            portraits.add(FaceRenderer.jpegWithin(
                    FaceRenderer.render(Identity.of(person), Capture.portrait(person)), PORTRAIT_BYTES));
            lives.add(FaceRenderer.jpeg(Identity.of(person), Capture.live(person)));
        }
    }

    List<byte[]> portraits() {
        return List.copyOf(portraits);
    }

    /** What one run gave. */
    record Rate(int threads, double perSecond, Latencies latencies) {}

    Rate measure(Biometrics biometrics, int threads, Duration time) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        List<Callable<List<Long>>> work = new ArrayList<>();
        for (int number = 0; number < threads; number++) {
            int own = number;
            work.add(() -> compareUntil(biometrics, own, end));
        }
        List<Long> nanos = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<List<Long>> done : pool.invokeAll(work)) {
                nanos.addAll(done.get());
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Rate(
                threads,
                nanos.size() / seconds,
                new Latencies(nanos.stream().mapToLong(Long::longValue).toArray()));
    }

    private List<Long> compareUntil(Biometrics biometrics, int offset, long end) {
        List<Long> nanos = new ArrayList<>();
        for (int number = offset; System.nanoTime() < end; number++) {
            ImageBytes portrait = ImageBytes.of(portraits.get(number % PEOPLE));
            ImageBytes live = ImageBytes.of(lives.get(number % PEOPLE));
            long begin = System.nanoTime();
            biometrics.verifyFace(
                    portrait, new LivePicture(live, LivePicture.PresentationAttack.NOT_DETECTED), FaceUse.GATE, NOBODY);
            nanos.add(System.nanoTime() - begin);
        }
        return nanos;
    }
}
