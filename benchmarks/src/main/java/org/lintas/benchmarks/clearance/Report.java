package org.lintas.benchmarks.clearance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Says what is measured: words for people, figures for programs. */
public final class Report {

    private final PrintStream figures;
    private final PrintStream words;
    private final long begin = System.nanoTime();
    private final String machine = machine();

    /** Figures go to one, words to the other. */
    public Report(PrintStream figures, PrintStream words) {
        this.figures = figures;
        this.words = words;
    }

    /** One line for people, with the time since the begin. */
    public void say(String line) {
        words.printf(Locale.ROOT, "%5.1f s  %s%n", (System.nanoTime() - begin) / 1e9, line);
    }

    void load(String name, Load load) {
        say("%s: %.1f decisions a second over %.0f s, %d lanes"
                .formatted(name, load.perSecond(), load.seconds(), load.lanes()));
        say("  a clearance: " + load.whole());
        say("  opening: " + load.latencies(Clearance::open));
        say("  document and background: " + load.latencies(Clearance::present));
        say("  decision: " + load.latencies(Clearance::conclude));
        long[] seconds = load.eachSecond();
        say("  " + load.seconds(seconds) + ": " + Arrays.toString(seconds));
        say("  processor time a clearance: " + load.processorTime());
    }

    /** A figure that is compared with nothing. */
    public void figure(String name, double figure, String unit) {
        print("\"scenario\":\"%s\",\"figure\":%.2f,\"unit\":\"%s\",\"ratio\":null,\"reference\":null"
                .formatted(name, figure, unit));
    }

    /** A rate, and what it is of another that was measured in the same minute. */
    void figure(String name, double figure, Reference reference) {
        rate(name, figure, "decisions/s", reference);
    }

    /** A rate, and what it is of another that was measured in the same minute. */
    public void rate(String name, double figure, String unit, Reference reference) {
        print("\"scenario\":\"%s\",\"figure\":%.2f,\"unit\":\"%s\",\"ratio\":%.4f,\"reference\":\"%.0f %s\""
                .formatted(
                        name, figure, unit, figure / reference.perSecond(), reference.perSecond(), reference.name()));
    }

    /**
     * What a figure is compared with.
     *
     * @param perSecond its own figure
     * @param name what it counts
     */
    public record Reference(double perSecond, String name) {}

    private void print(String fields) {
        figures.printf("{%s,\"machine\":\"%s\"}%n", fields, machine);
    }

    private static String machine() {
        return "%d cores, %s, %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        System.getProperty("os.name"),
                        Runtime.version());
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
