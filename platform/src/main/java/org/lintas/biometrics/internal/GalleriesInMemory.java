package org.lintas.biometrics.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lintas.biometrics.BiometricGalleries;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.SearchExtent;
import org.lintas.face.FaceTemplate;
import org.lintas.face.search.FaceCandidate;
import org.lintas.face.search.FaceGallery;
import org.lintas.face.search.SearchKernel;
import org.lintas.face.search.SearchLimit;
import org.lintas.fingerprint.search.FilterCandidate;
import org.lintas.fingerprint.search.FingerGallery;
import org.lintas.fingerprint.search.PersonPrints;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** All galleries in the memory of this process, filled from the database when they are first asked for. */
@Component
@ConditionalOnProperty(name = "lintas.biometrics.gallery.kind", havingValue = "memory", matchIfMissing = true)
class GalleriesInMemory implements GallerySearch {

    private static final Logger LOG = LoggerFactory.getLogger(GalleriesInMemory.class);

    /** Subjects whose templates are decrypted at a time while a gallery is filled. */
    private static final int FILLED_AT_A_TIME = 500;

    private final Map<GalleryName, Held> galleries = new ConcurrentHashMap<>();
    private final SubjectTable subjects;
    private final SubjectStore store;
    private final BiometricsSettings settings;
    private final SampleThreads threads;
    private final Clock clock;

    GalleriesInMemory(
            SubjectTable subjects,
            SubjectStore store,
            BiometricsSettings settings,
            SampleThreads threads,
            Clock clock) {
        this.subjects = subjects;
        this.store = store;
        this.settings = settings;
        this.threads = threads;
        this.clock = clock;
    }

    /** The two searches of one gallery, over the same entries. */
    private record Held(FingerGallery fingers, FaceGallery faces) {

        void insert(long entry, Features features) {
            features.prints().ifPresent(prints -> fingers.insert(entry, prints));
            features.face().ifPresent(face -> faces.insert(entry, face));
        }
    }

    @Override
    public void insert(GalleryName gallery, long entry, Features features) {
        held(gallery).insert(entry, features);
    }

    @Override
    public void delete(GalleryName gallery, long entry) {
        Held held = held(gallery);
        held.fingers().delete(entry);
        held.faces().delete(entry);
    }

    @Override
    public Shortlist search(GalleryName gallery, Features probe, Limit limit) {
        Held held = held(gallery);
        Instant begin = clock.instant();
        return threads.one(() -> {
            List<Long> fingers = probe.prints()
                    .map(prints -> byFingers(held, prints, limit.fingers()))
                    .orElse(List.of());
            Map<Long, Double> faces =
                    probe.face().map(face -> byFace(held, face, limit.faces())).orElse(Map.of());
            long size = Math.max(held.fingers().size(), held.faces().size());
            return new Shortlist(fingers, faces, new SearchExtent(size, size, begin));
        });
    }

    private static List<Long> byFingers(Held held, PersonPrints prints, int most) {
        return held.fingers().filter(prints, most).stream()
                .map(FilterCandidate::entry)
                .toList();
    }

    private static Map<Long, Double> byFace(Held held, FaceTemplate face, int most) {
        return held.faces().search(face, new SearchLimit(most, FACE_SCORE_MIN)).stream()
                .collect(Collectors.toMap(FaceCandidate::entry, FaceCandidate::score));
    }

    private Held held(GalleryName gallery) {
        return Optional.ofNullable(galleries.get(gallery))
                .orElseGet(() -> galleries.computeIfAbsent(gallery, this::fill));
    }

    private Held fill(GalleryName gallery) {
        if (galleries.size() >= BiometricGalleries.GALLERIES_MAX) {
            throw new LintasException(
                    ErrorCode.EXHAUSTED, "There are %d galleries already.".formatted(galleries.size()));
        }
        int most = settings.galleryEntriesMax();
        Held filled = new Held(new FingerGallery(most), new FaceGallery(most, SearchKernel.fastest()));
        List<Long> entries = subjects.entries(gallery);
        for (int from = 0; from < entries.size(); from += FILLED_AT_A_TIME) {
            int to = Math.min(entries.size(), from + FILLED_AT_A_TIME);
            store.stored(entries.subList(from, to)).forEach((entry, stored) -> filled.insert(entry, stored.features()));
        }
        LOG.info("Gallery {}: {} subjects", gallery, entries.size());
        return filled;
    }
}
