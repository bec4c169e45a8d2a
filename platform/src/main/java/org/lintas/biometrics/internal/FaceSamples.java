package org.lintas.biometrics.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lintas.calibration.Threshold;
import org.lintas.face.FaceComparer;
import org.lintas.face.FaceComparison;
import org.lintas.face.FaceSample;
import org.lintas.foundation.ImageBytes;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes samples of pictures of faces. A sample of a picture that was assessed is kept for its comparison and
 * forgotten after it. Nothing leaves the memory.
 */
@Component
class FaceSamples {

    /** Samples kept, each below 2 kB: pictures that were assessed and never compared; the oldest go first. */
    static final int KEPT_MAX = 128;

    private final FaceComparer comparer = new FaceComparer();
    private final FaceComparer chipComparer;
    private final ChipPictures chips;
    private final SampleThreads threads;
    private final Map<String, FaceSample> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FaceSample> eldest) {
            return size() > KEPT_MAX;
        }
    };

    FaceSamples(ChipPictures chips, SampleThreads threads) {
        this.chips = chips;
        this.chipComparer = new FaceComparer(chips);
        this.threads = threads;
    }

    /** Loads the networks and starts the decoder of chips in the background, so that the first traveller does not wait for them. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        threads.background(() -> {
            comparer.warmUp();
            chips.warmUp();
        });
    }

    /** The sample of a picture that one's own camera took. */
    FaceSample of(ImageBytes live) {
        return of(live, comparer);
    }

    /** The sample of a picture that somebody else took; it is not kept. */
    FaceSample ofStranger(ImageBytes picture) {
        return take(picture, chipComparer);
    }

    private FaceSample of(ImageBytes image, FaceComparer with) {
        String key = image.sha256();
        synchronized (kept) {
            FaceSample known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        FaceSample taken = take(image, with);
        synchronized (kept) {
            kept.put(key, taken);
        }
        return taken;
    }

    /** Compares a chip's portrait with a picture of one's own camera and forgets their samples. */
    Compared compare(ImageBytes portrait, ImageBytes live, Threshold threshold) {
        FaceSample probe = of(live);
        FaceComparison comparison = comparer.compare(of(portrait, chipComparer), probe, threshold);
        synchronized (kept) {
            kept.remove(portrait.sha256());
            kept.remove(live.sha256());
        }
        return new Compared(comparison, probe);
    }

    /**
     * A comparison and the sample of the live picture.
     *
     * @param comparison made
     * @param probe of the live picture
     */
    record Compared(FaceComparison comparison, FaceSample probe) {}

    int keptNow() {
        synchronized (kept) {
            return kept.size();
        }
    }

    private FaceSample take(ImageBytes image, FaceComparer with) {
        return threads.one(() -> with.sample(image.bytes()));
    }
}
