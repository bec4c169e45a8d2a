package org.lintas.lanes.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerAdvice;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.MissingFinger;
import org.lintas.biometrics.TravellerFingerprints;
import org.lintas.foundation.TransactionId;
import org.lintas.lanes.internal.sbi.CaptureOrder;
import org.lintas.lanes.internal.sbi.ChainHash;
import org.lintas.lanes.internal.sbi.Scanner;
import org.lintas.lanes.internal.sbi.ScannerAnswer;
import org.lintas.lanes.internal.sbi.ScannerAnswer.ScannedFinger;
import org.lintas.lanes.internal.sbi.ScannerClient;

/**
 * Takes the fingerprints of one traveller: left slap, right slap, thumbs, each until every finger is good or the tries are over, and
 * tells the traveller what to do. For one thread.
 */
final class FingerprintTaking {

    /** Most captures of one slap. A choice of ours: ICAO and ISO/IEC 29794-4 users take the best of three. */
    static final int TRIES_MAX = 3;

    private static final List<Set<FingerPosition>> SLAPS =
            List.of(FingerPosition.LEFT_FOUR, FingerPosition.RIGHT_FOUR, CaptureOrder.THUMBS);

    private final ScannerClient client;
    private final Scanner scanner;
    private final TravellerFingerprints fingerprints;
    private final Consumer<String> guidance;
    private final Map<FingerPosition, CapturedFinger> best = new EnumMap<>(FingerPosition.class);
    private final Set<FingerPosition> good = EnumSet.noneOf(FingerPosition.class);
    private ChainHash hash = ChainHash.BEGINNING;

    /**
     * At a scanner.
     *
     * @param guidance takes the keys of what the traveller is told ({@code docs/protocols/lane-devices.md})
     */
    FingerprintTaking(
            ScannerClient client, Scanner scanner, TravellerFingerprints fingerprints, Consumer<String> guidance) {
        this.client = client;
        this.scanner = scanner;
        this.fingerprints = fingerprints;
        this.guidance = guidance;
    }

    /** What came of it. */
    sealed interface Outcome {

        /** As much as the traveller and the scanner gave; a finger that was never seen is missing as not captured. */
        record Taken(BiometricCapture capture) implements Outcome {}

        /** The scanner does not work or is not believed, and nothing was captured before. */
        record NoScanner(ScannerAnswer answer) implements Outcome {}
    }

    /** Takes the fingers that are owed; an interrupt ends it. */
    Outcome take(TransactionId transaction, Set<FingerPosition> owed) throws InterruptedException {
        for (Set<FingerPosition> slap : SLAPS) {
            Set<FingerPosition> wanted = EnumSet.noneOf(FingerPosition.class);
            wanted.addAll(slap);
            wanted.retainAll(owed);
            Optional<ScannerAnswer> stopped = takeSlap(transaction, wanted);
            if (stopped.isPresent()) {
                guidance.accept("booth.officer");
                return best.isEmpty() ? new Outcome.NoScanner(stopped.get()) : taken(owed);
            }
        }
        guidance.accept("booth.fingers.done");
        return taken(owed);
    }

    /** Captures a slap until it is good; gives the answer that makes further tries pointless. */
    private Optional<ScannerAnswer> takeSlap(TransactionId transaction, Set<FingerPosition> slap)
            throws InterruptedException {
        if (slap.isEmpty()) {
            return Optional.empty();
        }
        guidance.accept(invitation(slap));
        for (int tries = 0; tries < TRIES_MAX && !good.containsAll(slap); tries++) {
            ScannerAnswer answer = client.capture(scanner, new CaptureOrder(transaction, slap, hash));
            switch (answer) {
                case ScannerAnswer.Fingers captured -> look(captured, slap);
                case ScannerAnswer.Retry retry -> guidance.accept(words(FingerAdvice.PLACE_FINGER));
                case ScannerAnswer.Face face -> throw new IllegalStateException("A face from a finger scanner.");
                case ScannerAnswer.Unavailable unavailable -> {
                    return Optional.of(unavailable);
                }
                case ScannerAnswer.Refused refused -> {
                    return Optional.of(refused);
                }
            }
        }
        return Optional.empty();
    }

    /** Keeps what is good, else what is newest, and tells about the first finger that is not good. */
    private void look(ScannerAnswer.Fingers captured, Set<FingerPosition> slap) {
        hash = captured.hash();
        FingerAdvice told = captured.notSeen().isEmpty() ? FingerAdvice.GOOD : FingerAdvice.PLACE_FINGER;
        for (ScannedFinger scanned : captured.fingers()) {
            CapturedFinger finger = scanned.finger();
            if (good.contains(finger.position())) {
                continue;
            }
            FingerAdvice advice = fingerprints.assess(finger);
            best.put(finger.position(), finger);
            if (advice == FingerAdvice.GOOD) {
                good.add(finger.position());
            } else if (told == FingerAdvice.GOOD) {
                told = advice;
            }
        }
        if (told != FingerAdvice.GOOD && !good.containsAll(slap)) {
            guidance.accept(words(told));
        }
    }

    private Outcome taken(Set<FingerPosition> owed) {
        List<MissingFinger> missing = new ArrayList<>();
        for (FingerPosition position : owed) {
            if (!best.containsKey(position)) {
                missing.add(new MissingFinger(position, MissingFinger.Reason.NOT_CAPTURED));
            }
        }
        return new Outcome.Taken(new BiometricCapture(List.copyOf(best.values()), missing, Optional.empty()));
    }

    private static String invitation(Set<FingerPosition> slap) {
        if (FingerPosition.LEFT_FOUR.containsAll(slap)) {
            return "booth.fingers.left";
        }
        return FingerPosition.RIGHT_FOUR.containsAll(slap) ? "booth.fingers.right" : "booth.fingers.thumbs";
    }

    private static String words(FingerAdvice advice) {
        return switch (advice) {
            case GOOD -> "booth.fingers.done";
            case PLACE_FINGER -> "booth.fingers.place";
            case PRESS_HARDER -> "booth.fingers.press-harder";
            case DRY_FINGER -> "booth.fingers.dry";
            case HOLD_STILL -> "booth.fingers.hold-still";
            case CENTRE_FINGER -> "booth.fingers.centre";
        };
    }
}
