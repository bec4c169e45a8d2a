package org.lintas.lanes.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintas.biometrics.AssessedFinger;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.FingerAdvice;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.FingerprintDuty;
import org.lintas.biometrics.TravellerFingerprints;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Inspections;
import org.lintas.inspections.WithoutFingerprints;
import org.lintas.lanes.FingerprintAct;
import org.lintas.lanes.FingerprintStanding;
import org.lintas.lanes.FingerprintStanding.Phase;
import org.lintas.lanes.FingerprintStanding.ScannerTrouble;
import org.lintas.lanes.internal.FingerprintPlan.Sighting;
import org.lintas.lanes.internal.FingerprintPlan.Step;
import org.lintas.lanes.internal.sbi.CaptureOrder;
import org.lintas.lanes.internal.sbi.ChainHash;
import org.lintas.lanes.internal.sbi.Discovery;
import org.lintas.lanes.internal.sbi.Scanner;
import org.lintas.lanes.internal.sbi.ScannerAnswer;
import org.lintas.lanes.internal.sbi.ScannerAnswer.ScannedFinger;
import org.lintas.lanes.internal.sbi.ScannerClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fingerprints of one traveller before one scanner, from the first capture until the traveller leaves: follows the plan on a thread of
 * its own, and takes an officer's acts in between. Thread-safe.
 */
final class FingerprintSession {

    private static final Logger LOG = LoggerFactory.getLogger(FingerprintSession.class);

    /** The name of the scanner where none has captured anything. */
    private static final String NO_DEVICE = "none";

    private final Works works;
    private final ScannerStand stand;
    private final TransactionId transaction;
    private final FingerprintPlan plan;
    private final BreakableCall calls = new BreakableCall();

    private Phase phase = Phase.ENDED;
    private Set<FingerPosition> now = Set.of();
    private Guidance guidance = Guidance.NONE;
    /** The scanner that was found; looked for again after trouble. Of the capturing thread alone. */
    private Optional<Scanner> found = Optional.empty();

    private Optional<Aim> aim = Optional.empty();
    private long viewers;
    private ChainHash hash = ChainHash.BEGINNING;
    private String device = NO_DEVICE;

    /** What a session works with. */
    record Works(Inspections inspections, TravellerFingerprints fingerprints, ScannerClient client) {}

    /** Where a scanner looks: the part of its platen. */
    record Aim(Scanner scanner, int part) {}

    /** What the traveller was told last. */
    private record Guidance(Optional<String> words, Optional<FingerPosition> finger) {

        private static final Guidance NONE = new Guidance(Optional.empty(), Optional.empty());
    }

    FingerprintSession(Works works, ScannerStand stand, TransactionId transaction, FingerprintDuty duty) {
        this.works = works;
        this.stand = stand;
        this.transaction = transaction;
        this.plan = new FingerprintPlan(duty);
    }

    /** Begins or goes on, unless it is under way; false when the traveller is gone. */
    synchronized boolean goOn() {
        if (phase == Phase.CAPTURING || phase == Phase.EXAMINING) {
            return true;
        }
        if (!stand.fingerprintsWanted(transaction)) {
            return false;
        }
        phase = Phase.CAPTURING;
        Thread.ofVirtual().name("booth-fingerprints").start(this::run);
        return true;
    }

    /** The traveller is gone; a capture ends at once. Never waits. */
    void end() {
        calls.close();
    }

    /** Changes the plan; a capture that goes by the old one ends at once. */
    void act(FingerprintAct act) {
        synchronized (this) {
            plan.apply(act);
        }
        calls.breakOff();
    }

    synchronized FingerprintStanding standing() {
        return new FingerprintStanding(
                plan.duty().kind(),
                phase,
                plan.duty().positions().stream()
                        .map(position -> plan.standing(position, now))
                        .toList(),
                guidance.words(),
                guidance.finger(),
                plan.trouble(),
                plan.without(),
                plan.open());
    }

    synchronized boolean capturing() {
        return phase == Phase.CAPTURING && !calls.closed();
    }

    /** Where the scanner looks now; empty unless it captures. */
    synchronized Optional<Aim> aim() {
        return capturing() ? aim : Optional.empty();
    }

    /** Somebody looks from now on, and whoever did so before no longer does. */
    synchronized long nextViewer() {
        return ++viewers;
    }

    synchronized boolean viewedBy(long viewer) {
        return viewers == viewer;
    }

    private synchronized void aims(Aim at) {
        aim = Optional.of(at);
    }

    private void run() {
        boolean orderly = false;
        try {
            while (step()) {
                stand.looksAgain();
            }
            orderly = true;
        } catch (LintasException e) {
            LOG.warn("Fingerprints at lane {} have ended: {}", stand.name(), e.getMessage());
        } finally {
            if (!orderly) {
                pause(Phase.ENDED);
            }
            stand.looksAgain();
        }
    }

    /** Does what is next; false when there is nothing to do until an officer acts. */
    private boolean step() {
        long breaks = calls.breaks();
        return switch (decided()) {
            case Step.Capture capture -> tryCapture(breaks, capture);
            case Step.Examine(BiometricCapture capture) -> {
                works.inspections().takeFingerprints(transaction, device, capture);
                yield true;
            }
            case Step.GoOnWithout(WithoutFingerprints reason) -> {
                works.inspections().goOnWithoutFingerprints(transaction, reason);
                yield true;
            }
            case Step.Ask() -> {
                tell("booth.officer", Optional.empty());
                yield false;
            }
            case Step.End() -> {
                if (!calls.closed()) {
                    tell("booth.fingers.done", Optional.empty());
                }
                yield false;
            }
        };
    }

    /** The next step; where it is a pause, nobody can act between the decision and the pause. */
    private synchronized Step decided() {
        if (calls.closed()) {
            pause(Phase.ENDED);
            return new Step.End();
        }
        Step step = plan.next();
        switch (step) {
            case Step.Capture(Set<FingerPosition> fingers, boolean first) -> {
                phase = Phase.CAPTURING;
                now = fingers;
            }
            case Step.Examine ignored -> {
                phase = Phase.EXAMINING;
                now = Set.of();
                plan.examining();
            }
            case Step.GoOnWithout ignored -> plan.goneOnWithout();
            case Step.Ask() -> pause(Phase.ASKING);
            case Step.End() -> pause(Phase.ENDED);
        }
        return step;
    }

    private synchronized void pause(Phase reached) {
        phase = reached;
        now = Set.of();
        if (reached == Phase.ENDED) {
            stand.fingerprintsOver(transaction);
        }
    }

    /** Whatever was broken off is decided on anew. */
    private boolean tryCapture(long breaks, Step.Capture capture) {
        try {
            if (found.isEmpty()) {
                found = calls.make(breaks, this::scanner);
            }
            if (found.isPresent()) {
                capture(breaks, capture, found.get());
            }
        } catch (InterruptedException e) {
            LOG.debug("A capture at lane {} was broken off.", stand.name());
        }
        return true;
    }

    private Optional<Scanner> scanner() throws InterruptedException {
        Discovery there = works.client().discoverAt(stand.scannerPort());
        Optional<Scanner> scanner = there.first(Scanner.Kind.FINGER);
        if (scanner.isEmpty()) {
            LOG.warn("Lane {} has no scanner that is believed: {}", stand.name(), there.refused());
            troubled(there.refused().isEmpty() ? ScannerTrouble.NOT_CONNECTED : ScannerTrouble.NOT_BELIEVED);
        }
        return scanner;
    }

    private void capture(long breaks, Step.Capture capture, Scanner scanner) throws InterruptedException {
        if (capture.first()) {
            tell(invitation(capture.fingers()), only(capture.fingers()));
            stand.looksAgain();
        }
        CaptureOrder order = new CaptureOrder(transaction, capture.fingers(), hash);
        aims(new Aim(scanner, order.part()));
        ScannerAnswer answer = calls.make(breaks, () -> works.client().capture(scanner, order));
        device = scanner.name();
        switch (answer) {
            case ScannerAnswer.Fingers captured -> look(captured, capture.fingers());
            case ScannerAnswer.Retry ignored -> look(capture.fingers(), List.of());
            case ScannerAnswer.Face ignored -> throw new IllegalStateException("A face from a finger scanner.");
            case ScannerAnswer.Unavailable unavailable -> failed(unavailable, trouble(unavailable.cause()));
            case ScannerAnswer.Refused refused -> failed(refused, ScannerTrouble.NOT_BELIEVED);
        }
    }

    private void look(ScannerAnswer.Fingers captured, Set<FingerPosition> asked) {
        hash = captured.hash();
        List<Sighting> sightings = new ArrayList<>();
        for (ScannedFinger scanned : captured.fingers()) {
            AssessedFinger assessed = works.fingerprints().assess(scanned.finger());
            sightings.add(new Sighting(scanned.finger(), assessed.quality(), assessed.advice()));
        }
        look(asked, sightings);
    }

    private void look(Set<FingerPosition> asked, List<Sighting> sightings) {
        Optional<Map.Entry<FingerPosition, FingerAdvice>> wrong;
        synchronized (this) {
            wrong = plan.saw(asked, sightings);
        }
        wrong.ifPresent(advice -> tell(words(advice.getValue()), Optional.of(advice.getKey())));
    }

    private void failed(ScannerAnswer answer, ScannerTrouble trouble) {
        LOG.warn("The scanner of lane {} gave nothing: {}", stand.name(), answer);
        found = Optional.empty();
        troubled(trouble);
    }

    private synchronized void troubled(ScannerTrouble trouble) {
        plan.troubled(trouble);
    }

    private void tell(String words, Optional<FingerPosition> finger) {
        synchronized (this) {
            guidance = new Guidance(Optional.of(words), finger);
        }
        stand.show(transaction, words, finger);
    }

    private static ScannerTrouble trouble(ScannerAnswer.Unavailable.Cause cause) {
        return switch (cause) {
            case NOT_CONNECTED -> ScannerTrouble.NOT_CONNECTED;
            case BUSY -> ScannerTrouble.BUSY;
            case NO_ANSWER, HUNG_UP -> ScannerTrouble.NO_ANSWER;
            case NOT_SUPPORTED, DEVICE_FAULT -> ScannerTrouble.DEVICE_FAULT;
        };
    }

    private static Optional<FingerPosition> only(Set<FingerPosition> fingers) {
        return fingers.size() == 1 ? fingers.stream().findFirst() : Optional.empty();
    }

    private static String invitation(Set<FingerPosition> slap) {
        if (slap.size() == 1) {
            return "booth.fingers.one";
        }
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
