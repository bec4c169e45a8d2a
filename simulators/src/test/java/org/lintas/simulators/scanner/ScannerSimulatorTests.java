package org.lintas.simulators.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.simulators.scanner.ScannerCaller.capture;
import static org.lintas.simulators.scanner.ScannerCaller.payload;
import static org.lintas.simulators.scanner.ScannerCaller.slap;
import static org.lintas.simulators.scanner.ScannerCaller.verifies;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintas.emrtd.lds.CapturedRecords;
import org.lintas.emrtd.lds.FaceImage;
import org.lintas.emrtd.lds.FingerImage;
import org.lintas.emrtd.lds.ImageFormat;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ScannerSimulatorTests {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00.250Z");
    private static final DeviceProvider PROVIDER =
            DeviceProvider.founded("Scanner Works", NOW.minusSeconds(40 * 86_400));

    private ScannerSimulator scanner;
    private ScannerCaller caller;

    @BeforeEach
    void open() throws IOException {
        scanner = ScannerSimulator.open(
                ScannerSetup.registration(Clock.fixed(NOW, ZoneOffset.UTC)), PROVIDER, Visitors.without(Set.of(10)));
        caller = new ScannerCaller(scanner);
    }

    @AfterEach
    void close() {
        caller.close();
        scanner.close();
    }

    @Test
    void listensInTheRangeOfSbi() {
        assertThat(scanner.port()).isBetween(ScannerSimulator.PORT_MIN, ScannerSimulator.PORT_MAX);
    }

    @Test
    void isDiscoveredByTheTypeOfDevice() throws IOException, InterruptedException {
        assertThat(discovered("Biometric Device")).hasSize(2);
        JsonNode cameras = discovered("Face");
        assertThat(cameras).hasSize(1);
        assertThat(cameras.path(0).path("callbackId").asString()).isEqualTo("http://127.0.0.1:" + scanner.port());
        assertThat(discovered("Iris")).isEmpty();
    }

    private JsonNode discovered(String type) throws IOException, InterruptedException {
        return caller.ask("MOSIPDISC", "/device", "{\"type\":\"%s\"}".formatted(type));
    }

    @Test
    void everyPathHasOneVerbAndSaysWhich() throws IOException, InterruptedException {
        HttpResponse<String> refused = caller.send("GET", "/device", "");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).hasValue("MOSIPDISC, OPTIONS");
        HttpResponse<String> asked = caller.send("OPTIONS", "/capture", "");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods")).hasValue("RCAPTURE, OPTIONS");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(caller.send("MOSIPDISC", "/other", "").statusCode()).isEqualTo(404);
    }

    @Test
    void signsWhatItSaysOfItself() throws IOException, InterruptedException, GeneralSecurityException {
        JsonNode devices = caller.ask("MOSIPDINFO", "/info", "");
        String information = devices.path(0).path("deviceInfo").asString();
        assertThat(verifies(information)).isTrue();
        ScannerCaller.signer(information).verify(PROVIDER.certificate().getPublicKey());
        String digitalId = payload(information).path("digitalId").asString();
        assertThat(verifies(digitalId)).isTrue();
        assertThat(payload(digitalId).path("deviceSubType").asString()).isEqualTo("Slap");
    }

    @Test
    void capturesASlapAsAChainOfSignedBlocks()
            throws IOException, InterruptedException, GeneralSecurityException, MalformedLdsException {
        JsonNode blocks = rcapture(slap(2, 4, List.of()));
        assertThat(blocks).hasSize(4);
        String previous = ScannerCaller.BEGINNING;
        int position = 2;
        for (JsonNode block : blocks) {
            String data = block.path("data").asString();
            assertThat(verifies(data)).isTrue();
            Octets record = record(payload(data));
            previous = chained(previous, record);
            assertThat(block.path("hash").asString()).isEqualToIgnoringCase(previous);
            assertThat(CapturedRecords.fingers(record))
                    .singleElement()
                    .extracting(FingerImage::position, FingerImage::format, FingerImage::declaredWidth)
                    .containsExactly(position++, ImageFormat.PNG, 388);
            assertThat(payload(data).path("transactionId").asString()).isEqualTo("T-1");
            assertThat(payload(data).path("timestamp").asString()).isEqualTo("2026-11-22T10:00:00.250Z");
        }
    }

    @Test
    void leavesOutExceptionsAndSaysWhichNumberItDidNotSee() throws IOException, InterruptedException {
        assertThat(rcapture(slap(1, 3, List.of("Left LittleFinger"))))
                .extracting(block -> block.path("error").path("errorCode").asString())
                .containsExactly("0", "0", "0");
        assertThat(rcapture(slap(1, 4, List.of())))
                .extracting(block -> block.path("error").path("errorCode").asString())
                .containsExactly("0", "0", "0", "101");
        assertThat(rcapture(slap(1, 4, List.of("Left LittleFinger"))))
                .extracting(block -> block.path("error").path("errorCode").asString())
                .containsExactly("109");
    }

    @Test
    void photographsTheFace() throws IOException, InterruptedException, MalformedLdsException {
        JsonNode block = rcapture(capture("Registration", "Face", "2")).path(0);
        JsonNode data = payload(block.path("data").asString());
        assertThat(data.path("bioSubType").asString()).isEmpty();
        assertThat(CapturedRecords.faces(record(data)))
                .singleElement()
                .extracting(FaceImage::format)
                .isEqualTo(ImageFormat.JPEG);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUCCESS")
    void answersWithEveryPublishedError(SbiError error) throws IOException, InterruptedException {
        scanner.order(error, 1);
        assertThat(rcapture(slap(1, 4, List.of()))).singleElement().satisfies(block -> {
            assertThat(block.path("error").path("errorCode").asString()).isEqualTo(Integer.toString(error.code()));
            assertThat(block.path("data").asString()).isEmpty();
        });
    }

    @Test
    void refusesAnotherEnvironmentPurposeVersionAndDevice() throws IOException, InterruptedException {
        assertThat(errorOf(slap(1, 4, List.of()).put("env", "Production"))).isEqualTo("501");
        assertThat(errorOf(slap(1, 4, List.of()).put("purpose", "Auth"))).isEqualTo("501");
        assertThat(errorOf(slap(1, 4, List.of()).put("specVersion", "0.9.2"))).isEqualTo("501");
        assertThat(errorOf(capture("Registration", "Iris", "3"))).isEqualTo("106");
        assertThat(errorOf(ScannerCaller.JSON.createObjectNode())).isEqualTo("500");
    }

    private String errorOf(ObjectNode request) throws IOException, InterruptedException {
        return rcapture(request).path(0).path("error").path("errorCode").asString();
    }

    @Test
    void anOrderedFaultHappensOnceAndThenAllIsWell()
            throws IOException, InterruptedException, GeneralSecurityException {
        scanner.order(ScannerFault.WRONG_SIGNATURE, 1);
        assertThat(verifies(rcapture(slap(3, 2, List.of())).path(0).path("data").asString()))
                .isFalse();
        assertThat(verifies(rcapture(slap(3, 2, List.of())).path(0).path("data").asString()))
                .isTrue();
        assertThat(scanner.captures()).isEqualTo(2);
    }

    @Test
    void showsALivePreviewOfThePlaten() throws IOException, InterruptedException {
        HttpResponse<InputStream> stream =
                caller.open("STREAM", "/stream", "{\"deviceId\":\"1\",\"deviceSubId\":\"1\",\"timeout\":\"5000\"}");
        try (InputStream in = stream.body()) {
            String head = new String(in.readNBytes(80), StandardCharsets.US_ASCII);
            assertThat(head).startsWith("--BoundaryString\r\n").contains("Content-Type:image/jpeg");
        }
        assertThat(caller.send("STREAM", "/stream", "{\"deviceId\":\"9\"}").body())
                .contains("\"202\"");
    }

    private JsonNode rcapture(ObjectNode request) throws IOException, InterruptedException {
        return caller.ask("RCAPTURE", "/capture", request.toString()).path("biometrics");
    }

    static Octets record(JsonNode data) {
        return Octets.of(ScannerCaller.decoded(data.path("bioValue").asString()));
    }

    static String chained(String previous, Octets record) {
        return Octets.ofHex(previous
                        + HexFormat.of().formatHex(record.digest("SHA-256").toByteArray()))
                .sha256();
    }
}
