package org.lintas.biometrics.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.lintas.face.FaceComparer;
import org.lintas.face.FaceComparison;
import org.lintas.face.FaceSample;
import org.lintas.face.Threshold;
import org.lintas.foundation.ImageBytes;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes samples of pictures, as many at once as there are cores, and keeps the newest ones, so that a picture that was assessed is not
 * examined again for its comparison. Nothing leaves the memory.
 */
@Component
class FaceSamples {

    /** Samples kept, each below 2 kB: two for each of the lanes of a large hall. */
    static final int KEPT_MAX = 512;

    private final FaceComparer comparer = new FaceComparer();
    private final Semaphore running;
    private final Map<String, FaceSample> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FaceSample> eldest) {
            return size() > KEPT_MAX;
        }
    };

    FaceSamples(BiometricsSettings settings) {
        this.running = new Semaphore(settings.permits());
    }

    /** Loads the networks in the background, so that the first traveller does not wait for them. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread.ofVirtual().name("face-warm-up").start(comparer::warmUp);
    }

    FaceSample of(ImageBytes image) {
        String key = image.sha256();
        synchronized (kept) {
            FaceSample known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        running.acquireUninterruptibly();
        FaceSample taken;
        try {
            taken = comparer.sample(image.bytes());
        } finally {
            running.release();
        }
        synchronized (kept) {
            kept.put(key, taken);
        }
        return taken;
    }

    FaceComparison compare(FaceSample reference, FaceSample probe, Threshold threshold) {
        return comparer.compare(reference, probe, threshold);
    }
}
