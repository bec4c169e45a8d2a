package org.lintas.face;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lintas.calibration.Threshold;

/**
 * The outcome of one 1:1 comparison, with everything needed to explain it.
 *
 * @param outcome match, no match, or undetermined when there is no score
 * @param score cosine of the two templates, -1 to 1; empty exactly if undetermined
 * @param threshold what the score was held against
 * @param referenceQuality quality of the reference, empty if it has no face
 * @param probeQuality quality of the probe, empty if it has no face
 * @param referenceFindings about the reference (the chip's portrait)
 * @param probeFindings about the probe (the live capture)
 */
public record FaceComparison(
        Outcome outcome,
        OptionalDouble score,
        Threshold threshold,
        Optional<FaceQuality> referenceQuality,
        Optional<FaceQuality> probeQuality,
        List<FaceFinding> referenceFindings,
        List<FaceFinding> probeFindings) {

    /** How a comparison can end. */
    public enum Outcome {
        /** The score reaches the threshold. */
        MATCH,
        /** The score stays below the threshold. */
        NO_MATCH,
        /** There is no score: a picture is unreadable or shows no face. */
        UNDETERMINED
    }

    /** Refuses an outcome that its own score contradicts. */
    public FaceComparison {
        referenceFindings = List.copyOf(referenceFindings);
        probeFindings = List.copyOf(probeFindings);
        if (outcome != outcome(score, threshold)) {
            throw new IllegalArgumentException("outcome " + outcome + " contradicts the score");
        }
    }

    static FaceComparison of(FaceSample reference, FaceSample probe, Threshold threshold) {
        var score = score(reference, probe);
        return new FaceComparison(
                outcome(score, threshold),
                score,
                threshold,
                reference.quality(),
                probe.quality(),
                reference.findings(),
                probe.findings());
    }

    /** Whether the score reaches the threshold; false also if undetermined. */
    public boolean match() {
        return outcome == Outcome.MATCH;
    }

    /** Id of the model that made both templates. */
    public String model() {
        return threshold.matcher().id();
    }

    private static OptionalDouble score(FaceSample reference, FaceSample probe) {
        if (reference.template().isEmpty() || probe.template().isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                reference.template().get().score(probe.template().get()));
    }

    private static Outcome outcome(OptionalDouble score, Threshold threshold) {
        if (score.isEmpty()) {
            return Outcome.UNDETERMINED;
        }
        return threshold.reachedBy(score.getAsDouble()) ? Outcome.MATCH : Outcome.NO_MATCH;
    }
}
