package org.lintas.lanes.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.biometrics.AssessedFinger;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerAdvice;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.FingerprintDuty;
import org.lintas.biometrics.FingerprintExamination;
import org.lintas.biometrics.FingerprintRequest;
import org.lintas.biometrics.MissingFinger;
import org.lintas.biometrics.TravellerFingerprints;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.inspections.Inspections;
import org.lintas.inspections.WithoutFingerprints;
import org.lintas.lanes.FingerprintAct;
import org.lintas.lanes.FingerprintStanding;
import org.lintas.lanes.FingerprintStanding.FingerState;
import org.lintas.lanes.FingerprintStanding.Phase;
import org.lintas.lanes.FingerprintStanding.ScannerTrouble;
import org.lintas.lanes.PreviewViewer;
import org.lintas.lanes.internal.sbi.ScannerClient;
import org.lintas.lanes.internal.sbi.TestScanners;
import org.lintas.simulators.scanner.SbiError;
import org.lintas.simulators.scanner.ScannerFault;
import org.lintas.simulators.scanner.ScannerSimulator;
import org.lintas.simulators.scanner.Visitor;

/** A booth before a simulated scanner, with a played inspection. */
class BoothScannerTests {

    private static final TransactionId TRANSACTION = TransactionId.of("01936c5e-7d2b-7000-8000-000000000003");
    private static final FingerprintDuty EIGHT =
            new FingerprintDuty(FingerprintDuty.Kind.ENROL, FingerPosition.EIGHT, "first-entry");

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Deque<FingerAdvice> advice = new ArrayDeque<>();
    private final List<BiometricCapture> handedOver = new CopyOnWriteArrayList<>();
    private final List<WithoutFingerprints> without = new CopyOnWriteArrayList<>();
    private final List<AuditEvent> audited = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private volatile boolean stillThere = true;
    private volatile boolean over;
    private @Nullable BoothScanner booth;

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    @Test
    void takesBothSlapsAndHandsThemOver() throws IOException {
        take(open(TestScanners.visitorWithout()), EIGHT);
        assertThat(handedOver).singleElement().satisfies(capture -> {
            assertThat(positions(capture)).isEqualTo(FingerPosition.EIGHT);
            assertThat(capture.missing()).isEmpty();
        });
        assertThat(standing().fingers())
                .allSatisfy(finger -> assertThat(finger.quality()).hasValue(64));
        assertThat(told).containsExactly("booth.fingers.left", "booth.fingers.right", "booth.fingers.done");
    }

    @Test
    void tellsWhatToDoAndTriesASlapAgain() throws IOException {
        ScannerSimulator scanner = open(TestScanners.visitorWithout());
        advice.addAll(List.of(FingerAdvice.GOOD, FingerAdvice.PRESS_HARDER));
        take(scanner, EIGHT);
        assertThat(told)
                .containsExactly(
                        "booth.fingers.left",
                        "booth.fingers.press-harder left-middle",
                        "booth.fingers.right",
                        "booth.fingers.done");
        assertThat(scanner.captures()).isEqualTo(3);
    }

    @Test
    void aFingerThatNeverComesIsAskedAboutAndMissingWhenTheOfficerTakesTheRest() throws IOException {
        ScannerSimulator scanner = open(TestScanners.visitorWithout(FingerPosition.LEFT_RING));
        begin(scanner, EIGHT);
        awaitPhase(Phase.ASKING);
        assertThat(scanner.captures()).isEqualTo(FingerprintPlan.TRIES_MAX + 1);
        assertThat(handedOver).isEmpty();
        assertThat(over).isFalse();
        act(new FingerprintAct.TakeAsTheyAre());
        awaitPhase(Phase.ENDED);
        assertThat(handedOver)
                .singleElement()
                .extracting(BiometricCapture::missing)
                .isEqualTo(List.of(new MissingFinger(FingerPosition.LEFT_RING, MissingFinger.Reason.NOT_CAPTURED)));
        assertThat(over).isTrue();
        assertThat(audited).extracting(AuditEvent::action).containsExactly(AuditAction.FINGERPRINTS_ACCEPTED);
    }

    @Test
    void anOfficerSaysWhyAFingerIsMissing() throws IOException {
        ScannerSimulator scanner = open(TestScanners.visitorWithout(FingerPosition.LEFT_RING));
        begin(scanner, EIGHT);
        awaitPhase(Phase.ASKING);
        act(new FingerprintAct.StateMissing(FingerPosition.LEFT_RING, MissingFinger.Reason.INJURED));
        awaitPhase(Phase.ENDED);
        assertThat(handedOver)
                .singleElement()
                .extracting(BiometricCapture::missing)
                .isEqualTo(List.of(new MissingFinger(FingerPosition.LEFT_RING, MissingFinger.Reason.INJURED)));
        assertThat(audited)
                .singleElement()
                .extracting(AuditEvent::details)
                .isEqualTo(Map.of("finger", "LEFT_RING", "reason", "INJURED"));
    }

    @Test
    void oneFingerIsCapturedOnceMoreByItself() throws IOException {
        ScannerSimulator scanner = open(TestScanners.visitorWithout());
        begin(scanner, EIGHT);
        awaitPhase(Phase.ENDED);
        act(new FingerprintAct.Repeat(Set.of(FingerPosition.RIGHT_INDEX)));
        awaitPhase(Phase.ENDED);
        assertThat(handedOver)
                .hasSize(2)
                .allSatisfy(capture -> assertThat(positions(capture)).isEqualTo(FingerPosition.EIGHT));
        assertThat(scanner.captures()).isEqualTo(3);
        assertThat(told).endsWith("booth.fingers.done", "booth.fingers.one right-index", "booth.fingers.done");
    }

    @Test
    void aSlapThatWasNotSeenIsAskedForAgain() throws IOException {
        ScannerSimulator scanner = open(TestScanners.visitorWithout());
        scanner.order(SbiError.NOTHING_DETECTED, 1);
        take(scanner, EIGHT);
        assertThat(told)
                .containsExactly(
                        "booth.fingers.left",
                        "booth.fingers.place left-index",
                        "booth.fingers.right",
                        "booth.fingers.done");
    }

    @Test
    void nothingIsHandedOverThatIsNotBelievedAndTheOfficerSaysHowToGoOn() throws IOException {
        ScannerSimulator scanner = open(TestScanners.visitorWithout());
        scanner.order(ScannerFault.WRONG_SIGNATURE, 1);
        begin(scanner, EIGHT);
        awaitPhase(Phase.ASKING);
        assertThat(standing().trouble()).contains(ScannerTrouble.NOT_BELIEVED);
        assertThatThrownBy(() -> act(new FingerprintAct.TakeAsTheyAre())).hasMessageContaining("Nothing was captured");
        act(new FingerprintAct.GoOnWithout(WithoutFingerprints.SCANNER_FAULT));
        awaitPhase(Phase.ENDED);
        assertThat(handedOver).isEmpty();
        assertThat(without).containsExactly(WithoutFingerprints.SCANNER_FAULT);
        assertThat(told).startsWith("booth.fingers.left", "booth.officer");
    }

    @Test
    void whatWasTakenBeforeTheScannerFailedIsHandedOverWhenTheOfficerGoesOn() throws IOException {
        ScannerSimulator scanner = open(TestScanners.visitorWithout());
        advice.add(FingerAdvice.HOLD_STILL);
        scanner.order(ScannerFault.LOW_QUALITY, 1);
        scanner.order(SbiError.NOT_CONNECTED, 1);
        begin(scanner, EIGHT);
        awaitPhase(Phase.ASKING);
        act(new FingerprintAct.GoOnWithout(WithoutFingerprints.SCANNER_FAULT));
        awaitPhase(Phase.ENDED);
        assertThat(handedOver).singleElement().satisfies(capture -> {
            assertThat(positions(capture)).isEqualTo(FingerPosition.LEFT_FOUR);
            assertThat(capture.missing()).hasSize(4);
        });
        assertThat(without).containsExactly(WithoutFingerprints.SCANNER_FAULT);
    }

    @Test
    void aScannerThatWorksAgainIsTriedOnceMore() throws IOException {
        ScannerSimulator scanner = open(TestScanners.visitorWithout());
        scanner.order(ScannerFault.DISCONNECT, 1);
        begin(scanner, EIGHT);
        awaitPhase(Phase.ASKING);
        assertThat(standing().trouble()).contains(ScannerTrouble.NO_ANSWER);
        act(new FingerprintAct.Repeat(FingerPosition.EIGHT));
        awaitPhase(Phase.ENDED);
        assertThat(standing().trouble()).isEmpty();
        assertThat(handedOver).hasSize(1);
    }

    @Test
    void aTravellerWhoLeavesEndsTheCapture() throws Exception {
        ScannerSimulator scanner = open(TestScanners.visitorWithout());
        scanner.order(ScannerFault.SILENT, 1);
        begin(scanner, EIGHT);
        awaitTrue(() -> scanner.captures() == 1);
        stillThere = false;
        booth().end(TRANSACTION);
        awaitTrue(() -> over);
        assertThat(booth().standing(TRANSACTION)).isEmpty();
        assertThat(handedOver).isEmpty();
        assertThatThrownBy(() -> act(new FingerprintAct.TakeAsTheyAre())).hasMessageContaining("any more");
    }

    @Test
    void anOfficerWhoGoesOnEndsTheCapture() throws IOException {
        ScannerSimulator scanner = open(TestScanners.visitorWithout());
        scanner.order(ScannerFault.SILENT, 1);
        begin(scanner, EIGHT);
        awaitTrue(() -> scanner.captures() == 1);
        assertThat(standing().fingers())
                .filteredOn(finger -> finger.state() == FingerState.CAPTURING)
                .hasSize(4);
        act(new FingerprintAct.GoOnWithout(WithoutFingerprints.TRAVELLER_REFUSES));
        awaitPhase(Phase.ENDED);
        assertThat(without).containsExactly(WithoutFingerprints.TRAVELLER_REFUSES);
    }

    @Test
    void anOfficerSeesWhatTheScannerSeesUntilTheCaptureEnds() throws Exception {
        ScannerSimulator scanner = open(TestScanners.visitorWithout());
        scanner.order(ScannerFault.SILENT, 1);
        begin(scanner, EIGHT);
        awaitTrue(() -> scanner.captures() == 1);
        List<Octets> seen = new CopyOnWriteArrayList<>();

        CompletableFuture<Void> viewing = preview(seen::add);
        awaitTrue(() -> seen.size() > 2);
        act(new FingerprintAct.GoOnWithout(WithoutFingerprints.SCANNER_FAULT));
        viewing.get(30, TimeUnit.SECONDS);

        assertThat(seen).allMatch(frame -> frame.at(0) == 0xFF && frame.at(1) == 0xD8);
        preview(late -> {
                    throw new AssertionError("a picture after the end");
                })
                .get(30, TimeUnit.SECONDS);
    }

    @Test
    void whoLooksLastSeesAndOneWhoHasGoneEndsNothingElse() throws Exception {
        ScannerSimulator scanner = open(TestScanners.visitorWithout());
        scanner.order(ScannerFault.SILENT, 1);
        begin(scanner, EIGHT);
        awaitTrue(() -> scanner.captures() == 1);

        List<Octets> seen = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> first = preview(seen::add);
        awaitTrue(() -> !seen.isEmpty());
        CompletableFuture<Void> gone = preview(frame -> {
            throw new IOException("the page was closed");
        });
        first.get(30, TimeUnit.SECONDS);
        assertThatThrownBy(() -> gone.get(30, TimeUnit.SECONDS)).hasRootCauseMessage("the page was closed");

        assertThat(standing().phase()).isEqualTo(Phase.CAPTURING);
        act(new FingerprintAct.GoOnWithout(WithoutFingerprints.SCANNER_FAULT));
        awaitPhase(Phase.ENDED);
    }

    private CompletableFuture<Void> preview(PreviewViewer viewer) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        booth().preview(TRANSACTION, viewer);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }

    @Test
    void whoOwesNothingOrHasLeftIsNotAsked() throws IOException {
        ScannerSimulator scanner = open(TestScanners.visitorWithout());
        begin(scanner, new FingerprintDuty(FingerprintDuty.Kind.EXEMPT, Set.of(), "citizen"));
        stillThere = false;
        begin(scanner, EIGHT);
        assertThat(scanner.captures()).isZero();
        assertThat(told).isEmpty();
    }

    private ScannerSimulator open(Visitor visitor) throws IOException {
        ScannerSimulator scanner = TestScanners.open(visitor);
        opened.add(scanner);
        return scanner;
    }

    private void take(ScannerSimulator scanner, FingerprintDuty duty) {
        begin(scanner, duty);
        awaitPhase(Phase.ENDED);
    }

    private void begin(ScannerSimulator scanner, FingerprintDuty duty) {
        ScannerClient client = TestScanners.client(scanner.port());
        opened.addFirst(client);
        BoothScanner begun = new BoothScanner(inspections(duty), new PlayedAssessment(), client, audit());
        booth = begun;
        begun.takeWhatIsOwed(new Stand(scanner.port()), TRANSACTION);
    }

    private BoothScanner booth() {
        return requireNonNull(booth);
    }

    private void act(FingerprintAct act) {
        booth().act(TRANSACTION, act, "officer");
    }

    private FingerprintStanding standing() {
        return booth().standing(TRANSACTION).orElseThrow();
    }

    private void awaitPhase(Phase phase) {
        awaitTrue(() -> standing().phase() == phase
                && told.getLast().equals(phase == Phase.ASKING ? "booth.officer" : "booth.fingers.done"));
    }

    private static void awaitTrue(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Inspections that know what is owed and keep what is handed over; a booth's scanner asks nothing else of them. */
    private Inspections inspections(FingerprintDuty duty) {
        return (Inspections) Proxy.newProxyInstance(
                Inspections.class.getClassLoader(), new Class<?>[] {Inspections.class}, (self, method, arguments) -> {
                    switch (method.getName()) {
                        case "fingerprintDuty" -> {
                            return Optional.of(duty);
                        }
                        case "goOnWithoutFingerprints" -> without.add((WithoutFingerprints) arguments[1]);
                        case "takeFingerprints" -> handedOver.add((BiometricCapture) arguments[2]);
                        default -> throw new AssertionError(method);
                    }
                    return null;
                });
    }

    private Audit audit() {
        return (Audit) Proxy.newProxyInstance(
                Audit.class.getClassLoader(), new Class<?>[] {Audit.class}, (self, method, arguments) -> {
                    audited.add((AuditEvent) arguments[0]);
                    return null;
                });
    }

    private static Set<FingerPosition> positions(BiometricCapture capture) {
        Set<FingerPosition> positions = EnumSet.noneOf(FingerPosition.class);
        capture.fingers().forEach(finger -> positions.add(finger.position()));
        return positions;
    }

    /** Says of finger after finger what the test wrote down, and then that it is good. */
    private final class PlayedAssessment implements TravellerFingerprints {

        @Override
        public FingerprintDuty duty(Traveller traveller, TravelDirection direction, LocalDate day) {
            return EIGHT;
        }

        @Override
        public AssessedFinger assess(CapturedFinger finger) {
            return new AssessedFinger(advice.isEmpty() ? FingerAdvice.GOOD : advice.remove(), OptionalInt.of(64));
        }

        @Override
        public FingerprintExamination examine(FingerprintRequest request) {
            return new FingerprintExamination(List.of(), Optional.empty(), List.of(), Map.of());
        }
    }

    private final class Stand implements ScannerStand {

        private final int port;

        Stand(int port) {
            this.port = port;
        }

        @Override
        public String name() {
            return "B1";
        }

        @Override
        public int scannerPort() {
            return port;
        }

        @Override
        public boolean worksOn(TransactionId transaction) {
            return stillThere;
        }

        @Override
        public void show(TransactionId about, String message, Optional<FingerPosition> finger) {
            told.add(finger.map(position -> message + " "
                            + position.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .orElse(message));
        }

        @Override
        public boolean fingerprintsWanted(TransactionId about) {
            over = false;
            return stillThere;
        }

        @Override
        public void fingerprintsOver(TransactionId about) {
            over = true;
        }

        @Override
        public void looksAgain() {
            // Nobody watches.
        }
    }
}
