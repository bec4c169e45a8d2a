package org.lintas.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lintas.face.FaceTemplate;
import org.lintas.face.search.FaceCandidate;
import org.lintas.face.search.FaceGallery;
import org.lintas.face.search.SearchLimit;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.TemplateFile;
import org.lintas.fingerprint.TemplateFormat;
import org.lintas.fingerprint.UnreadableTemplate;
import org.lintas.fingerprint.search.FilterCandidate;
import org.lintas.fingerprint.search.FingerGallery;
import org.lintas.fingerprint.search.PersonPrints;
import org.lintas.fingerprint.search.PersonProbe;
import org.lintas.fingerprint.search.PersonRows;

/**
 * {@code ./lintas bench person-search [PERSONS]}: how long the search of one person by eight fingers and a face takes among so many, 100,000
 * if not said, on one thread and by the clock: the engines, with the limits of the platform, without its database and its decryption. All
 * persons are grown from statistics. One JSON object for each part to standard output, times in milliseconds.
 */
final class PersonSearchScenario {

    private static final int PERSONS = 100_000;

    /** Persons who are searched: each is enrolled and comes again. */
    private static final int SEARCHES = 50;

    /** Searches before those that count, while the compiler works. */
    private static final int WARM_UP = 10;

    /** Four fingers of each hand: positions 2 to 5 and 7 to 10. */
    private static final List<Integer> POSITIONS = List.of(2, 3, 4, 5, 7, 8, 9, 10);

    /** As the platform does it: by the fingers, by the face, and compared thoroughly. */
    private static final int BY_FINGERS = 100;

    private static final int BY_FACE = 50;
    private static final int THOROUGHLY = 5;

    /** Persons that are grown at the same time, by all cores. */
    private static final int BATCH = 1_000;

    private final FingerGallery fingers;
    private final FaceGallery faces = new FaceGallery();
    private final Map<Long, Map<Integer, byte[]>> stored = new TreeMap<>();
    private final Map<String, List<Double>> millis = new TreeMap<>();
    private int first;

    private PersonSearchScenario(int persons) {
        fingers = new FingerGallery(persons);
    }

    /** A person as enrolled. */
    private record Enrolled(long entry, Map<Integer, byte[]> templates, PersonRows rows, FaceTemplate face) {}

    /** Measures. */
    public static void main(String[] arguments) throws UnreadableTemplate {
        int persons = arguments.length == 0 ? PERSONS : Integer.parseInt(arguments[0]);
        var scenario = new PersonSearchScenario(persons);
        scenario.enrol(persons);
        for (int i = 0; i < WARM_UP + SEARCHES; i++) {
            if (i == WARM_UP) {
                scenario.forget();
            }
            scenario.search((long) i * persons / (WARM_UP + SEARCHES));
        }
        scenario.report(persons);
    }

    private void enrol(int persons) {
        for (int from = 0; from < persons; from += BATCH) {
            IntStream.range(from, Math.min(persons, from + BATCH))
                    .parallel()
                    .mapToObj(PersonSearchScenario::enrolled)
                    .toList()
                    .forEach(person -> {
                        fingers.insert(person.entry(), person.rows());
                        faces.insert(person.entry(), person.face());
                        stored.put(person.entry(), person.templates());
                    });
        }
    }

    private static Enrolled enrolled(int entry) {
        var random = new SplittableRandom(entry);
        var prints = prints(random);
        Map<Integer, byte[]> templates = new TreeMap<>();
        prints.fingers()
                .forEach((position, finger) ->
                        templates.put(position, TemplateFile.write(TemplateFormat.NATIVE, finger)));
        return new Enrolled(entry, templates, PersonRows.of(prints), FaceSearchScenario.template(random));
    }

    private static PersonPrints prints(SplittableRandom random) {
        Map<Integer, FingerTemplate> prints = new TreeMap<>();
        POSITIONS.forEach(position -> prints.put(position, GrownMinutiae.finger(random)));
        return new PersonPrints(prints);
    }

    private void search(long mate) throws UnreadableTemplate {
        var random = new SplittableRandom(mate);
        Map<Integer, FingerTemplate> again = new TreeMap<>();
        prints(random)
                .fingers()
                .forEach((position, finger) -> again.put(position, GrownMinutiae.impression(finger, random)));
        // The face is another's: the fingers have to find the person, and the face costs what it costs.
        FaceTemplate face = FaceSearchScenario.template(random);
        var clock = new Clock();
        PersonProbe probe = PersonProbe.of(new PersonPrints(again));
        List<FilterCandidate> byFingers = fingers.filter(probe, BY_FINGERS);
        clock.lap("filter of fingers");
        List<FaceCandidate> byFace = faces.search(face, SearchLimit.best(BY_FACE));
        clock.lap("faces");
        Set<Long> alike = new LinkedHashSet<>();
        byFingers.forEach(candidate -> alike.add(candidate.entry()));
        byFace.forEach(candidate -> alike.add(candidate.entry()));
        var comparison = new PersonComparison(again);
        List<Long> best = comparison.best(templates(alike), THOROUGHLY);
        clock.lap("comparison");
        clock.end("whole search");
        first += best.getFirst() == mate ? 1 : 0;
    }

    private Map<Long, Map<Integer, FingerTemplate>> templates(Set<Long> entries) throws UnreadableTemplate {
        Map<Long, Map<Integer, FingerTemplate>> persons = new TreeMap<>();
        for (long entry : entries) {
            Map<Integer, FingerTemplate> person = new TreeMap<>();
            for (var finger : stored.getOrDefault(entry, Map.of()).entrySet()) {
                person.put(finger.getKey(), TemplateFile.read(finger.getValue()).getFirst());
            }
            persons.put(entry, person);
        }
        return persons;
    }

    private void forget() {
        millis.clear();
        first = 0;
    }

    private void report(int persons) {
        System.out.printf(Locale.ROOT, "{\"persons\":%d,\"searches\":%d,\"mateFirst\":%d}%n", persons, SEARCHES, first);
        millis.forEach((part, times) -> {
            double[] sorted =
                    times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "{\"part\":\"%s\",\"median\":%.1f,\"ninetyFivePercent\":%.1f,\"most\":%.1f}%n",
                    part,
                    sorted[sorted.length / 2],
                    sorted[sorted.length * 95 / 100],
                    sorted[sorted.length - 1]);
        });
    }

    /** Times of the parts of one search. */
    private final class Clock {

        private final long began = System.nanoTime();
        private long lap = began;

        void lap(String part) {
            long now = System.nanoTime();
            add(part, now - lap);
            lap = now;
        }

        void end(String whole) {
            add(whole, lap - began);
        }

        private void add(String part, long nanos) {
            millis.computeIfAbsent(part, name -> new ArrayList<>()).add(nanos / 1e6);
        }
    }
}
