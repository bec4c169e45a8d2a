package org.lintas.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.lintas.face.FaceTemplate;
import org.lintas.face.search.FaceGallery;
import org.lintas.face.search.SearchKernel;
import org.lintas.face.search.SearchLimit;

/**
 * {@code ./lintas bench face-search [ENTRIES]}: how fast a gallery of so many faces, 10 million if not said, is searched by one thread, as
 * a share of the rate at which the same thread reads memory; several faces in one pass; the plain kernel beside it; insertion and
 * deletion. Times are those of the thread's processor, the best of several rounds. One JSON object for each figure to standard output.
 */
final class FaceSearchScenario {

    private static final int ENTRIES = 10_000_000;

    /** Different templates in the gallery: the time of a search does not depend on what they are. */
    private static final int TEMPLATES = 1_024;

    private static final int ROUNDS = 9;
    private static final int PLAIN_ENTRIES = 200_000;
    private static final int DELETED = 100_000;

    /** Share of the memory's rate that is the goal. */
    private static final double GOAL = 0.8;

    private final SplittableRandom random = new SplittableRandom(1);
    private final FaceTemplate[] templates = new FaceTemplate[TEMPLATES];
    private final PrintStream out;

    private FaceSearchScenario(PrintStream out) {
        this.out = out;
        Arrays.setAll(templates, i -> template());
    }

    /** Measures. */
    public static void main(String[] arguments) {
        int entries = arguments.length == 0 ? ENTRIES : Integer.parseInt(arguments[0]);
        System.exit(new FaceSearchScenario(System.out).measure(entries) ? 0 : 1);
    }

    private boolean measure(int entries) {
        var gallery = new FaceGallery();
        double filled = seconds(() -> fill(gallery, entries));
        figure("insertions", entries / filled / 1e6, "million/s");
        long bytes = (long) entries * FaceTemplate.DIMENSIONS;
        double inOrder = MemoryReading.gigabytesPerSecondInOrder(bytes, ROUNDS);
        figure("memory read in order", inOrder, "GB/s");
        double memory = MemoryReading.gigabytesPerSecond(bytes, ROUNDS);
        figure("memory read at four places", memory, "GB/s");
        double searched = rate(gallery, 1) * FaceTemplate.DIMENSIONS / 1e3;
        figure("search of one face", searched, "GB/s");
        figure("share of reading in order", searched / inOrder, "goal " + GOAL);
        figure("share of reading at four places", searched / memory, "goal " + GOAL);
        for (int probes : new int[] {1, 2, 4, 8}) {
            figure("comparisons, %d faces a pass".formatted(probes), rate(gallery, probes), "million/s");
        }
        var plain = new FaceGallery(PLAIN_ENTRIES, SearchKernel.PLAIN);
        fill(plain, PLAIN_ENTRIES);
        figure("comparisons, plain kernel", rate(plain, 1), "million/s");
        delete(gallery, entries);
        return searched >= GOAL * memory;
    }

    private void delete(FaceGallery gallery, int entries) {
        int count = Math.min(DELETED, entries);
        long step = entries / count;
        double deleted = seconds(() -> {
            for (long i = 0; i < count; i++) {
                gallery.delete(i * step);
            }
        });
        figure("deletions", count / deleted / 1e6, "million/s");
    }

    private void fill(FaceGallery gallery, int entries) {
        for (int i = 0; i < entries; i++) {
            gallery.insert(i, templates[i % TEMPLATES]);
        }
    }

    /** Million comparisons a second. */
    private double rate(FaceGallery gallery, int probes) {
        List<FaceTemplate> faces = Collections.nCopies(probes, template());
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, seconds(() -> gallery.search(faces, SearchLimit.best(20))));
        }
        return (double) gallery.size() * probes / best / 1e6;
    }

    static double seconds(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - before) / 1e9;
    }

    private void figure(String name, double value, String unit) {
        out.printf(Locale.ROOT, "{\"figure\":\"%s\",\"value\":%.2f,\"unit\":\"%s\"}%n", name, value, unit);
    }

    private FaceTemplate template() {
        return template(random);
    }

    /** A random direction. */
    static FaceTemplate template(SplittableRandom random) {
        double[] values = random.doubles(FaceTemplate.DIMENSIONS, -1, 1).toArray();
        double length =
                Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
        var encoded = ByteBuffer.allocate(FaceTemplate.ENCODED_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        encoded.put(new byte[] {'F', 'T', 1, 0});
        for (double value : values) {
            encoded.putFloat((float) (value / length));
        }
        return FaceTemplate.decoded(encoded.array());
    }
}
