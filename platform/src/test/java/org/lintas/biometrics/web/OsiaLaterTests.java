package org.lintas.biometrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.biometrics.web.AbisCaller.encounter;
import static org.lintas.biometrics.web.AbisCaller.items;
import static org.lintas.biometrics.web.AbisCaller.probe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lintas.access.DeviceScope;
import org.lintas.access.internal.DeviceCredentials;
import org.lintas.biometrics.internal.OsiaTasks;
import org.lintas.biometrics.web.AbisCaller.Answer;
import org.lintas.foundation.storage.Eventually;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Calls with a callback, from the door of a node to a receiver on the loopback. */
@AbisNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OsiaLaterTests {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, String> RECEIVED = new ConcurrentHashMap<>();

    private static final HttpServer RECEIVER = receiver();

    private final MadeTemplates made = new MadeTemplates(78);

    @Autowired
    private DeviceCredentials devices;

    @Autowired
    private OsiaWorker worker;

    @LocalServerPort
    private int port;

    private AbisCaller registry;

    @DynamicPropertySource
    static void receive(DynamicPropertyRegistry settings) {
        settings.add("lintas.biometrics.osia.callbacks", OsiaLaterTests::origin);
    }

    @BeforeAll
    void connect() {
        registry = AbisCaller.to(port, devices, "registry", DeviceScope.ABIS);
    }

    @AfterAll
    void stop() {
        RECEIVER.stop(0);
    }

    @Test
    void anEnrolmentAndASearchAreAnsweredLater() {
        Answer enrolled = later("POST", "persons/L-1/encounters/first", encounter("LATER", of(1, 1)));
        assertThat(enrolled.status()).isEqualTo(202);
        assertThat(answer(enrolled)).isEqualTo("application/json {\"personId\":\"L-1\",\"encounterId\":\"first\"}");

        assertThat(answer(later("POST", "identify/LATER", probe(of(1, 2)))))
                .startsWith("application/json [{\"personId\":\"L-1\",\"rank\":1");
        assertThat(answer(later("POST", "identify/LATER/L-1", Map.of()))).isEqualTo("application/json []");
        assertThat(answer(later("POST", "verify/LATER/L-1", probe(of(1, 3))))).contains("\"decision\":true");
        assertThat(answer(later("POST", "verify", Map.of("biometricData1", of(2, 1), "biometricData2", of(3, 1)))))
                .contains("\"decision\":false");
        Eventually.until(LONGEST, () -> status(registry, enrolled).body().equals("\"COMPLETED\""));
        assertThat(registry.call("POST", "tasks/" + task(enrolled) + "/redeliver", "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatIsRefusedWhileItIsDoneIsAnsweredAsAnError() {
        answer(later("POST", "persons/L-2/encounters/first", encounter("LATER", of(11, 1))));

        assertThat(answer(later("POST", "persons/L-2/encounters/first", encounter("LATER", of(12, 1)))))
                .startsWith("application/error+json {\"code\":")
                .contains("The person has an encounter of this name.");
    }

    @Test
    void whatWasKeptBeforeTheNodeDiedIsNotRefusedWhenItIsDoneAgain() {
        OsiaEncounter sent = JSON.convertValue(encounter("LATER", of(21, 1)), OsiaEncounter.class);
        String job = JSON.writerFor(OsiaJob.class).writeValueAsString(new OsiaJob.Enrol("L-3", "first", sent));
        UUID task = new UUID(0, 3);

        assertThat(worker.answer(new OsiaTasks.Work(task, job, 1)).error()).isFalse();
        assertThat(worker.answer(new OsiaTasks.Work(task, job, 1)).error()).isTrue();
        assertThat(worker.answer(new OsiaTasks.Work(task, job, 2)).error()).isFalse();
        assertThat(worker.answer(new OsiaTasks.Work(task, job, OsiaTasks.WORK_MAX + 1))
                        .error())
                .isTrue();
    }

    @Test
    void whatCannotBeDoneIsRefusedAtOnceAndOthersSeeNoTask() {
        assertThat(later("POST", "identify/LATER", probe(List.of())).status()).isEqualTo(400);
        assertThat(later("POST", "identify/LATER?maxNbCand=201", probe(of(31, 1)))
                        .status())
                .isEqualTo(400);
        assertThat(later("POST", "verify/LATER/NOBODY", probe(of(31, 1))).status())
                .isEqualTo(404);
        assertThat(registry.call("POST", "identify/LATER?callback=http://10.0.0.1/", probe(of(31, 1)))
                        .status())
                .isEqualTo(400);

        Answer enrolled = later("POST", "persons", encounter("LATER", of(32, 1)));
        AbisCaller police = AbisCaller.to(port, devices, "police", DeviceScope.ABIS);
        assertThat(status(police, enrolled).status()).isEqualTo(404);
        assertThat(registry.call("GET", "tasks/none/status", "").status()).isEqualTo(400);
        assertThat(answer(enrolled)).contains("personId");
    }

    private Answer later(String method, String path, Object body) {
        String sign = path.contains("?") ? "&" : "?";
        return registry.call(method, path + sign + "callback=" + origin() + "/answers", body);
    }

    /** What arrived for a task. */
    private static String answer(Answer accepted) {
        String task = task(accepted);
        Eventually.until(LONGEST, () -> RECEIVED.containsKey(task));
        return RECEIVED.getOrDefault(task, "");
    }

    private static String task(Answer accepted) {
        return accepted.json().get("taskId").asString();
    }

    private static Answer status(AbisCaller caller, Answer accepted) {
        return caller.call("GET", "tasks/" + task(accepted) + "/status", "");
    }

    private List<Map<String, Object>> of(long body, long visit) {
        return items(made.fingers(body, visit));
    }

    private static String origin() {
        return "http://127.0.0.1:" + RECEIVER.getAddress().getPort();
    }

    private static HttpServer receiver() {
        try {
            HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            receiver.createContext("/", OsiaLaterTests::take);
            receiver.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getQuery();
        RECEIVED.put(
                query.substring(query.indexOf("taskId=") + 7),
                exchange.getRequestHeaders().getFirst("Content-Type") + " " + body);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
