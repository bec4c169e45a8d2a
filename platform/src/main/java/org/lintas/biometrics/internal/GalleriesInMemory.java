package org.lintas.biometrics.internal;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.lintas.biometrics.BiometricGalleries;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.SearchExtent;
import org.lintas.face.FaceTemplate;
import org.lintas.face.search.FaceCandidate;
import org.lintas.face.search.SearchLimit;
import org.lintas.fingerprint.search.FilterCandidate;
import org.lintas.fingerprint.search.PersonPrints;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All galleries in the memory of this process. */
@Component
@ConditionalOnProperty(name = "lintas.biometrics.gallery.kind", havingValue = "memory", matchIfMissing = true)
class GalleriesInMemory implements GallerySearch {

    private static final Logger LOG = LoggerFactory.getLogger(GalleriesInMemory.class);

    private final Map<GalleryName, HeldGallery> galleries = new ConcurrentHashMap<>();
    private final GalleryFilling filling;
    private final BiometricsSettings settings;
    private final SampleThreads threads;
    private final Clock clock;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("gallery-keeper").factory());

    GalleriesInMemory(GalleryFilling filling, BiometricsSettings settings, SampleThreads threads, Clock clock) {
        this.filling = filling;
        this.settings = settings;
        this.threads = threads;
        this.clock = clock;
    }

    /** Fills what lanes search, so that the first traveller does not wait for it, and keeps it from then on. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        keeper.execute(() -> {
            held(GalleryName.TRAVELLERS);
            held(GalleryName.SOUGHT);
        });
        if (settings.gallerySnapshotEvery().isPositive()) {
            long every = settings.gallerySnapshotEvery().toMillis();
            var _ = keeper.scheduleWithFixedDelay(this::keep, 0, every, TimeUnit.MILLISECONDS);
        }
    }

    /** One writer at a time: at the end of the process the keeper's thread may still be writing. */
    private synchronized void keep() {
        galleries.forEach((gallery, held) -> {
            try {
                filling.keep(gallery, held);
            } catch (IOException | RuntimeException e) {
                LOG.warn("Gallery {} could not be kept for the next start: {}", gallery, e.toString());
            }
        });
    }

    /** Keeps the galleries once more. */
    @PreDestroy
    void end() {
        keeper.shutdownNow();
        if (settings.gallerySnapshotEvery().isPositive()) {
            keep();
        }
    }

    @Override
    public void insert(GalleryName gallery, long entry, Features features) {
        held(gallery).insert(entry, GalleriesOverKafka.entry(features));
    }

    @Override
    public void delete(GalleryName gallery, long entry) {
        held(gallery).delete(entry);
    }

    @Override
    public Shortlist search(GalleryName gallery, Features probe, Limit limit) {
        HeldGallery held = held(gallery);
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

    private static List<Long> byFingers(HeldGallery held, PersonPrints prints, int most) {
        return held.fingers().filter(prints, most).stream()
                .map(FilterCandidate::entry)
                .toList();
    }

    private static Map<Long, Double> byFace(HeldGallery held, FaceTemplate face, int most) {
        return held.faces().search(face, new SearchLimit(most, FACE_SCORE_MIN)).stream()
                .collect(Collectors.toMap(FaceCandidate::entry, FaceCandidate::score));
    }

    private HeldGallery held(GalleryName gallery) {
        return Optional.ofNullable(galleries.get(gallery))
                .orElseGet(() -> galleries.computeIfAbsent(gallery, this::fill));
    }

    private HeldGallery fill(GalleryName gallery) {
        if (galleries.size() >= BiometricGalleries.GALLERIES_MAX) {
            throw new LintasException(
                    ErrorCode.EXHAUSTED, "There are %d galleries already.".formatted(galleries.size()));
        }
        return filling.fill(gallery);
    }
}
