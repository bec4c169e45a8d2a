package org.lintas.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.lintas.mrz.MrzFormat;
import org.lintas.optical.OpticalReader;
import org.lintas.optical.OpticalReading;
import org.lintas.simulators.pages.CaptureConditions;
import org.lintas.simulators.pages.CaptureGrade;
import org.lintas.simulators.pages.NobodyZones;
import org.lintas.simulators.pages.PageCamera;
import org.lintas.simulators.pages.PageSize;

/**
 * {@code ./lintas bench optical-mrz}: how many zones are read whole and right from drawn pages, by grade of the picture, and what it
 * costs. {@code -Dpages=N} pages of each grade in turn over the five formats, {@code -Dseed=N}, {@code -Dgrade=NAME} one
 * grade only. One JSON object for each grade to
 * standard output, one line for each page that was not read right to standard error; the exit code is 1 if the moderate grade misses
 * its goal.
 */
final class OpticalMrzScenario {

    /** Share of zones of the moderate grade that must be read whole and right. */
    private static final double GOAL = 0.98;

    private static final LocalDate REFERENCE = LocalDate.of(2026, 11, 22);
    private static final List<MrzFormat> FORMATS = List.of(MrzFormat.values());

    private final CaptureGrade grade;
    private final PrintStream progress;
    private final long[] processorNanos;
    private int right;
    private int validButWrong;
    private int notValid;
    private int ambiguous;
    private int none;

    private OpticalMrzScenario(CaptureGrade grade, int pages, PrintStream progress) {
        this.grade = grade;
        this.progress = progress;
        this.processorNanos = new long[pages];
    }

    /** Measures every grade. */
    public static void main(String[] arguments) {
        int pages = Integer.getInteger("pages", 100);
        long seed = Long.getLong("seed", 1);
        boolean reached = true;
        // The first pages run cold and are not counted.
        new OpticalMrzScenario(CaptureGrade.LIGHT, 10, System.err).measure(seed - 1);
        for (CaptureGrade grade : grades()) {
            OpticalMrzScenario scenario = new OpticalMrzScenario(grade, pages, System.err);
            scenario.measure(seed);
            System.out.println(scenario.json());
            reached &= grade != CaptureGrade.MODERATE || scenario.right >= GOAL * pages;
        }
        System.exit(reached ? 0 : 1);
    }

    private static List<CaptureGrade> grades() {
        String only = System.getProperty("grade", "");
        return only.isEmpty() ? List.of(CaptureGrade.values()) : List.of(CaptureGrade.valueOf(only));
    }

    private void measure(long seed) {
        for (int page = 0; page < processorNanos.length; page++) {
            SplittableRandom random = new SplittableRandom(seed * 1_000_003 + page);
            MrzFormat format = FORMATS.get(page % FORMATS.size());
            List<String> lines = NobodyZones.of(format, random);
            CaptureConditions conditions = grade.draw(random);
            byte[] encoded = PageCamera.capture(lines, PageSize.of(format), conditions, random.nextLong())
                    .encoded();
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            OpticalReading reading = OpticalReader.read(encoded, REFERENCE);
            processorNanos[page] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            count(reading, lines, page);
        }
    }

    private void count(OpticalReading reading, List<String> lines, int page) {
        String outcome = switch (reading) {
            case OpticalReading.Zone zone -> outcome(zone, lines);
            case OpticalReading.Ambiguous candidates -> {
                ambiguous++;
                yield "ambiguous";
            }
            case OpticalReading.None nothing -> {
                none++;
                yield nothing.explanation();
            }
        };
        if (!outcome.equals("right")) {
            progress.printf("%s, page %d: %s%n", grade, page, outcome);
        }
    }

    private String outcome(OpticalReading.Zone zone, List<String> lines) {
        List<String> read = zone.result().text().lines();
        if (read.equals(lines)) {
            right++;
            return "right";
        }
        if (zone.result().valid()) {
            validButWrong++;
            return "valid but wrong: %s for %s".formatted(read, lines);
        }
        notValid++;
        return "read and not valid: %s for %s".formatted(read, lines);
    }

    private String json() {
        long[] sorted = processorNanos.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElse(0) / 1e6;
        return String.format(
                Locale.ROOT,
                "{\"grade\":\"%s\",\"pages\":%d,\"right\":%d,\"notValid\":%d,\"ambiguous\":%d,\"none\":%d,"
                        + "\"validButWrong\":%d,\"processorMillisMean\":%.0f,\"processorMillisP95\":%.0f}",
                grade,
                sorted.length,
                right,
                notValid,
                ambiguous,
                none,
                validButWrong,
                mean,
                sorted[(int) (0.95 * (sorted.length - 1))] / 1e6);
    }
}
