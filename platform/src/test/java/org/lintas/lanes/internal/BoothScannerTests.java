package org.lintas.lanes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerAdvice;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.FingerprintDuty;
import org.lintas.biometrics.FingerprintExamination;
import org.lintas.biometrics.FingerprintRequest;
import org.lintas.biometrics.MissingFinger;
import org.lintas.biometrics.TravellerFingerprints;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.inspections.Inspections;
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

    private final List<String> told = new ArrayList<>();
    private final Deque<FingerAdvice> advice = new ArrayDeque<>();
    private final List<BiometricCapture> handedOver = new ArrayList<>();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private boolean stillThere = true;

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
                        "booth.fingers.press-harder",
                        "booth.fingers.right",
                        "booth.fingers.done");
        assertThat(scanner.captures()).isEqualTo(3);
    }

    @Test
    void aFingerThatNeverComesIsMissingAfterTheLastTry() throws IOException {
        ScannerSimulator scanner = open(TestScanners.visitorWithout(FingerPosition.LEFT_RING));
        take(scanner, EIGHT);
        assertThat(handedOver)
                .singleElement()
                .extracting(BiometricCapture::missing)
                .isEqualTo(List.of(new MissingFinger(FingerPosition.LEFT_RING, MissingFinger.Reason.NOT_CAPTURED)));
        assertThat(scanner.captures()).isEqualTo(FingerprintTaking.TRIES_MAX + 1);
    }

    @Test
    void aSlapThatWasNotSeenIsAskedForAgain() throws IOException {
        ScannerSimulator scanner = open(TestScanners.visitorWithout());
        scanner.order(SbiError.NOTHING_DETECTED, 1);
        take(scanner, EIGHT);
        assertThat(told)
                .containsExactly(
                        "booth.fingers.left", "booth.fingers.place", "booth.fingers.right", "booth.fingers.done");
    }

    @Test
    void nothingIsHandedOverThatIsNotBelieved() throws IOException {
        ScannerSimulator scanner = open(TestScanners.visitorWithout());
        scanner.order(ScannerFault.WRONG_SIGNATURE, 1);
        take(scanner, EIGHT);
        assertThat(handedOver).isEmpty();
        assertThat(told).containsExactly("booth.fingers.left", "booth.officer");
    }

    @Test
    void whatWasTakenBeforeTheScannerFailedIsHandedOver() throws IOException {
        ScannerSimulator scanner = open(TestScanners.visitorWithout());
        advice.add(FingerAdvice.HOLD_STILL);
        scanner.order(ScannerFault.LOW_QUALITY, 1);
        scanner.order(SbiError.NOT_CONNECTED, 1);
        take(scanner, EIGHT);
        assertThat(handedOver).singleElement().satisfies(capture -> {
            assertThat(positions(capture)).isEqualTo(FingerPosition.LEFT_FOUR);
            assertThat(capture.missing()).hasSize(4);
        });
    }

    @Test
    void whoOwesNothingOrHasLeftIsNotAsked() throws IOException {
        ScannerSimulator scanner = open(TestScanners.visitorWithout());
        take(scanner, new FingerprintDuty(FingerprintDuty.Kind.EXEMPT, Set.of(), "citizen"));
        stillThere = false;
        take(scanner, EIGHT);
        assertThat(scanner.captures()).isZero();
        assertThat(told).isEmpty();
    }

    private ScannerSimulator open(Visitor visitor) throws IOException {
        ScannerSimulator scanner = TestScanners.open(visitor);
        opened.add(scanner);
        return scanner;
    }

    private void take(ScannerSimulator scanner, FingerprintDuty duty) {
        try (ScannerClient client = TestScanners.client(scanner.port())) {
            new BoothScanner(inspections(duty), new PlayedAssessment(), client)
                    .takeWhatIsOwed(new Stand(scanner.port()), TRANSACTION);
        }
    }

    /** Inspections that know what is owed and keep what is handed over; a booth's scanner asks nothing else of them. */
    private Inspections inspections(FingerprintDuty duty) {
        return (Inspections) Proxy.newProxyInstance(
                Inspections.class.getClassLoader(), new Class<?>[] {Inspections.class}, (self, method, arguments) -> {
                    if (method.getName().equals("fingerprintDuty")) {
                        return Optional.of(duty);
                    }
                    assertThat(method.getName()).isEqualTo("takeFingerprints");
                    handedOver.add((BiometricCapture) arguments[2]);
                    return new FingerprintExamination(List.of(), Optional.empty(), List.of(), Map.of());
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
        public FingerAdvice assess(CapturedFinger finger) {
            return advice.isEmpty() ? FingerAdvice.GOOD : advice.remove();
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
        public void show(TransactionId about, String message) {
            told.add(message);
        }

        @Override
        public void looksAgain() {
            // Nobody watches.
        }
    }
}
