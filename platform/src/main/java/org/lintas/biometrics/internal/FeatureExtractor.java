package org.lintas.biometrics.internal;

import jakarta.annotation.PreDestroy;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerPosition;
import org.lintas.face.FaceTemplate;
import org.lintas.fingerprint.FingerExtractor;
import org.lintas.fingerprint.FingerImage;
import org.lintas.fingerprint.FingerSample;
import org.lintas.fingerprint.TemplateFile;
import org.lintas.fingerprint.TemplateFormat;
import org.lintas.fingerprint.UnreadableTemplate;
import org.lintas.images.DecodedImage;
import org.lintas.images.ImageBounds;
import org.lintas.images.ProcessDecoder;
import org.lintas.images.Resolution;
import org.lintas.images.UnreadableImage;
import org.springframework.stereotype.Component;

/**
 * Finds what can be compared in a capture. Pictures of scanners and of other systems are decoded in a process that can be killed; what is
 * no picture and no template has nothing to compare.
 */
@Component
class FeatureExtractor {

    /** Least minutiae of a print that is compared: below it strangers reach any score. Half of what an adult's fingertip shows. */
    static final int MINUTIAE_MIN = 12;

    /** Samples kept between a finger's assessment and its examination, some 20 kB each; the oldest go first. */
    private static final int KEPT_MAX = 512;

    private final FingerExtractor extractor = new FingerExtractor();
    private final ProcessDecoder decoder = new ProcessDecoder(ImageBounds.FINGER, ProcessDecoder.Resources.STANDARD);
    private final FaceSamples faces;
    private final SampleThreads threads;
    private final Map<String, FingerSample> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FingerSample> eldest) {
            return size() > KEPT_MAX;
        }
    };

    FeatureExtractor(FaceSamples faces, SampleThreads threads) {
        this.faces = faces;
        this.threads = threads;
    }

    @PreDestroy
    void stop() {
        decoder.close();
    }

    /** Everything that can be compared; fingers in parallel. */
    Features of(BiometricCapture capture) {
        List<Optional<FingerSample>> samples =
                threads.all(capture.fingers().stream().map(this::sampling).toList());
        Map<FingerPosition, FingerSample> fingers = new EnumMap<>(FingerPosition.class);
        for (int i = 0; i < samples.size(); i++) {
            FingerPosition position = capture.fingers().get(i).position();
            samples.get(i).filter(FeatureExtractor::comparable).ifPresent(sample -> fingers.put(position, sample));
        }
        Optional<FaceTemplate> face =
                capture.face().flatMap(picture -> faces.ofStranger(picture).template());
        return new Features(fingers, face);
    }

    static boolean comparable(FingerSample sample) {
        return sample.template().minutiae().size() >= MINUTIAE_MIN;
    }

    /** One finger that may come again; empty when its bytes are neither a picture nor minutiae. */
    Optional<FingerSample> assessed(CapturedFinger finger) {
        Optional<FingerSample> sample = threads.one(() -> sample(finger));
        synchronized (kept) {
            sample.ifPresent(taken -> kept.put(finger.data().sha256(), taken));
        }
        return sample;
    }

    private Supplier<Optional<FingerSample>> sampling(CapturedFinger finger) {
        synchronized (kept) {
            FingerSample known = kept.remove(finger.data().sha256());
            return known == null ? () -> sample(finger) : () -> Optional.of(known);
        }
    }

    private Optional<FingerSample> sample(CapturedFinger finger) {
        byte[] data = finger.data().toByteArray();
        try {
            return TemplateFormat.recognise(data).isPresent()
                    ? TemplateFile.read(data).stream().findFirst().map(FingerSample::of)
                    : picture(data).map(extractor::extract);
        } catch (UnreadableTemplate | UnreadableImage unreadable) {
            return Optional.empty();
        }
    }

    /** The picture of a finger, to be drawn; empty when the data is minutiae or cannot be read. */
    Optional<DecodedImage> decoded(byte[] data) {
        try {
            return TemplateFormat.recognise(data).isPresent() ? Optional.empty() : Optional.of(decoder.decode(data));
        } catch (UnreadableImage unreadable) {
            return Optional.empty();
        }
    }

    /** Empty when the picture is larger than any finger. */
    private Optional<FingerImage> picture(byte[] data) throws UnreadableImage {
        DecodedImage decoded = decoder.decode(data);
        try {
            return Optional.of(FingerImage.of(decoded, FingerImage.believed(Resolution.stated(data))));
        } catch (IllegalArgumentException tooLarge) {
            return Optional.empty();
        }
    }
}
