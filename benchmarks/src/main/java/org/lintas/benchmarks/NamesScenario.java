package org.lintas.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.lintas.names.ListedPerson;
import org.lintas.names.NameIndex;
import org.lintas.names.NamedPerson;
import org.lintas.names.PersonMatcher;

/**
 * {@code ./lintas bench names [NAMES [FOLDER]]}: how fast travellers are looked for by name and date of birth in a list of made persons, 1,000,000
 * if not said, whether anybody is lost against a comparison with everybody, and the same beside fuzzy queries of Lucene and a scan by Jaro and
 * Winkler. The folder holds the lists of the United Nations and of OFAC. Times are those of the thread's processor. One JSON object for each
 * figure to standard output.
 */
final class NamesScenario {

    private static final int NAMES = 1_000_000;

    /** From where a search has many hits to where one traveller in a thousand has one among a million names. */
    private static final double[] BITS = {9.5, 15, 19, 25};

    private static final int TRAVELLERS = 2_000;
    private static final int ALTERED = 500;
    private static final int LUCENE = 100;
    private static final int SCANS = 2;

    /** Of the list whose persons are all compared, and how many are sought in it. */
    private static final int EVERYBODY = 20_000;

    private static final int EVERYBODY_SOUGHT = 20;

    private final PrintStream out = System.out;
    private final PersonMatcher matcher = new PersonMatcher();
    private final List<ListedPerson> persons = new ArrayList<>();
    private final List<NamedPerson> warming = new ArrayList<>();
    private final List<NamedPerson> travellers = new ArrayList<>();
    private final List<NamedPerson> altered = new ArrayList<>();

    private NamesScenario(MadeNames names, int count) {
        var random = new SplittableRandom(1);
        for (int i = 0; i < count; i++) {
            persons.add(names.listed(i, random));
        }
        for (int i = 0; i < TRAVELLERS; i++) {
            warming.add(names.traveller(random));
            travellers.add(names.traveller(random));
        }
        for (int i = 0; i < ALTERED; i++) {
            altered.add(MadeNames.altered(persons.get(random.nextInt(count)), random));
        }
    }

    /** Measures. */
    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : NAMES;
        Path root = Path.of(System.getProperty("lintas.root", "."));
        Path folder = arguments.length > 1
                ? Path.of(arguments[1])
                : root.resolveSibling("shared").resolve("data/watchlists");
        new NamesScenario(MadeNames.from(folder), count).measure();
    }

    private void measure() throws IOException {
        figure("names", persons.size(), "names");
        long before = heap();
        List<NameIndex> built = new ArrayList<>();
        figure("build", FaceSearchScenario.seconds(() -> built.add(NameIndex.of(persons))), "s");
        NameIndex index = built.getFirst();
        figure("heap of the index", (heap() - before) / 1e6, "MB");
        searches(index, "travellers, nothing remembered", warming, BITS[BITS.length - 1]);
        figure("heap of the index after them", (heap() - before) / 1e6, "MB");
        for (double bits : BITS) {
            searches(index, "travellers", travellers, bits);
            searches(index, "altered listed persons", altered, bits);
        }
        everybody();
        lucene();
        jaroWinkler();
    }

    private void searches(NameIndex index, String set, List<NamedPerson> sought, double bits) {
        double[] seconds = new double[sought.size()];
        long hits = 0;
        for (int i = 0; i < seconds.length; i++) {
            NamedPerson one = sought.get(i);
            List<Integer> found = new ArrayList<>(1);
            seconds[i] = FaceSearchScenario.seconds(
                    () -> found.add(index.search(one, bits).size()));
            hits += found.getFirst();
        }
        double all = Arrays.stream(seconds).sum();
        Arrays.sort(seconds);
        String name = set + ", " + bits + " bits";
        figure(name + ", searches", seconds.length / all, "a second and core");
        figure(name + ", p50", 1e6 * seconds[seconds.length / 2], "us");
        figure(name + ", p99", 1e6 * seconds[seconds.length * 99 / 100], "us");
        figure(name + ", hits", (double) hits / seconds.length, "a search");
    }

    /** Whether the index finds whoever a comparison with everybody finds. */
    private void everybody() {
        List<ListedPerson> some = persons.subList(0, Math.min(EVERYBODY, persons.size()));
        NameIndex index = NameIndex.of(some);
        var random = new SplittableRandom(2);
        int[] expected = new int[BITS.length];
        int[] found = new int[BITS.length];
        for (int i = 0; i < EVERYBODY_SOUGHT; i++) {
            NamedPerson sought =
                    i % 2 == 0 ? travellers.get(i) : MadeNames.altered(some.get(random.nextInt(some.size())), random);
            double[] bits =
                    some.stream().mapToDouble(person -> bits(sought, person)).toArray();
            for (int at = 0; at < BITS.length; at++) {
                double bitsMin = BITS[at];
                expected[at] +=
                        (int) Arrays.stream(bits).filter(one -> one >= bitsMin).count();
                found[at] += index.search(sought, bitsMin).size();
            }
        }
        for (int at = 0; at < BITS.length; at++) {
            figure("found of " + expected[at] + " at " + BITS[at] + " bits", found[at], "persons");
        }
    }

    private double bits(NamedPerson sought, ListedPerson person) {
        return matcher.compare(
                        sought,
                        person.names().getFirst(),
                        person.births().stream().findFirst())
                .bits();
    }

    private void lucene() throws IOException {
        try (var lucene = new LuceneNames(persons)) {
            long begin = cpu();
            for (NamedPerson sought : travellers.subList(0, LUCENE)) {
                for (int number : lucene.search(sought)) {
                    bits(sought, persons.get(number));
                }
            }
            figure(
                    "fuzzy queries of Lucene, best hundred compared",
                    LUCENE * 1e9 / (cpu() - begin),
                    "a second and core");
        }
    }

    private void jaroWinkler() {
        var similarity = new JaroWinklerSimilarity();
        List<String> names = persons.stream()
                .map(person -> LuceneNames.text(person.names().getFirst()))
                .toList();
        long begin = cpu();
        double most = 0;
        for (NamedPerson sought : travellers.subList(0, SCANS)) {
            String name = LuceneNames.text(sought.name());
            for (String other : names) {
                most = Math.max(most, similarity.apply(name, other));
            }
        }
        figure("scan by Jaro and Winkler, most similar " + most, SCANS * 1e9 / (cpu() - begin), "a second and core");
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void figure(String name, double value, String unit) {
        out.printf(Locale.ROOT, "{\"figure\":\"%s\",\"value\":%.3f,\"unit\":\"%s\"}%n", name, value, unit);
    }
}
