package org.lintas.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.lintas.fingerprint.FingerComparer;
import org.lintas.fingerprint.FingerSample;
import org.lintas.fingerprint.search.FingerCandidate;
import org.lintas.fingerprint.search.FingerGallery;
import org.lintas.fingerprint.search.FingerIdentifier;
import org.lintas.fingerprint.search.IdentificationLimit;
import org.lintas.fingerprint.search.PersonPrints;

/** Persons to be searched in two ways: by the filter and what it leaves, and by comparison with everybody. */
final class FingerprintSearchGallery {

    private static final int CANDIDATES = 10;

    private final Map<Long, PersonPrints> persons = new TreeMap<>();
    private final FingerGallery gallery;
    private final FingerIdentifier identifier;

    FingerprintSearchGallery(int entriesMax) {
        gallery = new FingerGallery(entriesMax);
        identifier = new FingerIdentifier(gallery, entry -> Optional.ofNullable(persons.get(entry)));
    }

    void insert(long entry, PersonPrints person) {
        gallery.insert(entry, person);
        persons.put(entry, person);
    }

    void delete(long entry) {
        gallery.delete(entry);
        persons.remove(entry);
    }

    List<FingerCandidate> byFilter(PersonPrints probe) {
        return identifier.identify(probe, IdentificationLimit.usual(gallery, CANDIDATES));
    }

    List<FingerCandidate> byComparison(PersonPrints probe) {
        Map<Integer, FingerComparer.Probe> ready = new TreeMap<>();
        probe.fingers()
                .forEach((position, finger) ->
                        ready.put(position, new FingerComparer().against(FingerSample.of(finger))));
        List<FingerCandidate> quick = new ArrayList<>();
        persons.forEach((entry, person) -> quick.add(score(ready, entry, person, true)));
        return quick.stream()
                .sorted(Comparator.comparingDouble(FingerCandidate::score).reversed())
                .limit(CANDIDATES)
                .map(candidate ->
                        score(ready, candidate.entry(), Objects.requireNonNull(persons.get(candidate.entry())), false))
                .toList();
    }

    private static FingerCandidate score(
            Map<Integer, FingerComparer.Probe> ready, long entry, PersonPrints person, boolean oneWay) {
        double sum = 0;
        for (var finger : person.fingers().entrySet()) {
            var probe = Objects.requireNonNull(ready.get(finger.getKey()));
            sum += oneWay ? probe.scoreOneWay(finger.getValue()) : probe.score(finger.getValue());
        }
        int fingers = person.fingers().size();
        return new FingerCandidate(entry, sum / fingers, fingers);
    }
}
