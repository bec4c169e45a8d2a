package org.lintas.lanes.internal.sbi;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.biometrics.FingerPosition;
import org.lintas.foundation.TransactionId;
import org.lintas.lanes.internal.sbi.SbiConnection.NoAnswerException;
import org.lintas.lanes.internal.sbi.Scanner.Kind;
import org.lintas.simulators.scanner.ScannerFault;
import org.lintas.simulators.scanner.ScannerSimulator;

/** Answers made of anything, and real ones altered: each is read or not believed, and nothing else happens. */
class ScannerAnswerFuzzTests {

    private static final TransactionId TRANSACTION = TransactionId.of("01936c5e-7d2b-7000-8000-000000000002");
    private static final CaptureOrder THUMBS =
            new CaptureOrder(TRANSACTION, Set.of(FingerPosition.RIGHT_THUMB), ChainHash.BEGINNING);
    private static final DeviceTrust TRUST = TestScanners.trust(TestScanners.CLOCK);
    private static final Recorded RECORDED = record();

    /** A device and what it really answered: to a capture, when busy, and when asked for its information. */
    private record Recorded(Scanner scanner, String capture, String busy, String information) {}

    private static Recorded record() {
        try (ScannerSimulator simulator = TestScanners.open(TestScanners.visitorWithout());
                ScannerClient client = TestScanners.client(simulator.port());
                SbiConnection connection = new SbiConnection()) {
            Scanner scanner = client.discover().first(Kind.FINGER).orElseThrow();
            byte[] request = SbiJson.mapper().writeValueAsBytes(client.request(scanner, THUMBS, TestScanners.NOW));
            URI service = scanner.service();
            String capture = send(connection, service.resolve("/capture"), "RCAPTURE", request);
            simulator.order(ScannerFault.BUSY, 1);
            String busy = send(connection, service.resolve("/capture"), "RCAPTURE", request);
            return new Recorded(
                    scanner, capture, busy, send(connection, service.resolve("/info"), "MOSIPDINFO", new byte[0]));
        } catch (IOException | NoAnswerException e) {
            throw new IllegalStateException("The simulator answers.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody interrupts this.", e);
        }
    }

    private static String send(SbiConnection connection, URI address, String verb, byte[] request)
            throws NoAnswerException, InterruptedException {
        return new String(connection.send(address, verb, request, Duration.ofSeconds(10)), StandardCharsets.UTF_8);
    }

    static Stream<byte[]> captures() {
        return Stream.of(RECORDED.capture(), RECORDED.busy()).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<byte[]> blocks() throws UnbelievedAnswerException {
        String block = SbiJson.read(RECORDED.information().getBytes(StandardCharsets.UTF_8))
                .path(0)
                .path("deviceInfo")
                .asString();
        return Stream.of(block.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("captures")
    @FuzzTest(maxDuration = "10m")
    void readsAnyAnswerToACapture(byte[] data) {
        CaptureReading.Asked asked =
                new CaptureReading.Asked(RECORDED.scanner(), THUMBS, "Developer", TestScanners.NOW, TestScanners.NOW);
        if (new CaptureReading(asked, TRUST).read(data) == null) {
            throw new AssertionError("no answer");
        }
    }

    @MethodSource("blocks")
    @FuzzTest(maxDuration = "10m")
    void readsAnySignedBlock(byte[] data) {
        try {
            SignedBlock.verified(new String(data, StandardCharsets.UTF_8), TRUST);
        } catch (UnbelievedAnswerException allowed) {
            if (allowed.refused().detail().isEmpty()) {
                throw new AssertionError("no detail", allowed);
            }
        }
    }
}
