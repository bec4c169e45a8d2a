package org.lintas.fingerprint;

import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.ArrayList;
import java.util.List;
import org.lintas.calibration.Threshold;

/**
 * Compares two prints. Scores are those of SourceAFIS, the mean of both directions, so that it does not matter which is the probe;
 * prints that are both read from pictures are compared by the mean over all their readings. Safe for use by several threads.
 */
public final class FingerComparer {

    /** What made the scores, for calibrations and logs. */
    public static final String ENGINE = "sourceafis-3.18.1";

    /** A comparer; it keeps nothing. */
    public FingerComparer() {}

    /** Compares two prints; some 5 ms for each reading. */
    public FingerComparison compare(FingerSample probe, FingerSample candidate, Threshold threshold) {
        return against(probe).compare(candidate, threshold);
    }

    /** A print made ready for comparison with several. */
    public Probe against(FingerSample sample) {
        return new Probe(sample);
    }

    /** The pairs of minutiae that the score of the ridges rests on. */
    public MatchExplanation explain(FingerTemplate probe, FingerTemplate candidate) {
        return BestPairing.of(probe, candidate);
    }

    /** A print made ready for comparison with several. Safe for use by several threads. */
    public static final class Probe {

        private final List<Reading> readings = new ArrayList<>();

        private Probe(FingerSample sample) {
            readings.add(new Reading(sample.template()));
            sample.furtherReadings().forEach(further -> readings.add(new Reading(further)));
        }

        /** How near a candidate's ridges come, one direction only: a tenth of the time, to find those worth a comparison. */
        public double quickScore(FingerTemplate candidate) {
            return readings.getFirst().matcher.match(candidate.engine());
        }

        /** Compares with one candidate. */
        public FingerComparison compare(FingerSample candidate, Threshold threshold) {
            boolean byAll = candidate.furtherReadings().size() == readings.size() - 1;
            double sum = readings.getFirst().score(candidate.template());
            int compared = 1;
            for (int i = 1; byAll && i < readings.size(); i++) {
                sum += readings.get(i).score(candidate.furtherReadings().get(i - 1));
                compared++;
            }
            return new FingerComparison(sum / compared, compared, threshold);
        }

        /** The score of the ridges alone, the mean of both directions, 0 and more. */
        public double score(FingerTemplate candidate) {
            return readings.getFirst().score(candidate);
        }

        /**
         * The score of the ridges in one direction only, 0 and more: for ranking many candidates, at a fiftieth of the time. Some 0.1 ms.
         */
        public double scoreOneWay(FingerTemplate candidate) {
            return readings.getFirst().scoreOneWay(candidate);
        }
    }

    /** One reading with the matcher's index over it. */
    private static final class Reading {

        private final FingerprintTemplate template;
        private final FingerprintMatcher matcher;

        Reading(FingerTemplate template) {
            this.template = template.engine();
            this.matcher = new FingerprintMatcher(this.template);
        }

        double scoreOneWay(FingerTemplate candidate) {
            return matcher.match(candidate.engine());
        }

        double score(FingerTemplate candidate) {
            FingerprintTemplate other = candidate.engine();
            return (matcher.match(other) + new FingerprintMatcher(other).match(template)) / 2;
        }
    }
}
