package org.lintas.biometrics.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.biometrics.BiometricCandidate;
import org.lintas.biometrics.BiometricUse;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.Identification;
import org.springframework.stereotype.Component;

/**
 * Who of a gallery is this? Whoever is alike by fingers or by face is looked at, so that neither can hide the other: quickly all of them,
 * and the best as thoroughly as one person with one document.
 */
@Component
class PersonIdentifier {

    /** Compared quickly, at most: some 0.5 ms each. After the vote of the filter mates rank high (decision 36). */
    private static final int BY_FINGERS_MAX = 100;

    /** Looked at because of the face, at most. */
    private static final int BY_FACE_MAX = 50;

    /** Compared thoroughly at least, however few are asked for. */
    private static final int THOROUGHLY_MIN = 5;

    /** Matches first, then by fingers, then by face. */
    private static final Comparator<BiometricCandidate> ORDER = Comparator.comparing(BiometricCandidate::match)
            .thenComparingDouble(candidate -> candidate.fingerScore().orElse(-1))
            .thenComparingDouble(candidate -> candidate.faceScore().orElse(-1))
            .reversed();

    private final GallerySearch galleries;
    private final SubjectStore store;
    private final SiteCalibrations calibrations;
    private final SampleThreads threads;

    PersonIdentifier(
            GallerySearch galleries, SubjectStore store, SiteCalibrations calibrations, SampleThreads threads) {
        this.galleries = galleries;
        this.store = store;
        this.calibrations = calibrations;
        this.threads = threads;
    }

    Identification identify(GalleryName gallery, Features probe, BiometricUse use, int candidatesMax) {
        GallerySearch.Shortlist shortlist =
                galleries.search(gallery, probe, new GallerySearch.Limit(BY_FINGERS_MAX, BY_FACE_MAX));
        Set<Long> entries = new LinkedHashSet<>(shortlist.fingers());
        entries.addAll(shortlist.faces().keySet());
        Collection<SubjectStore.Stored> alike = store.stored(entries).values();
        List<BiometricCandidate> candidates =
                threads.one(() -> compared(probe, alike, use, Math.max(THOROUGHLY_MIN, candidatesMax)));
        return new Identification(
                candidates.subList(0, Math.min(candidatesMax, candidates.size())),
                shortlist.extent(),
                calibrations.fingers().name());
    }

    private List<BiometricCandidate> compared(
            Features probe, Collection<SubjectStore.Stored> alike, BiometricUse use, int most) {
        var comparer = new PersonComparer(probe, calibrations);
        List<Map.Entry<SubjectStore.Stored, Double>> quick = new ArrayList<>();
        List<SubjectStore.Stored> best = new ArrayList<>();
        for (SubjectStore.Stored person : alike) {
            var score = comparer.quickly(person.features());
            if (score.isPresent()) {
                quick.add(Map.entry(person, score.getAsDouble()));
            } else {
                best.add(person);
            }
        }
        quick.stream()
                .sorted(Map.Entry.<SubjectStore.Stored, Double>comparingByValue()
                        .reversed())
                .limit(most)
                .forEach(entry -> best.add(entry.getKey()));
        return best.stream()
                .map(person -> comparer.compare(person.subject(), person.features(), use))
                .sorted(ORDER)
                .toList();
    }
}
