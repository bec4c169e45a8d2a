package org.lintas.lanes.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerAdvice;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.FingerprintDuty;
import org.lintas.biometrics.MissingFinger;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.inspections.WithoutFingerprints;
import org.lintas.lanes.FingerprintAct;
import org.lintas.lanes.FingerprintStanding.FingerStanding;
import org.lintas.lanes.FingerprintStanding.FingerState;
import org.lintas.lanes.FingerprintStanding.ScannerTrouble;
import org.lintas.lanes.internal.sbi.CaptureOrder;

/**
 * Which fingers of one traveller are still to be captured, and what is next: left slap, right slap, thumbs, each until every finger is good
 * or the tries are over; then what an officer says. Knows nothing of scanners. For one thread at a time.
 */
final class FingerprintPlan {

    /** Most captures of one slap. A choice of ours: ICAO and ISO/IEC 29794-4 users take the best of three. */
    static final int TRIES_MAX = 3;

    /** Most examinations of one traveller's fingerprints: an inspection takes no more. */
    static final int EXAMINATIONS_MAX = 5;

    private static final List<Set<FingerPosition>> SLAPS =
            List.of(FingerPosition.LEFT_FOUR, FingerPosition.RIGHT_FOUR, CaptureOrder.THUMBS);

    private final FingerprintDuty duty;
    private final List<Round> rounds = new ArrayList<>();
    private final Map<FingerPosition, Sighting> best = new EnumMap<>(FingerPosition.class);
    private final Set<FingerPosition> good = EnumSet.noneOf(FingerPosition.class);
    private final Map<FingerPosition, MissingFinger.Reason> missing = new EnumMap<>(FingerPosition.class);
    private Optional<ScannerTrouble> trouble = Optional.empty();
    private Optional<WithoutFingerprints> without = Optional.empty();
    private boolean written;
    private boolean asTheyAre;
    private boolean examined;
    private int examinations;

    FingerprintPlan(FingerprintDuty duty) {
        this.duty = duty;
        begin(duty.positions());
    }

    /** Captures of the same fingers, one after the other. */
    private static final class Round {

        private final Set<FingerPosition> fingers;
        private int tries;

        Round(Set<FingerPosition> fingers) {
            this.fingers = fingers;
        }
    }

    /** A finger as it was captured, with its quality and our advice. */
    record Sighting(CapturedFinger finger, OptionalInt quality, FingerAdvice advice) {}

    /** What is to be done next. */
    sealed interface Step {

        /**
         * Have these captured.
         *
         * @param first whether the traveller has not been asked for them yet
         */
        record Capture(Set<FingerPosition> fingers, boolean first) implements Step {}

        /** Hand this over. */
        record Examine(BiometricCapture capture) implements Step {}

        /** Write down why the officer goes on without the scanner. */
        record GoOnWithout(WithoutFingerprints reason) implements Step {}

        /** Wait for an officer. */
        record Ask() implements Step {}

        /** Nothing more. */
        record End() implements Step {}
    }

    FingerprintDuty duty() {
        return duty;
    }

    Step next() {
        if (without.isEmpty() && !asTheyAre) {
            Optional<Step> capturing = nextCapture();
            if (capturing.isPresent()) {
                return capturing.get();
            }
        }
        boolean nothing = without.isPresent() && best.isEmpty();
        if (!examined && !nothing) {
            return new Step.Examine(capture());
        }
        return without.filter(reason -> !written)
                .<Step>map(Step.GoOnWithout::new)
                .orElseGet(Step.End::new);
    }

    private Optional<Step> nextCapture() {
        if (trouble.isPresent()) {
            return Optional.of(new Step.Ask());
        }
        for (Round round : rounds) {
            if (round.tries < TRIES_MAX && round.fingers.stream().anyMatch(this::lacks)) {
                EnumSet<FingerPosition> there = EnumSet.copyOf(round.fingers);
                there.removeAll(missing.keySet());
                return Optional.of(new Step.Capture(there, round.tries == 0));
            }
        }
        return duty.positions().stream().anyMatch(this::lacks) ? Optional.of(new Step.Ask()) : Optional.empty();
    }

    /** A capture showed these; the first that is not good, or one that was not there, is what the traveller is told about. */
    Optional<Map.Entry<FingerPosition, FingerAdvice>> saw(Set<FingerPosition> asked, List<Sighting> sightings) {
        tried(asked);
        EnumMap<FingerPosition, FingerAdvice> wrong = new EnumMap<>(FingerPosition.class);
        asked.stream().filter(this::lacks).forEach(position -> wrong.put(position, FingerAdvice.PLACE_FINGER));
        for (Sighting sighting : sightings) {
            FingerPosition position = sighting.finger().position();
            if (!lacks(position)) {
                continue;
            }
            best.put(position, sighting);
            if (sighting.advice() == FingerAdvice.GOOD) {
                good.add(position);
                wrong.remove(position);
            } else {
                wrong.put(position, sighting.advice());
            }
        }
        return wrong.entrySet().stream().findFirst();
    }

    /** A capture showed nothing. */
    void tried(Set<FingerPosition> asked) {
        rounds.stream().filter(round -> round.fingers.containsAll(asked)).forEach(round -> round.tries++);
    }

    void troubled(ScannerTrouble with) {
        trouble = Optional.of(with);
    }

    /** What was captured is examined: once more only when an officer changes something. */
    void examining() {
        examined = true;
        examinations++;
    }

    void goneOnWithout() {
        written = true;
    }

    /** Whether an officer can still have fingers captured. */
    boolean open() {
        return examinations < EXAMINATIONS_MAX;
    }

    Optional<ScannerTrouble> trouble() {
        return trouble;
    }

    Optional<WithoutFingerprints> without() {
        return without;
    }

    void apply(FingerprintAct act) {
        if (!open()) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT,
                    "Fingerprints of one traveller are examined at most %d times.".formatted(EXAMINATIONS_MAX));
        }
        switch (act) {
            case FingerprintAct.StateMissing(FingerPosition finger, MissingFinger.Reason reason) -> {
                requireOwed(Set.of(finger));
                forget(finger);
                best.remove(finger);
                missing.put(finger, reason);
                examined = false;
            }
            case FingerprintAct.Repeat(Set<FingerPosition> fingers) -> {
                requireOwed(fingers);
                fingers.forEach(this::forget);
                trouble = Optional.empty();
                without = Optional.empty();
                asTheyAre = false;
                examined = false;
                begin(fingers);
            }
            case FingerprintAct.TakeAsTheyAre() -> {
                requireSomething();
                trouble = Optional.empty();
                asTheyAre = true;
            }
            case FingerprintAct.GoOnWithout(WithoutFingerprints reason) -> {
                without = Optional.of(reason);
                written = false;
            }
        }
    }

    FingerStanding standing(FingerPosition position, Set<FingerPosition> now) {
        Optional<Sighting> sighting = Optional.ofNullable(best.get(position));
        return new FingerStanding(
                position,
                state(position, now),
                sighting.map(Sighting::quality).orElseGet(OptionalInt::empty),
                sighting.map(Sighting::advice),
                Optional.ofNullable(missing.get(position)));
    }

    private FingerState state(FingerPosition position, Set<FingerPosition> now) {
        if (missing.containsKey(position)) {
            return FingerState.MISSING;
        }
        if (good.contains(position)) {
            return FingerState.GOOD;
        }
        if (now.contains(position)) {
            return FingerState.CAPTURING;
        }
        return best.containsKey(position) ? FingerState.POOR : FingerState.WAITING;
    }

    private BiometricCapture capture() {
        List<MissingFinger> absent = new ArrayList<>();
        for (FingerPosition position : duty.positions()) {
            if (!best.containsKey(position)) {
                MissingFinger.Reason reason = missing.getOrDefault(position, MissingFinger.Reason.NOT_CAPTURED);
                absent.add(new MissingFinger(position, reason));
            }
        }
        List<CapturedFinger> fingers =
                best.values().stream().map(Sighting::finger).toList();
        return new BiometricCapture(fingers, absent, Optional.empty());
    }

    /** What was captured before stays until something newer is there. */
    private void forget(FingerPosition position) {
        good.remove(position);
        missing.remove(position);
    }

    private void begin(Set<FingerPosition> fingers) {
        for (Set<FingerPosition> slap : SLAPS) {
            EnumSet<FingerPosition> wanted = EnumSet.noneOf(FingerPosition.class);
            wanted.addAll(slap);
            wanted.retainAll(fingers);
            if (!wanted.isEmpty()) {
                wanted.addAll(takenOver(slap));
                rounds.add(new Round(wanted));
            }
        }
    }

    /** What the round of a slap so far would still have captured; a new one takes its place. */
    private Set<FingerPosition> takenOver(Set<FingerPosition> slap) {
        Set<FingerPosition> left = EnumSet.noneOf(FingerPosition.class);
        rounds.stream()
                .filter(round -> slap.containsAll(round.fingers) && round.tries < TRIES_MAX)
                .forEach(round -> round.fingers.stream().filter(this::lacks).forEach(left::add));
        rounds.removeIf(round -> slap.containsAll(round.fingers));
        return left;
    }

    private boolean lacks(FingerPosition position) {
        return !good.contains(position) && !missing.containsKey(position);
    }

    private void requireOwed(Set<FingerPosition> fingers) {
        if (!duty.positions().containsAll(fingers)) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "Fingers are owed of %s.".formatted(duty.positions()));
        }
    }

    private void requireSomething() {
        if (best.isEmpty() && missing.isEmpty()) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT, "Nothing was captured: go on without the scanner, and say why.");
        }
    }
}
