package org.lintas.biometrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.qpid.protonj2.client.Client;
import org.apache.qpid.protonj2.client.Connection;
import org.apache.qpid.protonj2.client.Delivery;
import org.apache.qpid.protonj2.client.Message;
import org.apache.qpid.protonj2.client.Receiver;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.HeardAudit;
import org.lintas.audit.PageKind;
import org.lintas.audit.PersonalDataAccess;
import org.lintas.audit.Purpose;
import org.lintas.biometrics.BiometricEncounters;
import org.lintas.biometrics.BiometricGalleries;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerPosition;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.storage.Eventually;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.StateCode;
import org.lintas.testkit.SetClock;
import org.springframework.transaction.CannotCreateTransactionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** MOSIP's messages through a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MosipQueueTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final MosipQueue.Waits SHORT = new MosipQueue.Waits(Duration.ofMillis(20), Duration.ofMillis(200));

    private final Readings readings = new Readings();
    private final Queue<Runnable> beforeTheNextFetch = new ConcurrentLinkedQueue<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private AmqpBroker broker;
    private HttpServer share;
    private ModuleUnderTest module;
    private MosipQueue queue;
    private Client client;
    private Connection connection;
    private Receiver answers;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        broker = AmqpBroker.plain(folder);
        share = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        share.createContext("/", this::serve);
        share.start();
        module = new ModuleUnderTest(
                "org.lintas.biometrics.internal",
                new SetClock(Instant.parse("2026-11-22T03:00:00Z")),
                new StateSettings(new StateCode("QMR"), ZoneId.of("Asia/Singapore")),
                new HeardAudit(),
                BiometricsSettings.of("simulated-site"));
        var mosip = new MosipAbis(
                module.bean(BiometricGalleries.class),
                module.bean(BiometricEncounters.class),
                new MosipSettings(true, List.of(origin())),
                module.bean(Clock.class));
        queue = new MosipQueue(
                new MosipQueueSettings(
                        broker.address(),
                        AmqpBroker.REQUESTS,
                        AmqpBroker.ANSWERS,
                        AmqpBroker.USER,
                        broker.passwordFile(),
                        null),
                new MosipAnswers(mosip, module.sql(), readings, module.bean(Clock.class)),
                SHORT);
        queue.bindTo(meters);
        queue.start();
        client = Client.create();
        connect();
    }

    @AfterAll
    void stop() {
        queue.stop();
        client.close();
        share.stop(0);
        module.close();
        broker.close();
    }

    @Test
    void everyOperationIsAnswered() throws Exception {
        assertThat(value(ask("insert", "o-1", reference("r-1", 301)))).isEqualTo("1");
        assertThat(value(ask("insert", "o-2", reference("r-2", 301)))).isEqualTo("1");
        JsonNode found = ask("identify", "o-3", ", \"referenceId\": \"r-1\"").get("candidateList");
        assertThat(found.get("count").asString()).isEqualTo("1");
        assertThat(found.get("candidates").get(0).get("referenceId").asString()).isEqualTo("r-2");
        assertThat(value(ask("delete", "o-4", ", \"referenceId\": \"r-2\""))).isEqualTo("1");
        assertThat(ask("identify", "o-5", ", \"referenceId\": \"r-1\"")
                        .get("candidateList")
                        .get("count")
                        .asString())
                .isEqualTo("0");
        assertThat(ask("pendingJobs", "o-6", "").get("jobscount").asString()).isEqualTo("0");
        assertThat(ask("referenceCount", "o-7", "").get("count").asString()).isNotEmpty();
        assertThat(readings.of("r-1")).isEqualTo(3);
        assertThat(readings.of("r-2")).isEqualTo(2);
    }

    @Test
    void anAnswerHasTheFormOfItsMessage() throws ClientException {
        send(Message.create(message("ping", "q-text", "")).messageId("m-1"));
        Message<Object> text = next();
        assertThat(text.body()).isInstanceOf(String.class);
        assertThat(text.correlationId()).isEqualTo("m-1");
        assertThat(text.annotation("x-opt-jms-msg-type")).isEqualTo((byte) 5);
        assertThat(json(text).get("requestId").asString()).isEqualTo("q-text");

        send(Message.create(message("ping", "q-bytes", "").getBytes(StandardCharsets.UTF_8)));
        Message<Object> bytes = next();
        assertThat(bytes.body()).isInstanceOf(byte[].class);
        assertThat(bytes.annotation("x-opt-jms-msg-type")).isEqualTo((byte) 3);
        assertThat(json(bytes).get("requestId").asString()).isEqualTo("q-bytes");
    }

    @Test
    void theSameMessageIsDoneOnceAndGetsTheSameAnswer() throws Exception {
        String insertion = message("insert", "s-1", reference("twice", 302));
        String deletion = message("delete", "s-2", ", \"referenceId\": \"twice\"");
        for (String message : List.of(insertion, deletion)) {
            send(Message.create(message));
            JsonNode first = json(next());
            send(Message.create(message));
            assertThat(value(first)).isEqualTo("1");
            assertThat(json(next())).isEqualTo(first);
        }
        assertThat(readings.of("twice")).isEqualTo(2);
        assertThat(failure(ask("delete", "s-3", ", \"referenceId\": \"twice\"")))
                .isEqualTo("12");
    }

    /** As if the node had died after the work, before it kept its answer. */
    @Test
    void whatACrashOfTheNodeCutOffIsFinished() throws Exception {
        String insertion = message("insert", "c-1", reference("cut", 303));
        send(Message.create(insertion));
        assertThat(value(json(next()))).isEqualTo("1");
        forgetAnswers();
        send(Message.create(insertion));
        assertThat(value(json(next()))).isEqualTo("1");
        assertThat(failure(ask("insert", "c-2", reference("cut", 303)))).isEqualTo("10");

        String deletion = message("delete", "c-3", ", \"referenceId\": \"cut\"");
        send(Message.create(deletion));
        assertThat(value(json(next()))).isEqualTo("1");
        forgetAnswers();
        send(Message.create(deletion));
        assertThat(value(json(next()))).isEqualTo("1");
    }

    @Test
    void aBrokerThatDiesBetweenWorkAndAnswerGetsTheAnswerWhenItIsBack() throws Exception {
        beforeTheNextFetch.add(() -> broker.kill());
        send(Message.create(message("insert", "b-1", reference("back", 304))));
        Eventually.until(Duration.ofSeconds(20), () -> connected() == 0);
        broker.startAgain();
        connect();

        JsonNode answer = json(next());
        assertThat(answer.get("requestId").asString()).isEqualTo("b-1");
        assertThat(value(answer)).isEqualTo("1");
        assertThat(value(ask("ping", "b-2", ""))).isEqualTo("1");
        assertThat(connected()).isOne();
        assertThat(readings.of("back")).isOne();
    }

    @Test
    void withoutTheDatabaseAMessageWaits() throws Exception {
        for (int i = 0; i < 5; i++) {
            readings.failNext(new CannotCreateTransactionException("no database"));
        }
        assertThat(value(ask("ping", "d-1", ""))).isEqualTo("1");
    }

    @Test
    void whatBreaksTheNodeIsAnsweredSoAndTheNextMessageToo() throws Exception {
        readings.failNext(new IllegalStateException("a defect"));
        assertThat(failure(ask("ping", "e-1", ""))).isEqualTo("1");
        assertThat(value(ask("ping", "e-2", ""))).isEqualTo("1");
    }

    @Test
    void whatIsNoRequestFailsByItsNumber() throws Exception {
        send(Message.create("no JSON"));
        assertThat(failure(json(next()))).isEqualTo("4");
        assertThat(failure(ask("other", "n-1", ""))).isEqualTo("14");
        assertThat(failure(ask("insert", "n-2", ", \"referenceId\": \"a\\u0000b\"")))
                .isEqualTo("4");
        assertThat(failure(ask(
                        "insert", "n-3", ", \"referenceId\": \"n\", \"referenceURL\": \"https://elsewhere.example/\"")))
                .isEqualTo("7");
    }

    @Test
    void whatIsNoTextOfTheLengthIsADeadLetterAndItsNeighboursAreAnswered() throws ClientException {
        try (Receiver dead = connection.openReceiver(AmqpBroker.DEAD_LETTERS)) {
            double before = meters.get("lintas.biometrics.mosip.queue.rejected")
                    .functionCounter()
                    .count();
            send(Message.create(message("ping", "p-1", "")));
            send(Message.create(new byte[] {(byte) 0xC3, 0x28}));
            send(Message.create(new byte[MosipQueueMessage.BODY_BYTES_MAX + 1]));
            send(Message.create(new byte[8 * MosipQueueMessage.BODY_BYTES_MAX]));
            send(Message.create(List.of("a", "list")));
            send(Message.create(" ".repeat(MosipQueueMessage.BODY_BYTES_MAX)));
            send(Message.create(message("ping", "p-2", "")));

            assertThat(json(next()).get("requestId").asString()).isEqualTo("p-1");
            assertThat(failure(json(next()))).isEqualTo("4");
            assertThat(json(next()).get("requestId").asString()).isEqualTo("p-2");
            Queue<Delivery> aside = new ArrayDeque<>();
            for (int i = 0; i < 4; i++) {
                aside.add(Objects.requireNonNull(dead.receive(20, TimeUnit.SECONDS)));
            }
            assertThat(aside).hasSize(4);
            assertThat(meters.get("lintas.biometrics.mosip.queue.rejected")
                                    .functionCounter()
                                    .count()
                            - before)
                    .isEqualTo(4);
        }
    }

    private void connect() throws IOException, ClientException {
        connection = broker.connect(client);
        answers = connection.openReceiver(AmqpBroker.ANSWERS);
    }

    private double connected() {
        return meters.get("lintas.biometrics.mosip.queue.connected").gauge().value();
    }

    private void forgetAnswers() {
        module.sql().sql("UPDATE biometrics.mosip_message SET answer = NULL").update();
    }

    private JsonNode ask(String operation, String requestId, String more) throws ClientException {
        send(Message.create(message(operation, requestId, more)));
        JsonNode answer = json(next());
        assertThat(answer.get("requestId").asString()).isEqualTo(requestId);
        return answer;
    }

    private void send(Message<?> message) throws ClientException {
        connection
                .defaultSender()
                .send(message.to(AmqpBroker.REQUESTS).durable(true))
                .awaitAccepted(20, TimeUnit.SECONDS);
    }

    private Message<Object> next() throws ClientException {
        Delivery delivery = answers.receive(20, TimeUnit.SECONDS);
        return Objects.requireNonNull(delivery, "no answer within 20 s").message();
    }

    private static JsonNode json(Message<Object> message) throws ClientException {
        Object body = message.body();
        return JSON.readTree(body instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : (String) body);
    }

    private static String value(JsonNode answer) {
        return answer.get("returnValue").asString();
    }

    private static String failure(JsonNode answer) {
        assertThat(value(answer)).isEqualTo("2");
        return answer.get("failureReason").asString();
    }

    private static String message(String operation, String requestId, String more) {
        return """
                {"id": "mosip.abis.%s", "version": "1.1", "requestId": "%s", "requesttime": "2026-11-22T03:00:00.000Z"%s}""".formatted(operation, requestId, more);
    }

    /** A reference with the address of a document with one finger of a body. */
    private String reference(String name, long body) {
        return ", \"referenceId\": \"%s\", \"referenceURL\": \"%s/%d\"".formatted(name, origin(), body);
    }

    private String origin() {
        return "http://127.0.0.1:" + share.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        Runnable first = beforeTheNextFetch.poll();
        if (first != null) {
            first.run();
        }
        long body = Long.parseLong(exchange.getRequestURI().getPath().substring(1));
        CapturedFinger finger = MadePeople.finger(body, FingerPosition.RIGHT_INDEX, 1);
        byte[] document = MosipMessages.cbeff(
                        "Finger",
                        "Right IndexFinger",
                        Base64.getEncoder().encodeToString(finger.data().toByteArray()))
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, document.length);
        try (OutputStream sent = exchange.getResponseBody()) {
            sent.write(document);
        }
    }

    /** Readings as they come, some of which fail. */
    private static final class Readings implements PersonalDataAccess {

        private final List<AuditSubject> heard = new CopyOnWriteArrayList<>();
        private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

        void failNext(RuntimeException failure) {
            failures.add(failure);
        }

        long of(String reference) {
            return heard.stream()
                    .filter(subject -> subject.id().equals(reference))
                    .count();
        }

        @Override
        public void reading(PageKind page, AuditSubject subject) {
            throw new AssertionError("a queue has no pages");
        }

        @Override
        public void reading(Purpose purpose, AuditSubject subject) {
            RuntimeException failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
            heard.add(subject);
        }
    }
}
