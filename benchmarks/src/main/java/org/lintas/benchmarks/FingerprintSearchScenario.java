package org.lintas.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.lintas.fingerprint.FingerComparer;
import org.lintas.fingerprint.FingerExtractor;
import org.lintas.fingerprint.FingerImage;
import org.lintas.fingerprint.FingerSample;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.search.FingerGallery;
import org.lintas.fingerprint.search.FingerIdentifier;
import org.lintas.fingerprint.search.IdentificationLimit;
import org.lintas.fingerprint.search.PersonPrints;
import org.lintas.images.ImageBounds;
import org.lintas.images.ImageDecoder;
import org.lintas.images.UnreadableImage;

/**
 * {@code ./lintas bench fingerprint-search FOLDER [DISTRACTORS]}: how fast the filter of the fingerprint search is, how many mates it keeps,
 * and how long an identification takes beside a comparison with everybody. The folder holds several impressions of each finger, named
 * FINGER_NUMBER; the distractors, 100,000 if not said, are minutiae grown from statistics. Times are those of the thread's processor. One
 * JSON object for each figure to standard output.
 */
final class FingerprintSearchScenario {

    private static final int DISTRACTORS = 100_000;

    /** Fingers of each virtual person. */
    private static final int FINGERS = 4;

    /** Distractors that plain comparison is timed on; the rest is proportional. */
    private static final int PLAIN = 2_000;

    /** Fingers of persons that errors of identification are counted of. */
    private static final int[] ERROR_FINGERS = {1, 2, 4};

    /** Distractors among whom errors are counted. */
    private static final int ERROR_PERSONS = 2_000;

    /** Grown fingers that are searched, each enrolled once and seen once again. */
    private static final int GROWN_MATES = 200;

    /** Number of the first mate: behind all distractors. */
    private static final long MATE = 1L << 40;

    private static final int ROUNDS = 9;
    private static final int CANDIDATES = 10;

    private final PrintStream out = System.out;
    private final List<FingerTemplate> distractors = new ArrayList<>();
    private final Map<String, List<FingerTemplate>> mates;

    private FingerprintSearchScenario(Map<String, List<FingerTemplate>> mates, int count) {
        this.mates = mates;
        var random = new SplittableRandom(1);
        for (int i = 0; i < count; i++) {
            distractors.add(GrownMinutiae.finger(random));
        }
    }

    /** Measures. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: bench fingerprint-search FOLDER [DISTRACTORS]");
            System.exit(2);
        }
        int count = arguments.length == 2 ? Integer.parseInt(arguments[1]) : DISTRACTORS;
        new FingerprintSearchScenario(impressions(Path.of(arguments[0])), count).measure();
    }

    private void measure() {
        figure("fingers of the mates", mates.size(), "fingers");
        figure("distractors", distractors.size(), "fingers");
        single();
        fused();
        for (int fingers : ERROR_FINGERS) {
            errors("scanned", mates, fingers);
            errors("grown", grownMates(), fingers);
        }
    }

    /** Errors of identification among a small gallery, which plain comparison can search too. */
    private void errors(String set, Map<String, List<FingerTemplate>> prints, int fingers) {
        int strangers = Math.min(ERROR_PERSONS, distractors.size() / fingers);
        var gallery = new FingerprintSearchGallery(strangers + prints.size() + 1);
        for (int i = 0; i < strangers; i++) {
            gallery.insert(i, person(distractors.subList(fingers * i, fingers * i + fingers)));
        }
        var visits = visits(List.copyOf(prints.values()), fingers);
        for (int i = 0; i < visits.size(); i++) {
            gallery.insert(MATE + i, visits.get(i).getFirst());
        }
        var filtered = new FingerprintSearchErrors();
        var both = new FingerprintSearchErrors();
        var plain = new FingerprintSearchErrors();
        for (int i = 0; i < visits.size(); i++) {
            gallery.delete(MATE + i);
            for (var enrolled : visits.get(i)) {
                gallery.insert(MATE + i, enrolled);
                for (var probe : visits.get(i)) {
                    if (!probe.equals(enrolled)) {
                        var found = gallery.byFilter(probe);
                        filtered.count(found, MATE + i);
                        if (enrolled.equals(visits.get(i).getFirst())) {
                            both.count(found, MATE + i);
                            plain.count(gallery.byComparison(probe), MATE + i);
                        }
                    }
                }
                gallery.delete(MATE + i);
            }
            gallery.insert(MATE + i, visits.get(i).getFirst());
        }
        filtered.print(out, "filter and SourceAFIS", set, fingers);
        both.print(out, "filter and SourceAFIS, the searches of SourceAFIS alone", set, fingers);
        plain.print(out, "SourceAFIS", set, fingers);
    }

    /** The visits of virtual persons, each of so many of the fingers. */
    private static List<List<PersonPrints>> visits(List<List<FingerTemplate>> fingers, int each) {
        List<List<PersonPrints>> persons = new ArrayList<>();
        for (int first = 0; first + each <= fingers.size(); first += each) {
            var of = fingers.subList(first, first + each);
            List<PersonPrints> prints = new ArrayList<>();
            int visits = of.stream().mapToInt(List::size).min().orElse(0);
            for (int visit = 0; visit < visits; visit++) {
                int taken = visit;
                prints.add(person(of.stream().map(finger -> finger.get(taken)).toList()));
            }
            persons.add(prints);
        }
        return persons;
    }

    private static Map<String, List<FingerTemplate>> grownMates() {
        var random = new SplittableRandom(2);
        Map<String, List<FingerTemplate>> grown = new TreeMap<>();
        for (int i = 0; i < GROWN_MATES; i++) {
            var finger = GrownMinutiae.finger(random);
            grown.put(
                    "grown-" + (100 + i),
                    List.of(GrownMinutiae.impression(finger, random), GrownMinutiae.impression(finger, random)));
        }
        return grown;
    }

    private void single() {
        var gallery = new FingerGallery(distractors.size() + 1);
        for (int i = 0; i < distractors.size(); i++) {
            gallery.insert(i, PersonPrints.ofOne(distractors.get(i)));
        }
        var hits = new FilterHits();
        for (var finger : mates.values()) {
            hits.count(gallery, finger.stream().map(PersonPrints::ofOne).toList());
        }
        hits.print(out, "1 finger");
        var probe = PersonPrints.ofOne(mates.values().iterator().next().getFirst());
        double filtered = best(() -> gallery.filter(probe, CANDIDATES));
        figure("filter", distractors.size() / filtered / 1e6, "million templates/s");
        endToEnd(gallery, probe);
    }

    private void endToEnd(FingerGallery gallery, PersonPrints probe) {
        var identifier = new FingerIdentifier(
                gallery, entry -> Optional.of(PersonPrints.ofOne(distractors.get(Math.toIntExact(entry)))));
        var limit = IdentificationLimit.usual(gallery, CANDIDATES);
        double identified = best(() -> identifier.identify(probe, limit));
        var finger = probe.fingers().values().iterator().next();
        double plain = best(() -> {
            var prepared = new FingerComparer().against(FingerSample.of(finger));
            distractors.stream().limit(PLAIN).forEach(prepared::scoreOneWay);
        });
        double everybody = plain * distractors.size() / Math.min(PLAIN, distractors.size());
        figure("identification of one finger", 1e3 * identified, "ms");
        figure("comparison with everybody", 1e3 * everybody, "ms, from the first " + PLAIN);
        figure("times faster", everybody / identified, "goal 60");
    }

    private void fused() {
        int persons = distractors.size() / FINGERS;
        var gallery = new FingerGallery(persons + 1);
        for (int i = 0; i < persons; i++) {
            gallery.insert(i, person(distractors.subList(FINGERS * i, FINGERS * i + FINGERS)));
        }
        var hits = new FilterHits();
        visits(List.copyOf(mates.values()), FINGERS).forEach(prints -> hits.count(gallery, prints));
        hits.print(out, FINGERS + " fingers");
    }

    private static PersonPrints person(List<FingerTemplate> fingers) {
        Map<Integer, FingerTemplate> positions = new TreeMap<>();
        for (int i = 0; i < fingers.size(); i++) {
            positions.put(2 + i, fingers.get(i));
        }
        return new PersonPrints(positions);
    }

    private static Map<String, List<FingerTemplate>> impressions(Path folder) throws IOException {
        var extractor = new FingerExtractor();
        var decoder = ImageDecoder.inProcess(ImageBounds.STANDARD);
        Map<String, List<FingerTemplate>> impressions = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                int end = name.lastIndexOf('_');
                if (end > 0) {
                    var picture = decoder.decode(Files.readAllBytes(file));
                    var image = FingerImage.of(picture, FingerImage.PIXELS_PER_INCH_USUAL);
                    impressions
                            .computeIfAbsent(name.substring(0, end), finger -> new ArrayList<>())
                            .add(extractor.template(image));
                }
            }
        } catch (UnreadableImage unreadable) {
            throw new IOException("a picture of " + folder + " cannot be read", unreadable);
        }
        return impressions;
    }

    private static double best(Runnable work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, FaceSearchScenario.seconds(work));
        }
        return best;
    }

    private void figure(String name, double value, String unit) {
        out.printf(Locale.ROOT, "{\"figure\":\"%s\",\"value\":%.3f,\"unit\":\"%s\"}%n", name, value, unit);
    }
}
