package org.lintas.biometrics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintas.calibration.Calibration;
import org.lintas.calibration.OperatingPoint;
import org.lintas.calibration.Threshold;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;

/**
 * The calibrations of this site: which score is a match, what it was measured on, and how another one gets in force by two people. Old
 * decisions keep the name of the calibration that they used. Thread-safe.
 */
public interface CalibrationRegister {

    /** Longest text of a calibration, in characters, as {@code libraries/calibration} reads it. */
    int TEXT_LENGTH_MAX = 16 * 1024;

    /** Most calibrations of one answer. */
    int ANSWER_MAX = 100;

    /** The calibration that new comparisons are held against. */
    Calibration inForce(BiometricModality modality);

    /**
     * The threshold of a use by the calibration in force.
     *
     * @param samples compared, 1 and more; a single finger is held to a stricter rate than the mean over several
     */
    Threshold threshold(BiometricModality modality, BiometricUse use, int samples);

    /** Calibrations that were proposed here, the newest first; at most {@link #ANSWER_MAX}. */
    List<SiteCalibration> recent();

    /** One of them; empty when there is none. */
    Optional<SiteCalibration> find(long number);

    /**
     * Proposes a calibration that was measured elsewhere.
     *
     * @param text as {@code libraries/calibration} writes it
     * @throws LintasException with {@link ErrorCode#VALUE_INVALID} when it is none or of another matcher,
     *     {@link ErrorCode#STATE_CONFLICT} when there is one of this name
     */
    SiteCalibration propose(String text, StatedReason reason);

    /**
     * Puts a calibration in force for comparisons that begin afterwards.
     *
     * @throws LintasException with {@link ErrorCode#NOT_ALLOWED} when the person proposed it, {@link ErrorCode#STATE_CONFLICT} when it was
     *     decided before, {@link ErrorCode#NOT_FOUND} when there is none
     */
    SiteCalibration approve(long number, StatedReason reason);

    /**
     * Decides that a calibration does not get in force; also by who proposed it.
     *
     * @throws LintasException with {@link ErrorCode#STATE_CONFLICT} when it was decided before, {@link ErrorCode#NOT_FOUND} when there is
     *     none
     */
    SiteCalibration reject(long number, StatedReason reason);

    /**
     * Starts measuring the scores of this site in the background: genuine ones are those of its verifications, impostor ones those of random
     * pairs of enrolled persons. Ends with a proposal, or with how many pairs are missing.
     *
     * @throws LintasException with {@link ErrorCode#STATE_CONFLICT} while another run goes on
     */
    void measure(BiometricModality modality, StatedReason reason);

    /** The run that goes on or ended last since the start of this node; empty when there was none. */
    Optional<CalibrationRun> run();

    /**
     * A calibration that was proposed for this site.
     *
     * @param number key, ascending
     * @param modality of its scores
     * @param calibration itself
     * @param scores what was measured here; empty when it came from elsewhere
     * @param proposed who and when
     * @param decided whether it was approved, who and when; empty while it waits
     */
    record SiteCalibration(
            long number,
            BiometricModality modality,
            Calibration calibration,
            Optional<MeasuredScores> scores,
            Act proposed,
            Optional<Decision> decided) {}

    /**
     * What somebody did.
     *
     * @param reason who and why
     * @param at when
     */
    record Act(StatedReason reason, Instant at) {}

    /**
     * What became of a proposal.
     *
     * @param approved whether it got in force
     * @param act who and when
     */
    record Decision(boolean approved, Act act) {}

    /**
     * Distribution of measured scores and the errors that follow.
     *
     * @param lowest score of the first step
     * @param step width of each
     * @param genuine pairs in each step
     * @param impostor pairs in each step
     * @param points errors at each rate that there were pairs enough for
     */
    record MeasuredScores(
            double lowest, double step, List<Long> genuine, List<Long> impostor, List<OperatingPoint> points) {

        /** Copies the lists. */
        public MeasuredScores {
            genuine = List.copyOf(genuine);
            impostor = List.copyOf(impostor);
            points = List.copyOf(points);
        }
    }

    /**
     * A measurement in the background.
     *
     * @param modality what is measured
     * @param done pairs compared
     * @param planned pairs to compare
     * @param state how it stands
     * @param proposal number of the calibration; empty when there is none
     * @param missing for each rate without a threshold, how many impostor pairs are missing (rule of three)
     */
    record CalibrationRun(
            BiometricModality modality,
            long done,
            long planned,
            State state,
            Optional<Long> proposal,
            List<MissingPairs> missing) {

        /** Copies the list. */
        public CalibrationRun {
            missing = List.copyOf(missing);
        }

        /** How a run stands. */
        public enum State {
            /** It compares. */
            RUNNING,
            /** It proposed a calibration. */
            PROPOSED,
            /** There are too few pairs for any rate, or no verification. */
            TOO_FEW,
            /** Something broke; the log of the node says what. */
            FAILED
        }
    }

    /**
     * Pairs that are missing for a rate.
     *
     * @param rate label of it
     * @param pairs impostor pairs more
     */
    record MissingPairs(String rate, long pairs) {}
}
