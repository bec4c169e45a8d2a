package org.lintas.fingerprint;

import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.List;
import java.util.Optional;

/**
 * Finds the minutiae of a print and says how good it is. A picture is read twice: its ridges, magnified, and its valleys as if they
 * were ridges, at the usual scale. Both readings err in different places, so their mean separates fingers better
 * (docs/benchmarks/fingerprint-accuracy.md). Safe for use by several threads.
 */
public final class FingerExtractor {

    /** How much the ridges are magnified before the extractor, whose filters are made for wide ones, sees them: measured. */
    static final double MAGNIFICATION = 1 / 0.86;

    private final QualityAlgorithm quality;

    /** With the quality of this library. */
    public FingerExtractor() {
        this(QualityAlgorithm.ridges());
    }

    /** With the quality of somebody else, such as NFIQ 2. */
    public FingerExtractor(QualityAlgorithm quality) {
        this.quality = quality;
    }

    /** Reads a print; some 60 ms for a fingertip at 500 pixels per inch. A picture of no finger gives a template without minutiae. */
    public FingerSample extract(FingerImage image) {
        FingerTemplate ridges = template(image);
        FingerTemplate valleys = read(image.negative(), 1);
        return new FingerSample(ridges, List.of(valleys), Optional.of(quality.assess(image, ridges)));
    }

    /** The minutiae of the ridges alone: half the time, for those who store or search. */
    public FingerTemplate template(FingerImage image) {
        return read(image, MAGNIFICATION);
    }

    private static FingerTemplate read(FingerImage image, double magnification) {
        FingerprintImageOptions options = new FingerprintImageOptions().dpi(image.pixelsPerInch() / magnification);
        try {
            FingerTemplate magnified = FingerTemplate.of(new FingerprintTemplate(
                    new FingerprintImage(image.width(), image.height(), image.levels(), options)));
            return magnified.scaled(1 / magnification);
        } catch (UnreadableTemplate own) {
            throw new IllegalStateException("the extractor's own template is not readable", own);
        }
    }
}
