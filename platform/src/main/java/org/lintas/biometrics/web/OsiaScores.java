package org.lintas.biometrics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lintas.biometrics.BiometricCandidate;
import org.lintas.biometrics.BiometricGalleries;
import org.lintas.biometrics.SubjectId;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/** Candidates and scores as OSIA's schemas Candidate and ScoreDetail have them. */
final class OsiaScores {

    private static final int CANDIDATES_DEFAULT = 10;

    private OsiaScores() {}

    /**
     * How many candidates, and from which score on.
     *
     * @param maxNbCand most candidates, 1 to 200; 10 when it is left out
     * @param threshold least score, in place of the calibrated threshold of the use: fingers 0 and more, faces -1 to 1
     */
    record Wanted(@Nullable Integer maxNbCand, @Nullable Double threshold) {

        int candidates() {
            return maxNbCand == null ? CANDIDATES_DEFAULT : maxNbCand;
        }

        /** Refuses what no search gives. */
        void check() {
            if (candidates() < 1 || candidates() > BiometricGalleries.CANDIDATES_MAX) {
                throw new LintasException(
                        ErrorCode.VALUE_INVALID,
                        "A search gives 1 to %d candidates.".formatted(BiometricGalleries.CANDIDATES_MAX));
            }
        }

        boolean reachedBy(BiometricCandidate candidate) {
            return threshold == null ? candidate.match() : score(candidate) >= threshold;
        }

        Decision decided(BiometricCandidate candidate) {
            return new Decision(reachedBy(candidate), details(candidate));
        }
    }

    /**
     * A person who may be the one searched for.
     *
     * @param personId number
     * @param rank 1 is the best
     * @param score mean score of the fingers, or of the face where no finger was compared
     * @param scoreList by modality
     */
    record Candidate(String personId, int rank, double score, List<Detail> scoreList) {}

    /**
     * Score of one modality.
     *
     * @param score as the matcher gives it
     * @param biometricType FINGER or FACE
     */
    record Detail(double score, String biometricType) {}

    /**
     * Whether two captures are of one person.
     *
     * @param decision by the threshold
     * @param scores by modality
     */
    record Decision(boolean decision, List<Detail> scores) {}

    static List<Candidate> ranked(List<BiometricCandidate> candidates, Function<SubjectId, String> number) {
        List<Candidate> ranked = new ArrayList<>();
        for (BiometricCandidate candidate : candidates) {
            String person = number.apply(candidate.subject());
            ranked.add(new Candidate(person, ranked.size() + 1, score(candidate), details(candidate)));
        }
        return ranked;
    }

    private static double score(BiometricCandidate candidate) {
        return candidate.fingerScore().orElse(candidate.faceScore().orElse(-1));
    }

    private static List<Detail> details(BiometricCandidate candidate) {
        List<Detail> details = new ArrayList<>();
        candidate.fingerScore().ifPresent(score -> details.add(new Detail(score, "FINGER")));
        candidate.faceScore().ifPresent(score -> details.add(new Detail(score, "FACE")));
        return details;
    }
}
