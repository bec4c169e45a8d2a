package org.lintas.lanes.internal.sbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.lanes.internal.sbi.TestScanners.CLOCK;
import static org.lintas.lanes.internal.sbi.TestScanners.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.biometrics.FingerPosition;
import org.lintas.emrtd.lds.ImageFormat;
import org.lintas.foundation.TransactionId;
import org.lintas.lanes.internal.sbi.Scanner.Kind;
import org.lintas.lanes.internal.sbi.ScannerAnswer.Fingers;
import org.lintas.lanes.internal.sbi.ScannerAnswer.Refused;
import org.lintas.lanes.internal.sbi.ScannerAnswer.Retry;
import org.lintas.lanes.internal.sbi.ScannerAnswer.Unavailable;
import org.lintas.simulators.scanner.SbiError;
import org.lintas.simulators.scanner.ScannerFault;
import org.lintas.simulators.scanner.ScannerSimulator;

class ScannerClientTests {

    private static final TransactionId TRANSACTION = TransactionId.of("01936c5e-7d2b-7000-8000-000000000001");

    private ScannerSimulator simulator;
    private ScannerClient client;

    @BeforeEach
    void open() throws IOException {
        simulator = TestScanners.open(TestScanners.visitorWithout(FingerPosition.LEFT_LITTLE));
        client = TestScanners.client(simulator.port());
    }

    @AfterEach
    void close() {
        client.close();
        simulator.close();
    }

    @Test
    void findsTheDevicesThatProveWhoTheyAre() throws InterruptedException {
        Discovery found = client.discover();
        assertThat(found.refused()).isEmpty();
        assertThat(found.scanners()).extracting(Scanner::kind).containsExactly(Kind.FINGER, Kind.FACE);
        assertThat(scanner().name()).isEqualTo("Lintas Simulator 452600012001");
        assertThat(scanner().parts()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(client.discoverAt(simulator.port())).isEqualTo(found);
    }

    @Test
    void findsNothingWhereNobodyListens() throws InterruptedException {
        simulator.close();
        assertThat(client.discover()).isEqualTo(new Discovery(List.of(), List.of()));
    }

    @Test
    void believesNobodyWithoutAnchors() throws InterruptedException {
        try (ScannerClient trustless = new ScannerClient(
                TestScanners.settings("Developer", simulator.port()), new DeviceTrust(List.of(), CLOCK), CLOCK)) {
            assertThat(trustless.discover().scanners()).isEmpty();
            assertThat(trustless.discoverAt(simulator.port()).refused())
                    .extracting(Refused::cause)
                    .containsExactly(Refused.Cause.CERTIFICATE, Refused.Cause.CERTIFICATE);
        }
    }

    @Test
    void takesItsAnchorsFromAFile(@TempDir Path folder) throws IOException, InterruptedException {
        Path anchors = Files.writeString(folder.resolve("anchors.pem"), TestScanners.PROVIDER.certificatePem());
        ScannerSettings settings = new ScannerSettings(
                anchors.toString(),
                "Developer",
                List.of("127.0.0.1"),
                simulator.port(),
                simulator.port(),
                Duration.ofSeconds(2),
                60);
        try (ScannerClient configured = new ScannerClient(settings, CLOCK)) {
            assertThat(configured.discover().first(Kind.FINGER)).isPresent();
        }
    }

    @Test
    void refusesDevicesOfAnotherEnvironment() throws InterruptedException {
        try (ScannerClient production =
                TestScanners.client(TestScanners.settings("Production", simulator.port()), CLOCK)) {
            assertThat(production.discover().scanners()).isEmpty();
            assertThat(production.discover().refused())
                    .extracting(Refused::cause)
                    .containsOnly(Refused.Cause.OTHER_DEVICE);
        }
    }

    @Test
    void refusesDevicesWhoseCertificateIsOver() throws InterruptedException {
        Clock later = Clock.fixed(NOW.plus(Duration.ofDays(800)), ZoneOffset.UTC);
        try (ScannerClient late = TestScanners.client(TestScanners.settings("Developer", simulator.port()), later)) {
            assertThat(late.discover().refused()).extracting(Refused::cause).containsOnly(Refused.Cause.CERTIFICATE);
        }
    }

    @Test
    void capturesOneSlapAfterTheOtherAsOneChain() throws InterruptedException {
        Fingers right = captured(FingerPosition.RIGHT_FOUR, ChainHash.BEGINNING);
        assertThat(right.notSeen()).isEmpty();
        assertThat(right.fingers()).hasSize(4).allSatisfy(finger -> {
            assertThat(finger.quality()).isEqualTo(70);
            assertThat(ImageFormat.of(finger.finger().data())).hasValue(ImageFormat.PNG);
        });
        Fingers thumbs = captured(CaptureOrder.THUMBS, right.hash());
        assertThat(thumbs.fingers())
                .extracting(finger -> finger.finger().position())
                .containsExactlyInAnyOrder(FingerPosition.LEFT_THUMB, FingerPosition.RIGHT_THUMB);
        assertThat(thumbs.hash()).isNotEqualTo(right.hash());
    }

    @Test
    void saysWhichFingerWasNotSeenAndTakesTheRestWhenItIsExcepted() throws InterruptedException {
        assertThat(captured(FingerPosition.LEFT_FOUR, ChainHash.BEGINNING).notSeen())
                .containsExactly(FingerPosition.LEFT_LITTLE);
        Set<FingerPosition> three =
                Set.of(FingerPosition.LEFT_INDEX, FingerPosition.LEFT_MIDDLE, FingerPosition.LEFT_RING);
        assertThat(captured(three, ChainHash.BEGINNING).notSeen()).isEmpty();
    }

    @Test
    void photographsAFace() throws InterruptedException {
        Scanner camera = client.discover().first(Kind.FACE).orElseThrow();
        CaptureOrder order = new CaptureOrder(TRANSACTION, Set.of(), ChainHash.BEGINNING);
        assertThat(client.capture(camera, order))
                .asInstanceOf(InstanceOfAssertFactories.type(ScannerAnswer.Face.class))
                .satisfies(face -> assertThat(face.quality()).isEqualTo(85));
    }

    @Test
    void aSecondCaptureIsBetterThanAFaintFirst() throws InterruptedException {
        simulator.order(ScannerFault.LOW_QUALITY, 1);
        Fingers faint = captured(FingerPosition.RIGHT_FOUR, ChainHash.BEGINNING);
        assertThat(faint.fingers())
                .allSatisfy(finger -> assertThat(finger.quality()).isEqualTo(12));
        assertThat(captured(FingerPosition.RIGHT_FOUR, faint.hash()).fingers())
                .allSatisfy(finger -> assertThat(finger.quality()).isEqualTo(70));
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_SIGNATURE,SIGNATURE",
        "EXPIRED_CERTIFICATE,CERTIFICATE",
        "STRANGE_PROVIDER,CERTIFICATE",
        "REPLAY,OTHER_TRANSACTION",
        "BROKEN_CHAIN,BROKEN_CHAIN",
        "GARBLED,MALFORMED"
    })
    void doesNotBelieveAFalseAnswer(ScannerFault fault, Refused.Cause cause) throws InterruptedException {
        simulator.order(fault, 1);
        assertThat(capture(FingerPosition.RIGHT_FOUR, ChainHash.BEGINNING))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::cause)
                .isEqualTo(cause);
        assertThat(capture(FingerPosition.RIGHT_FOUR, ChainHash.BEGINNING)).isInstanceOf(Fingers.class);
    }

    @Test
    void doesNotBelieveTheSameAnswerTwiceWithinATransaction() throws InterruptedException {
        Fingers first = captured(FingerPosition.RIGHT_FOUR, ChainHash.BEGINNING);
        simulator.order(ScannerFault.REPLAY, 1);
        assertThat(capture(FingerPosition.RIGHT_FOUR, first.hash()))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::cause)
                .isEqualTo(Refused.Cause.BROKEN_CHAIN);
    }

    @ParameterizedTest
    @CsvSource({"BUSY,BUSY", "DISCONNECT,HUNG_UP"})
    void aDeviceThatCannotIsUnavailable(ScannerFault fault, Unavailable.Cause cause) throws InterruptedException {
        simulator.order(fault, 1);
        assertThat(capture(FingerPosition.RIGHT_FOUR, ChainHash.BEGINNING))
                .asInstanceOf(InstanceOfAssertFactories.type(Unavailable.class))
                .extracting(Unavailable::cause)
                .isEqualTo(cause);
    }

    @Test
    void aDeviceThatSaysNothingIsUnavailableAfterTheTimeOfACapture() throws InterruptedException {
        Scanner found = scanner();
        simulator.order(ScannerFault.SILENT, 1);
        CaptureOrder order = new CaptureOrder(TRANSACTION, FingerPosition.RIGHT_FOUR, ChainHash.BEGINNING);
        ScannerSettings hasty = TestScanners.settings("Developer", simulator.port(), Duration.ofSeconds(1));
        try (ScannerClient impatient = TestScanners.client(hasty, CLOCK)) {
            assertThat(impatient.capture(found, order))
                    .asInstanceOf(InstanceOfAssertFactories.type(Unavailable.class))
                    .extracting(Unavailable::cause)
                    .isEqualTo(Unavailable.Cause.NO_ANSWER);
        }
    }

    @Test
    void aDeviceThatWasUnpluggedIsUnavailable() throws InterruptedException {
        Scanner found = scanner();
        simulator.close();
        CaptureOrder order = new CaptureOrder(TRANSACTION, FingerPosition.RIGHT_FOUR, ChainHash.BEGINNING);
        assertThat(client.capture(found, order))
                .asInstanceOf(InstanceOfAssertFactories.type(Unavailable.class))
                .extracting(Unavailable::cause)
                .isEqualTo(Unavailable.Cause.NOT_CONNECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_REGISTERED,Refused:OTHER_DEVICE",
        "NOTHING_DETECTED,Retry:NOTHING_SEEN",
        "EXTRACTION_FAILED,Retry:NOT_EXTRACTED",
        "TAMPERED,Refused:TAMPERED",
        "MANAGEMENT_UNREACHABLE,Unavailable:DEVICE_FAULT",
        "WRONG_ORIENTATION,Retry:WRONG_WAY_ROUND",
        "DEVICE_NOT_FOUND,Unavailable:NOT_CONNECTED",
        "KEY_EXPIRED,Refused:CERTIFICATE",
        "DOMAIN_KEY_MISSING,Unavailable:DEVICE_FAULT",
        "COUNT_NOT_SUPPORTED,Unavailable:NOT_SUPPORTED",
        "NOT_CONNECTED,Unavailable:NOT_CONNECTED",
        "REQUEST_MALFORMED,Unavailable:DEVICE_FAULT",
        "REQUEST_MISMATCHED,Unavailable:DEVICE_FAULT"
    })
    void everyPublishedErrorHasItsMeaning(SbiError error, String meaning) throws InterruptedException {
        simulator.order(error, 1);
        ScannerAnswer answer = capture(FingerPosition.RIGHT_FOUR, ChainHash.BEGINNING);
        String said = switch (answer) {
            case Retry(Retry.Cause cause) -> "Retry:" + cause;
            case Unavailable(Unavailable.Cause cause, String detail) -> "Unavailable:" + cause;
            case Refused(Refused.Cause cause, String detail) -> "Refused:" + cause;
            case Fingers fingers -> "Fingers";
            case ScannerAnswer.Face face -> "Face";
        };
        assertThat(said).isEqualTo(meaning);
    }

    @Test
    void anInterruptEndsACapture() throws InterruptedException {
        Scanner found = scanner();
        simulator.order(ScannerFault.SILENT, 1);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread capturing = Thread.ofVirtual().start(() -> {
            try {
                begun.countDown();
                client.capture(found, new CaptureOrder(TRANSACTION, FingerPosition.RIGHT_FOUR, ChainHash.BEGINNING));
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        });
        begun.await();
        capturing.interrupt();
        capturing.join();
        assertThat(interrupted).isTrue();
    }

    private Scanner scanner() throws InterruptedException {
        return client.discover().first(Kind.FINGER).orElseThrow();
    }

    private Fingers captured(Set<FingerPosition> fingers, ChainHash previous) throws InterruptedException {
        return (Fingers) capture(fingers, previous);
    }

    private ScannerAnswer capture(Set<FingerPosition> fingers, ChainHash previous) throws InterruptedException {
        return client.capture(scanner(), new CaptureOrder(TRANSACTION, fingers, previous));
    }
}
