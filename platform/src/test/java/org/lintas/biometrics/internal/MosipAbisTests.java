package org.lintas.biometrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lintas.audit.HeardAudit;
import org.lintas.biometrics.BiometricEncounters;
import org.lintas.biometrics.BiometricGalleries;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerPosition;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.StateCode;
import org.lintas.testkit.SetClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MosipAbisTests {

    private static final Set<FingerPosition> TWO = Set.of(FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX);

    private final Map<String, byte[]> held = new ConcurrentHashMap<>();
    private ModuleUnderTest module;
    private HttpServer share;
    private String origin;
    private MosipAbis mosip;

    @BeforeAll
    void start() throws IOException {
        share = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        share.createContext("/", this::serve);
        share.start();
        origin = "http://127.0.0.1:" + share.getAddress().getPort();
        module = new ModuleUnderTest(
                "org.lintas.biometrics.internal",
                new SetClock(Instant.parse("2026-11-22T03:00:00Z")),
                new StateSettings(new StateCode("QMR"), ZoneId.of("Asia/Singapore")),
                new HeardAudit(),
                BiometricsSettings.of("simulated-site"));
        mosip = new MosipAbis(
                module.bean(BiometricGalleries.class),
                module.bean(BiometricEncounters.class),
                new MosipSettings(true, List.of(origin)),
                module.bean(Clock.class));
    }

    @AfterAll
    void stop() {
        share.stop(0);
        module.close();
    }

    @Test
    void aReferenceIsInsertedFoundAndDeleted() {
        assertThat(insert("r-1", hand(101, 1)).get("returnValue").asString()).isEqualTo("1");
        assertThat(insert("r-2", hand(101, 2)).get("returnValue").asString()).isEqualTo("1");
        assertThat(insert("r-3", hand(102, 1)).get("returnValue").asString()).isEqualTo("1");

        assertThat(found("\"referenceId\": \"r-1\"")).containsExactly("r-2");
        assertThat(found("\"referenceURL\": \"%s\"".formatted(hand(101, 3)))).containsExactlyInAnyOrder("r-1", "r-2");
        assertThat(found("""
                "referenceURL": "%s", "gallery": {"referenceIds": [{"referenceId": "r-2"}, {"referenceId": "r-3"}]}""".formatted(hand(101, 3)))).containsExactly("r-2");
        assertThat(found("\"referenceURL\": \"%s\", \"flags\": {\"maxResults\": 1, \"targetFPIR\": 30}"
                        .formatted(hand(101, 3))))
                .hasSize(1);
        assertThat(ask("mosip.abis.referenceCount", "").get("count").asString()).isEqualTo("3");

        ask("mosip.abis.delete", "\"referenceId\": \"r-2\"");
        assertThat(found("\"referenceId\": \"r-1\"")).isEmpty();
        assertThat(ask("mosip.abis.referenceCount", "").get("count").asString()).isEqualTo("2");
    }

    @Test
    void pingAndPendingJobsAreAnswered() {
        JsonNode ping = ask("mosip.abis.ping", "");
        assertThat(ping.get("returnValue").asString()).isEqualTo("1");
        assertThat(ping.get("requestId").asString()).isEqualTo("q-1");
        assertThat(ping.get("responsetime").asString()).isEqualTo("2026-11-22T03:00:00Z");
        assertThat(ask("mosip.abis.pendingJobs", "").get("jobscount").asString())
                .isEqualTo("0");
    }

    @Test
    void everyFailureHasItsNumber() {
        insert("f-1", hand(111, 1));
        assertThat(reason(insert("f-1", hand(111, 1)))).isEqualTo("10");
        assertThat(reason(insert("f-2", origin + "/nothing"))).isEqualTo("7");
        assertThat(reason(insert("f-2", origin + "/moved"))).isEqualTo("7");
        assertThat(reason(insert("f-2", "http://localhost.example/x"))).isEqualTo("7");
        assertThat(reason(insert("f-2", "file:///etc/hostname"))).isEqualTo("7");
        assertThat(reason(insert("f-2", origin.replace("//", "//a@") + "/x"))).isEqualTo("7");
        assertThat(reason(insert("f-2", document("empty", MosipMessages.document("")))))
                .isEqualTo("11");
        assertThat(reason(insert("f-2", document("other", "no CBEFF")))).isEqualTo("16");
        assertThat(reason(ask("mosip.abis.insert", "\"referenceId\": \"f-2\""))).isEqualTo("8");
        assertThat(reason(ask("mosip.abis.insert", ""))).isEqualTo("5");
        assertThat(reason(ask("mosip.abis.identify", ""))).isEqualTo("5");
        assertThat(reason(ask("mosip.abis.identify", "\"referenceId\": \"f-9\"")))
                .isEqualTo("12");
        assertThat(reason(ask("mosip.abis.delete", "\"referenceId\": \"f-9\""))).isEqualTo("12");
        assertThat(reason(ask("mosip.abis.other", ""))).isEqualTo("14");
        assertThat(reason(answer("{\"id\": \"mosip.abis.ping\", \"requesttime\": \"x\"}")))
                .isEqualTo("6");
        assertThat(reason(answer("{\"id\": \"mosip.abis.ping\", \"requestId\": \"x\"}")))
                .isEqualTo("9");
        assertThat(reason(answer("[]"))).isEqualTo("4");
        assertThat(reason(answer("no JSON"))).isEqualTo("4");
        assertThat(reason(answer("null"))).isEqualTo("4");
    }

    @Test
    void whatIsLongerThanTheBoundIsNotFetched() {
        held.put("/long", new byte[MosipBiometrics.LENGTH_MAX + 1]);
        assertThat(reason(insert("l-1", origin + "/long"))).isEqualTo("7");
        held.put("/long", new byte[MosipBiometrics.LENGTH_MAX]);
        assertThat(reason(insert("l-1", origin + "/long"))).isEqualTo("16");
        held.remove("/long");
    }

    @Test
    void anOriginIsHttpsOrOnTheLoopback() {
        assertThat(new MosipSettings(true, List.of("https://share.example:8443", "http://127.0.0.1:80")).origins())
                .hasSize(2);
        for (String origin : List.of("http://share.example", "https://share.example/path", "file://", "https://a@b")) {
            assertThatThrownBy(() -> new MosipSettings(true, List.of(origin))).isInstanceOf(LintasException.class);
        }
    }

    private JsonNode insert(String reference, String address) {
        return ask(
                "mosip.abis.insert", "\"referenceId\": \"%s\", \"referenceURL\": \"%s\"".formatted(reference, address));
    }

    private List<String> found(String more) {
        JsonNode list = ask("mosip.abis.identify", more).get("candidateList");
        assertThat(list.get("count").asString())
                .isEqualTo(String.valueOf(list.get("candidates").size()));
        return list.get("candidates")
                .valueStream()
                .map(candidate -> candidate.get("referenceId").asString())
                .toList();
    }

    private JsonNode ask(String operation, String more) {
        String rest = more.isEmpty() ? "" : ", " + more;
        return answer("""
                {"id": "%s", "version": "1.1", "requestId": "q-1", "requesttime": "2026-11-22T03:00:00.000Z"%s}""".formatted(operation, rest));
    }

    private JsonNode answer(String message) {
        return JsonMapper.shared().readTree(mosip.answer(message, "mosip"));
    }

    private static String reason(JsonNode answer) {
        assertThat(answer.get("returnValue").asString()).isEqualTo("2");
        return answer.get("failureReason").asString();
    }

    /** Address of a document with two fingers of a body. */
    private String hand(long body, long visit) {
        StringBuilder records = new StringBuilder();
        for (CapturedFinger finger : MadePeople.fingers(body, TWO, visit).fingers()) {
            String side = finger.position().number() > 5 ? "Left" : "Right";
            String data = Base64.getEncoder().encodeToString(finger.data().toByteArray());
            records.append(MosipMessages.oneRecord("Finger", side + " IndexFinger", data));
        }
        return document("hand-%d-%d".formatted(body, visit), MosipMessages.document(records.toString()));
    }

    private String document(String name, String content) {
        held.put("/" + name, content.getBytes(StandardCharsets.UTF_8));
        return origin + "/" + name;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] content = held.getOrDefault(path, new byte[0]);
        if (path.equals("/moved")) {
            exchange.getResponseHeaders().add("Location", origin + "/empty");
        }
        int status = held.containsKey(path) ? 200 : path.equals("/moved") ? 302 : 404;
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(content);
        } catch (IOException closedByTheClient) {
            assertThat(content).hasSizeGreaterThan(MosipBiometrics.LENGTH_MAX);
        }
    }
}
