package org.lintas.face;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lintas.calibration.Threshold;
import org.lintas.face.FaceFinding.Kind;
import org.lintas.images.ImageBounds;
import org.lintas.images.ImageDecoder;
import org.lintas.images.UnreadableImage;

/**
 * Compares two face pictures: is this the same person? Safe for use by several threads; the networks are loaded once a
 * process, at first use or by {@link #warmUp()}. One comparison uses one core; on a virtual thread it holds its carrier.
 */
public final class FaceComparer {

    private final ImageDecoder decoder;
    private final DetectionEffort effort;

    /** A comparer that decodes pictures in this process, within {@link ImageBounds#STANDARD}. */
    public FaceComparer() {
        this(ImageDecoder.inProcess(ImageBounds.STANDARD));
    }

    /** A comparer that has its pictures decoded so. */
    public FaceComparer(ImageDecoder decoder) {
        this(decoder, DetectionEffort.QUICK);
    }

    /** A comparer that has its pictures decoded so, and looks for faces with this effort. */
    public FaceComparer(ImageDecoder decoder, DetectionEffort effort) {
        this.decoder = decoder;
        this.effort = effort;
    }

    /**
     * Loads the networks, if that has not happened, and says how long it took.
     *
     * @throws IllegalStateException if a network's file is absent or altered
     */
    public Duration warmUp() {
        long begin = System.nanoTime();
        var grey = new FaceImage(64, 64, new int[64 * 64]);
        var box = new FaceBox(0, 0, 64, 64, 1);
        var models = FaceModels.loaded();
        models.detector().detect(grey);
        models.embedder().embed(AlignedFace.of(grey, models.locator().locate(grey, box)));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /**
     * Compares a reference, such as a chip's portrait, with a probe, such as a live capture. Unreadable pictures and
     * pictures without a face give {@link FaceComparison.Outcome#UNDETERMINED} with the finding, never an exception.
     *
     * @param reference a picture of a kind that the decoder reads
     * @param probe likewise
     * @param threshold of a calibration of {@link FaceCalibrations#MATCHER}
     * @throws IllegalArgumentException if the threshold belongs to another model
     */
    public FaceComparison compare(byte[] reference, byte[] probe, Threshold threshold) {
        return compare(sample(reference), sample(probe), threshold);
    }

    /**
     * Compares two samples.
     *
     * @throws IllegalArgumentException if the threshold belongs to another model
     */
    public FaceComparison compare(FaceSample reference, FaceSample probe, Threshold threshold) {
        return FaceComparison.of(reference, probe, threshold.of(FaceCalibrations.MATCHER));
    }

    /** Number of faces in a decoded picture, for a live view: how many people stand before the camera. */
    public int faces(FaceImage image) {
        return FaceModels.loaded().detector().detect(image).size();
    }

    /** Takes a sample of an encoded picture; a JPEG is turned upright as its Exif tag says. */
    public FaceSample sample(byte[] encoded) {
        try {
            var image = FaceImage.of(decoder.decode(encoded));
            return sample(PictureOrientation.upright(image, PictureOrientation.of(encoded)));
        } catch (UnreadableImage unreadable) {
            return FaceSample.without(Kind.UNREADABLE, unreadable.reason() + ": " + unreadable.getMessage());
        }
    }

    /** Takes a sample of a decoded picture. */
    public FaceSample sample(FaceImage given) {
        var models = FaceModels.loaded();
        var image = SmallPictures.enlarged(given);
        var boxes = boxes(image, models.detector());
        if (boxes.isEmpty()) {
            return FaceSample.without(Kind.NO_FACE, "no face found");
        }
        return LocatedFace.in(image, boxes.getFirst(), models.locator())
                .map(face -> sample(face, new Surroundings(given, image, boxes.size()), models.embedder()))
                .orElseGet(() -> FaceSample.without(Kind.NO_FACE, "a face without features"));
    }

    private List<FaceBox> boxes(FaceImage image, FaceDetector detector) {
        return switch (effort) {
            case QUICK -> detector.detect(image);
            case THOROUGH -> detector.detectThoroughly(image);
        };
    }

    private static FaceSample sample(LocatedFace face, Surroundings surroundings, FaceEmbedder embedder) {
        var embedding = embedder.embed(face.aligned());
        var quality = QualityAssessment.of(face, surroundings, embedding.length());
        List<FaceFinding> findings = QualityLimits.findings(quality);
        return new FaceSample(Optional.of(embedding.template()), Optional.of(quality), findings);
    }
}
