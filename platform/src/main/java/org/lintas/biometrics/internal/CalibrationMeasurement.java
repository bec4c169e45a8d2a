package org.lintas.biometrics.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.lintas.biometrics.BiometricModality;
import org.lintas.biometrics.CalibrationRegister.CalibrationRun;
import org.lintas.biometrics.CalibrationRegister.CalibrationRun.State;
import org.lintas.biometrics.CalibrationRegister.MeasuredScores;
import org.lintas.biometrics.CalibrationRegister.MissingPairs;
import org.lintas.calibration.Calibration;
import org.lintas.calibration.ComparisonScores;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Matcher;
import org.lintas.calibration.Threshold;
import org.lintas.face.FaceCalibrations;
import org.lintas.fingerprint.FingerCalibrations;
import org.lintas.fingerprint.FingerComparer;
import org.lintas.fingerprint.FingerSample;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Measures the scores of this site in the background, one run at a time. An impostor pair is the same finger, or the face, of two random
 * persons who are no known or possible duplicates. A genuine score is one of a verification that was made at a lane: an impostor who was
 * turned away is among them, so the rate of false non-matches that follows is at most too high.
 */
@Component
class CalibrationMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(CalibrationMeasurement.class);

    /** Genuine scores at most: below one in a hundred thousand they change nothing. A choice of ours. */
    static final int GENUINE_MAX = 100_000;

    /** Persons whose templates are opened at most: they are held in memory during the run, some 50 kB each. */
    static final int PERSONS_MAX = 2_000;

    /** Impostor pairs at most: three for each expected false match at one in 100,000. */
    static final int IMPOSTORS_MAX = 300_000;

    /** Draws for each pair that is planned: at a small site, where all pairs are, eight leave one in 3,000 out. */
    private static final int TRIES_PER_PAIR = 8;

    /** Steps of the distribution that is drawn. */
    static final int STEPS = 40;

    /** Pairs between two notes of progress. */
    private static final int NOTED_EVERY = 100;

    /** The comparison wants a threshold; only its score is taken. */
    private static final Threshold ANY = FingerCalibrations.scanners().threshold(FalseMatchRate.ONE_IN_1000);

    private final CalibrationTable table;
    private final SubjectStore store;
    private final CalibrationDecisions decisions;
    private final SampleThreads threads;
    private final StateSettings state;
    private final Clock clock;
    private final AtomicReference<Optional<CalibrationRun>> run = new AtomicReference<>(Optional.empty());

    CalibrationMeasurement(
            CalibrationTable table,
            SubjectStore store,
            CalibrationDecisions decisions,
            SampleThreads threads,
            StateSettings state,
            Clock clock) {
        this.table = table;
        this.store = store;
        this.decisions = decisions;
        this.threads = threads;
        this.state = state;
        this.clock = clock;
    }

    Optional<CalibrationRun> run() {
        return run.get();
    }

    void start(BiometricModality modality, StatedReason reason) {
        var begun = Optional.of(new CalibrationRun(modality, 0, 0, State.RUNNING, Optional.empty(), List.of()));
        Optional<CalibrationRun> before = run.getAndUpdate(last -> running(last) ? last : begun);
        if (running(before)) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "A measurement goes on already.");
        }
        threads.background(() -> measure(modality, reason));
    }

    private static boolean running(Optional<CalibrationRun> run) {
        return run.filter(last -> last.state() == State.RUNNING).isPresent();
    }

    private void measure(BiometricModality modality, StatedReason reason) {
        try {
            double[] genuine = table.genuine(modality, GENUINE_MAX).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            double[] impostor = impostors(modality, new SplittableRandom());
            end(modality, impostor.length, propose(modality, genuine, impostor, reason), impostor.length);
        } catch (LintasException failure) {
            LOG.error("The measurement of {} ended early.", modality, failure);
            run.set(Optional.of(new CalibrationRun(modality, 0, 0, State.FAILED, Optional.empty(), List.of())));
        }
    }

    private void end(BiometricModality modality, long done, Optional<Long> proposal, long impostors) {
        List<MissingPairs> missing = Stream.of(FalseMatchRate.values())
                .map(rate -> new MissingPairs(rate.label(), needed(rate) - impostors))
                .filter(rate -> rate.pairs() > 0)
                .toList();
        run.set(Optional.of(new CalibrationRun(
                modality, done, done, proposal.isPresent() ? State.PROPOSED : State.TOO_FEW, proposal, missing)));
    }

    private static long needed(FalseMatchRate rate) {
        return Math.round(ComparisonScores.IMPOSTORS_PER_FALSE_MATCH / rate.rate());
    }

    private Optional<Long> propose(
            BiometricModality modality, double[] genuine, double[] impostor, StatedReason reason) {
        if (genuine.length == 0 || impostor.length < needed(FalseMatchRate.ONE_IN_1000)) {
            return Optional.empty();
        }
        var scores = new ComparisonScores(matcher(modality), genuine, impostor);
        Calibration calibration = scores.calibration(
                "site-%s-%d"
                        .formatted(
                                modality.name().toLowerCase(Locale.ROOT),
                                clock.instant().getEpochSecond()),
                state.day(clock.instant()),
                "Measured at this site: genuine scores of verifications at lanes (of fingers the mean over several),"
                        + " impostor scores of random pairs of enrolled persons, one finger or the face.");
        return Optional.of(decisions
                .propose(calibration, Optional.of(drawn(scores, genuine, impostor)), reason)
                .number());
    }

    /** Scores of random pairs of different persons; of all persons of a small site, so many that nearly each pair is taken. */
    private double[] impostors(BiometricModality modality, SplittableRandom random) {
        List<Map.Entry<Long, SubjectStore.Stored>> persons =
                List.copyOf(store.stored(table.randomEntries(PERSONS_MAX)).entrySet());
        Set<String> known = new HashSet<>(table.knownPairs());
        long possible = persons.size() * (persons.size() - 1L) / 2;
        int planned = (int) Math.min(IMPOSTORS_MAX, possible);
        Set<String> taken = new HashSet<>();
        List<Double> scores = new ArrayList<>();
        for (int tried = 0; tried < TRIES_PER_PAIR * planned && scores.size() < planned; tried++) {
            var one = persons.get(random.nextInt(persons.size()));
            var other = persons.get(random.nextInt(persons.size()));
            String pair = Math.min(one.getKey(), other.getKey()) + "-" + Math.max(one.getKey(), other.getKey());
            if (!one.equals(other) && !known.contains(pair) && taken.add(pair)) {
                score(modality, one.getValue().features(), other.getValue().features())
                        .ifPresent(scores::add);
            }
            if (tried % NOTED_EVERY == 0) {
                note(modality, scores.size(), planned);
            }
        }
        return scores.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void note(BiometricModality modality, long done, long planned) {
        run.set(Optional.of(new CalibrationRun(modality, done, planned, State.RUNNING, Optional.empty(), List.of())));
    }

    /** The score of the first finger that both have, or of the faces. */
    private static OptionalDouble score(BiometricModality modality, Features one, Features other) {
        return switch (modality) {
            case FACE ->
                one.face().isPresent() && other.face().isPresent()
                        ? OptionalDouble.of(one.face().get().score(other.face().get()))
                        : OptionalDouble.empty();
            case FINGER -> finger(one, other);
        };
    }

    private static OptionalDouble finger(Features one, Features other) {
        for (var finger : one.fingers().entrySet()) {
            FingerSample same = other.fingers().get(finger.getKey());
            if (same != null) {
                return OptionalDouble.of(new FingerComparer()
                        .compare(finger.getValue(), same, ANY)
                        .score());
            }
        }
        return OptionalDouble.empty();
    }

    private static Matcher matcher(BiometricModality modality) {
        return switch (modality) {
            case FACE -> FaceCalibrations.MATCHER;
            case FINGER -> FingerCalibrations.MATCHER;
        };
    }

    private static MeasuredScores drawn(ComparisonScores scores, double[] genuine, double[] impostor) {
        double lowest = Stream.of(genuine, impostor)
                .flatMapToDouble(Arrays::stream)
                .min()
                .orElse(0);
        double highest = Stream.of(genuine, impostor)
                .flatMapToDouble(Arrays::stream)
                .max()
                .orElse(1);
        double step = Math.max((highest - lowest) / STEPS, 1e-6);
        return new MeasuredScores(
                lowest,
                step,
                counted(genuine, lowest, step),
                counted(impostor, lowest, step),
                scores.accuracy().points());
    }

    private static List<Long> counted(double[] scores, double lowest, double step) {
        long[] counts = new long[STEPS];
        for (double score : scores) {
            counts[Math.min(STEPS - 1, (int) ((score - lowest) / step))]++;
        }
        return Arrays.stream(counts).boxed().toList();
    }
}
