package org.lintas.biometrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.audit.HeardAudit;
import org.lintas.biometrics.internal.OsiaTaskTable.Step;
import org.lintas.biometrics.internal.OsiaTasks.Answer;
import org.lintas.biometrics.internal.OsiaTasks.Asked;
import org.lintas.biometrics.internal.OsiaTasks.State;
import org.lintas.biometrics.internal.OsiaTasks.Work;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.StateCode;
import org.lintas.testkit.SetClock;

/** Calls that are answered later: kept, taken by one, sent to a real receiver that is down, points elsewhere or hangs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OsiaTasksTests {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Answer FOUND = new Answer(false, "[\"P-1\"]", "searched=1, expected=1");

    /** Long enough for a receiver on a busy machine, short enough to wait for one that hangs. */
    private static final Duration WAIT = Duration.ofSeconds(2);

    @TempDir
    private static Path folder;

    private final SetClock clock = new SetClock(NOON);
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private HttpServer receiver;
    private String origin;
    private ModuleUnderTest module;
    private OsiaTasks tasks;
    private OsiaDeliveries deliveries;

    @BeforeAll
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::receive);
        receiver.setExecutor(command -> Thread.ofVirtual().start(command));
        receiver.start();
        origin = "http://127.0.0.1:" + receiver.getAddress().getPort();
        Path token = Files.writeString(folder.resolve("token"), "secret-of-the-registry\n");
        OsiaSettings settings = new OsiaSettings(List.of(origin, "http://127.0.0.1:1"), token);
        module = new ModuleUnderTest(
                "org.lintas.biometrics.internal",
                clock,
                new StateSettings(new StateCode("QMR"), ZoneId.of("Asia/Singapore")),
                new HeardAudit(),
                settings,
                BiometricsSettings.of("simulated-site"));
        tasks = module.bean(OsiaTasks.class);
        deliveries = new OsiaDeliveries(tasks, module.bean(OsiaTaskTable.class), settings, clock, WAIT);
    }

    @AfterAll
    void stop() {
        ended.countDown();
        deliveries.close();
        module.close();
        receiver.stop(0);
    }

    @BeforeEach
    void nothingAsked() {
        module.sql().sql("DELETE FROM biometrics.osia_task").update();
        received.clear();
        clock.set(NOON);
    }

    @Test
    void anAnswerIsSentWithItsNumbersAndTheToken() {
        UUID task = accepted("/here?of=lintas");

        Work work = tasks.take().orElseThrow();
        assertThat(work).isEqualTo(new Work(task, "{\"who\": \"is this\"}", 1));
        assertThat(tasks.take()).isEmpty();
        assertThat(tasks.state(task, "registry")).contains(State.PENDING);
        tasks.answer(task, FOUND);
        assertThat(tasks.state(task, "registry")).contains(State.RESPONSE_SCHEDULED);
        deliveries.send(answer().orElseThrow());

        assertThat(received)
                .containsExactly(
                        "/here?of=lintas&transactionId=t+1&taskId=%s Bearer secret-of-the-registry application/json searched=1, expected=1 [\"P-1\"]"
                                .formatted(task));
        assertThat(tasks.state(task, "registry")).contains(State.COMPLETED);
        assertThat(tasks.state(task, "police")).isEmpty();
        assertThat(tasks.redeliver(task)).isFalse();
        assertThat(module.sql()
                        .sql("SELECT count(content) + count(sealed_key) FROM biometrics.osia_task")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anErrorIsSentAsOne() {
        UUID task = accepted("/here");
        tasks.answer(tasks.take().orElseThrow().task(), new Answer(true, "{}", ""));

        deliveries.send(answer().orElseThrow());

        assertThat(received)
                .containsExactly(
                        "/here?transactionId=t+1&taskId=%s Bearer secret-of-the-registry application/error+json none {}"
                                .formatted(task));
    }

    @Test
    void whatWasBegunAndNotEndedIsBegunAgainAndAnsweredOnce() {
        UUID task = accepted("/here");
        tasks.take();
        clock.set(NOON.plus(OsiaTasks.LEASE).plusSeconds(1));

        assertThat(tasks.take())
                .hasValueSatisfying(work -> assertThat(work.attempt()).isEqualTo(2));

        tasks.answer(task, FOUND);
        tasks.answer(task, new Answer(true, "{}", ""));
        deliveries.send(answer().orElseThrow());
        assertThat(received).singleElement().asString().endsWith("[\"P-1\"]");
        assertThat(answer()).isEmpty();
    }

    @Test
    void aReceiverThatIsDownOrPointsElsewhereOrHangsGetsTheAnswerLater() {
        for (String callback :
                List.of("http://127.0.0.1:1/", origin + "/elsewhere", origin + "/refuses", origin + "/hangs")) {
            nothingAsked();
            UUID task = answered(callback);

            deliveries.send(answer().orElseThrow());

            assertThat(received).isEmpty();
            assertThat(tasks.state(task, "registry")).as(callback).contains(State.RESPONSE_SCHEDULED);
            clock.set(NOON.plus(OsiaDeliveries.PAUSE).minusMillis(1));
            assertThat(answer()).isEmpty();
            clock.set(NOON.plus(OsiaDeliveries.PAUSE));
            assertThat(answer()).isPresent();
        }
    }

    @Test
    void afterTheLastTryNobodySendsUntilTheCallerAsks() {
        UUID task = answered(origin + "/refuses");
        for (int sent = 0; sent < OsiaDeliveries.SENT_MAX; sent++) {
            clock.set(clock.instant().plus(Duration.ofDays(1)));
            deliveries.send(answer().orElseThrow());
        }
        assertThat(tasks.state(task, "registry")).contains(State.RESPONSE_ERROR);
        assertThat(answer()).isEmpty();
        module.sql()
                .sql("UPDATE biometrics.osia_task SET callback = ?")
                .param(origin + "/here")
                .update();

        assertThat(tasks.redeliver(task)).isTrue();
        assertThat(tasks.state(task, "registry")).contains(State.RESPONSE_RETRY);
        deliveries.send(answer().orElseThrow());

        assertThat(received).hasSize(1);
        assertThat(tasks.state(task, "registry")).contains(State.COMPLETED);
    }

    @Test
    void oneReceiverThatIsBusyHoldsUpNobodyElse() {
        answered(origin + "/hangs");
        UUID other = answered("http://127.0.0.1:1/");

        assertThat(module.bean(OsiaTaskTable.class).takeAnswer(clock.instant(), OsiaTasks.LEASE, Set.of(origin)))
                .hasValueSatisfying(step -> assertThat(step.task()).isEqualTo(other));
    }

    @Test
    void noOtherAddressIsAccepted() {
        for (String callback : List.of(
                "https://registry.example/",
                origin.replace("127.0.0.1", "localhost") + "/",
                origin.replace("//", "//a@") + "/",
                origin + "@elsewhere.example/",
                origin + "/#there",
                origin + "/" + "x".repeat(OsiaTasks.CALLBACK_LENGTH_MAX),
                "file:///etc/hostname",
                "no address",
                "")) {
            assertThatThrownBy(() -> tasks.accept(new Asked("registry", "t 1", callback), "{}"))
                    .as(callback)
                    .isInstanceOf(LintasException.class);
        }
    }

    @Test
    void afterAWeekAllIsForgotten() {
        UUID task = accepted("/here");
        clock.set(NOON.plus(OsiaTasks.KEPT));
        tasks.forgetOld();
        assertThat(tasks.state(task, "registry")).isPresent();

        clock.set(NOON.plus(OsiaTasks.KEPT).plusMillis(1));
        tasks.forgetOld();

        assertThat(tasks.state(task, "registry")).isEmpty();
    }

    @Test
    void moreThanTheBoundDoNotWait() {
        module.sql().sql("""
                        INSERT INTO biometrics.osia_task (task, caller, transaction_id, callback, origin, state, accepted_at, due_at)
                        SELECT gen_random_uuid(), 'registry', 't', '', '', 'PENDING', now(), now() FROM generate_series(2, ?)""").param(OsiaTasks.WAITING_MAX).update();
        accepted("/here");
        assertThatThrownBy(() -> accepted("/here")).isInstanceOf(LintasException.class);
    }

    private UUID accepted(String path) {
        return tasks.accept(new Asked("registry", "t 1", origin + path), "{\"who\": \"is this\"}");
    }

    private UUID answered(String callback) {
        UUID task = tasks.accept(new Asked("registry", "t 1", callback), "{}");
        tasks.take();
        tasks.answer(task, FOUND);
        return task;
    }

    private Optional<Step> answer() {
        return module.bean(OsiaTaskTable.class).takeAnswer(clock.instant(), OsiaTasks.LEASE, Set.of());
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        switch (exchange.getRequestURI().getPath()) {
            case "/elsewhere" -> {
                exchange.getResponseHeaders().add("Location", origin + "/here");
                exchange.sendResponseHeaders(307, -1);
            }
            case "/refuses" -> exchange.sendResponseHeaders(403, -1);
            case "/hangs" -> hang();
            default -> {
                received.add(String.join(
                        " ",
                        exchange.getRequestURI().toString(),
                        headers.getFirst("Authorization"),
                        headers.getFirst("Content-Type"),
                        Optional.ofNullable(headers.getFirst(OsiaTasks.EXTENT_HEADER))
                                .orElse("none"),
                        body));
                exchange.sendResponseHeaders(204, -1);
            }
        }
        exchange.close();
    }

    private void hang() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
