package org.lintas.benchmarks.names;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lintas.mrz.PartialDate;
import org.lintas.names.BirthSpan;
import org.lintas.names.NameParser;
import org.lintas.names.NamedPerson;
import org.lintas.names.PersonMatcher;
import org.lintas.watchlist.ColumnMapping;
import org.lintas.watchlist.Screening;
import org.lintas.watchlist.Statement;
import org.lintas.watchlist.Subject;
import org.lintas.watchlist.Traveller;
import org.lintas.watchlist.WatchlistCollection;

/**
 * {@code ./lintas bench names-accuracy [FOLDER [TRAVELLERS]]}: lists of a folder, 100,000 made innocent travellers if not said, and one altered
 * name of every listed person. Subjects and travellers are split into two halves, one to choose weights and thresholds on, one to test. A JSON
 * object a line: a half at a threshold, then recall by alteration and by what is known of the birth at the threshold of 0.5 alerts per thousand.
 */
final class NamesAccuracyScenario {

    private static final long SEED = 20261123;
    private static final int TRAVELLERS = 100_000;
    private static final double ALERTS_PER_THOUSAND = 0.5;

    /** Bits below which nobody is looked for. */
    private static final double BITS_MIN = 5;

    private static final List<NameAlteration> ALTERATIONS = List.of(NameAlteration.values());

    private static final double[] SCORES = {0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99};

    /** What a traveller's date of birth has to do with the list's. */
    private enum Birth {
        SAME,
        FLIPPED,
        SAME_YEAR,
        NOT_LISTED
    }

    /** A listed person at a border; found with these bits, or not. */
    private record Sought(
            boolean tuning, NameAlteration alteration, Birth birth, Subject subject, Traveller traveller) {}

    /** What was measured of one half. */
    private static final class Half {

        private final String name;
        private final List<Sought> sought;
        private final double[] soughtBits;
        private final double[] innocentBits;

        Half(String name, List<Sought> sought, double[] soughtBits, double[] innocentBits) {
            this.name = name;
            this.sought = sought;
            this.soughtBits = soughtBits;
            this.innocentBits = innocentBits;
        }
    }

    private final Screening screening;
    private final List<Subject> persons;

    private NamesAccuracyScenario(List<Subject> subjects) {
        this.screening = Screening.of(subjects);
        this.persons = subjects.stream()
                .filter(subject -> subject.kind() == Subject.Kind.PERSON)
                .toList();
    }

    /** Measures. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(
                arguments.length > 0
                        ? arguments[0]
                        : System.getProperty("lintas.root", ".") + "/../shared/data/watchlists");
        int travellers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : TRAVELLERS;
        new NamesAccuracyScenario(subjects(folder)).measure(travellers);
    }

    /** Persons of the lists of a folder. */
    static List<Subject> persons(Path folder) throws IOException {
        return subjects(folder).stream()
                .filter(subject -> subject.kind() == Subject.Kind.PERSON)
                .toList();
    }

    private static List<Subject> subjects(Path folder) throws IOException {
        WatchlistCollection collection = new WatchlistCollection(_ -> {});
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                try (InputStream stream = Files.newInputStream(file)) {
                    collection.read(String.valueOf(file.getFileName()), stream, ColumnMapping.usual());
                }
            }
        }
        return collection.subjects();
    }

    private void measure(int travellers) {
        List<Sought> sought = sought();
        MadeTravellers made = new MadeTravellers(persons.stream()
                .flatMap(person -> latinName(person).stream())
                .map(words -> String.join(" ", words))
                .toList());
        SplittableRandom random = new SplittableRandom(SEED);
        List<Traveller> innocent =
                IntStream.range(0, travellers).mapToObj(_ -> made.next(random)).toList();
        long begin = System.nanoTime();
        double[] innocentBits =
                innocent.stream().parallel().mapToDouble(this::mostBits).toArray();
        double seconds = (System.nanoTime() - begin) / 1e9;
        for (boolean tuning : new boolean[] {true, false}) {
            List<Sought> of =
                    sought.stream().filter(each -> each.tuning() == tuning).toList();
            double[] bits = of.stream().parallel().mapToDouble(this::bits).toArray();
            int middle = innocentBits.length / 2;
            report(new Half(
                    tuning ? "tuning" : "test",
                    of,
                    bits,
                    tuning
                            ? Arrays.copyOfRange(innocentBits, 0, middle)
                            : Arrays.copyOfRange(innocentBits, middle, innocentBits.length)));
        }
        System.out.printf(
                Locale.ROOT,
                "{\"seed\":%d,\"persons\":%d,\"travellers\":%d,\"travellersPerSecond\":%.0f}%n",
                SEED,
                persons.size(),
                travellers,
                travellers / seconds);
    }

    /** Most evidence of any hit. */
    private double mostBits(Traveller traveller) {
        return screening.search(traveller, BITS_MIN).stream()
                .mapToDouble(hit -> hit.bits())
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** Evidence of the right hit. */
    private double bits(Sought sought) {
        return screening.search(sought.traveller(), BITS_MIN).stream()
                .filter(hit -> hit.subject().equals(sought.subject()))
                .mapToDouble(hit -> hit.bits())
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private List<Sought> sought() {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        List<Sought> sought = new ArrayList<>();
        for (Subject person : persons) {
            Optional<List<String>> words = latinName(person);
            boolean tuning = random.nextBoolean();
            NameAlteration alteration = ALTERATIONS.get(random.nextInt(ALTERATIONS.size()));
            SplittableRandom own = random.split();
            if (words.isPresent() && alteration.possible(words.get())) {
                sought.add(sought(person, alteration.of(words.get(), own), alteration, tuning, own));
            }
        }
        return sought;
    }

    private static Sought sought(
            Subject person, String name, NameAlteration alteration, boolean tuning, SplittableRandom random) {
        List<BirthSpan> births = person.statements(Statement.Born.class).stream()
                .map(Statement.Born::span)
                .toList();
        Birth birth = births.isEmpty()
                ? Birth.NOT_LISTED
                : births.getFirst().first().day().isEmpty() ? Birth.SAME_YEAR : Birth.SAME;
        PartialDate date = births.isEmpty()
                ? PartialDate.of(1940 + random.nextInt(70), 1 + random.nextInt(12), 1 + random.nextInt(28))
                : births.getFirst().first();
        if (birth == Birth.SAME_YEAR) {
            int month = 1 + random.nextInt(12);
            date = PartialDate.of(date.year(), date.month().orElse(month), 1 + random.nextInt(28));
        } else if (birth == Birth.SAME && date.day().getAsInt() <= 12 && random.nextInt(4) == 0) {
            birth = Birth.FLIPPED;
            date = PartialDate.of(
                    date.year(), date.day().getAsInt(), date.month().getAsInt());
        }
        return new Sought(
                tuning,
                alteration,
                birth,
                person,
                Traveller.of(new NamedPerson(NameParser.text(name), Optional.of(date))));
    }

    /** Words of the first strong name in Latin letters, given names first. */
    private static Optional<List<String>> latinName(Subject person) {
        return person.statements(Statement.Named.class).stream()
                .filter(name ->
                        name.quality() == Statement.Quality.STRONG && name.script() == Character.UnicodeScript.LATIN)
                .map(Statement.Named::text)
                .map(NamesAccuracyScenario::words)
                .filter(words -> words.size() > 1)
                .findFirst();
    }

    private static List<String> words(String name) {
        int comma = name.indexOf(',');
        String turned = comma > 0 ? name.substring(comma + 1) + " " + name.substring(0, comma) : name;
        return Stream.of(turned.replaceAll("\\([^)]*\\)", " ")
                        .toUpperCase(Locale.ROOT)
                        .split("[^\\p{L}'-]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void report(Half half) {
        for (double score : SCORES) {
            print(half, "score", score, PersonMatcher.bits(score));
        }
        double bits = bitsOfAlerts(half.innocentBits);
        print(half, "alertsPerThousand", ALERTS_PER_THOUSAND, bits);
        System.out.printf(Locale.ROOT, "{\"half\":\"%s\",\"areaUnderCurve\":%.4f}%n", half.name, area(half));
        ScoreFit fit = new ScoreFit(half.soughtBits, half.innocentBits);
        fit.printCurve(half.name);
        fit.printReliability(half.name);
        Map<NameAlteration, int[]> kinds = new EnumMap<>(NameAlteration.class);
        Map<Birth, int[]> births = new EnumMap<>(Birth.class);
        for (int at = 0; at < half.sought.size(); at++) {
            int found = half.soughtBits[at] >= bits ? 1 : 0;
            count(kinds.computeIfAbsent(half.sought.get(at).alteration(), _ -> new int[2]), found);
            count(births.computeIfAbsent(half.sought.get(at).birth(), _ -> new int[2]), found);
        }
        kinds.forEach((kind, counts) -> print(half, kind.name(), counts));
        births.forEach((birth, counts) -> print(half, "BIRTH_" + birth.name(), counts));
    }

    private static void count(int[] counts, int found) {
        counts[0] += found;
        counts[1]++;
    }

    private static void print(Half half, String kind, int[] counts) {
        System.out.printf(
                Locale.ROOT,
                "{\"half\":\"%s\",\"kind\":\"%s\",\"recall\":%.4f,\"of\":%d}%n",
                half.name,
                kind,
                (double) counts[0] / counts[1],
                counts[1]);
    }

    private static void print(Half half, String by, double at, double bits) {
        long alerts =
                Arrays.stream(half.innocentBits).filter(each -> each >= bits).count();
        long found = Arrays.stream(half.soughtBits).filter(each -> each >= bits).count();
        System.out.printf(
                Locale.ROOT,
                "{\"half\":\"%s\",\"%s\":%.2f,\"bits\":%.2f,\"alertsPerThousand\":%.3f,\"travellers\":%d,\"recall\":%.4f,\"of\":%d}%n",
                half.name,
                by,
                at,
                bits,
                1_000.0 * alerts / half.innocentBits.length,
                half.innocentBits.length,
                (double) found / half.soughtBits.length,
                half.soughtBits.length);
    }

    /** The least bits at which no more innocent travellers alert than the goal allows. */
    private static double bitsOfAlerts(double[] innocentBits) {
        double[] sorted = innocentBits.clone();
        Arrays.sort(sorted);
        int allowed = (int) (sorted.length * ALERTS_PER_THOUSAND / 1_000);
        return Math.nextUp(sorted[sorted.length - 1 - allowed]);
    }

    /** Share of pairs of a sought person and an innocent one in which the sought one has more evidence; ties count half. */
    private static double area(Half half) {
        double[] innocent = half.innocentBits.clone();
        Arrays.sort(innocent);
        double sum = 0;
        for (double bits : half.soughtBits) {
            int below = lower(innocent, bits);
            int upTo = lower(innocent, Math.nextUp(bits));
            sum += below + (upTo - below) / 2.0;
        }
        return sum / innocent.length / half.soughtBits.length;
    }

    private static int lower(double[] sorted, double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
