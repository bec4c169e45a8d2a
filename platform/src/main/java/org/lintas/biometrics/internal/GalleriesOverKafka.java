package org.lintas.biometrics.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.internal.gallery.DistributedGallery;
import org.lintas.biometrics.internal.gallery.EntryKey;
import org.lintas.biometrics.internal.gallery.GalleryEntry;
import org.lintas.biometrics.internal.gallery.GallerySettings;
import org.lintas.biometrics.internal.gallery.MatcherQuestion;
import org.lintas.face.search.FaceCandidate;
import org.lintas.fingerprint.search.FilterCandidate;
import org.lintas.fingerprint.search.PersonProbe;
import org.lintas.fingerprint.search.PersonRows;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/** All galleries in matcher processes. */
@Component
@ConditionalOnProperty(name = "lintas.biometrics.gallery.kind", havingValue = "kafka")
class GalleriesOverKafka implements GallerySearch, MeterBinder, DisposableBean {

    private final DistributedGallery galleries;
    private final Clock clock;

    GalleriesOverKafka(
            GallerySettings settings,
            StoredEntries enrolled,
            SslBundles bundles,
            Clock clock,
            @Value("${lintas.home}") Path home) {
        this.clock = clock;
        this.galleries = new DistributedGallery(
                settings,
                home,
                enrolled,
                Optional.of(settings.sslBundle())
                        .filter(name -> !name.isEmpty())
                        .map(name -> bundles.getBundle(name).createSslContext()));
    }

    @Override
    public void insert(GalleryName gallery, long entry, Features features) {
        galleries.insert(new EntryKey(gallery, entry), entry(features));
    }

    /** What a gallery keeps of a person. */
    static GalleryEntry entry(Features features) {
        return GalleryEntry.of(features.prints().map(PersonRows::of), features.face());
    }

    @Override
    public void delete(GalleryName gallery, long entry) {
        galleries.delete(new EntryKey(gallery, entry));
    }

    @Override
    public Shortlist search(GalleryName gallery, Features probe, Limit limit) {
        var found = galleries.search(
                gallery,
                new MatcherQuestion.Probe(probe.prints().map(PersonProbe::of), probe.face()),
                new MatcherQuestion.Limit(limit.fingers(), limit.faces(), FACE_SCORE_MIN),
                clock);
        List<Long> fingers =
                found.fingers().stream().map(FilterCandidate::entry).toList();
        Map<Long, Double> faces =
                found.faces().stream().collect(Collectors.toMap(FaceCandidate::entry, FaceCandidate::score));
        return new Shortlist(fingers, faces, found.extent());
    }

    /** What an operator watches: all three are 0 within seconds of a start, and stay so while the brokers answer. */
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lintas.biometrics.gallery.changes.open", galleries, DistributedGallery::openChanges)
                .register(registry);
        Gauge.builder("lintas.biometrics.gallery.deletions.open", galleries, DistributedGallery::openDeletions)
                .register(registry);
        Gauge.builder("lintas.biometrics.gallery.partitions.open", galleries, DistributedGallery::openPartitions)
                .register(registry);
    }

    @Override
    public void destroy() {
        galleries.close();
    }
}
