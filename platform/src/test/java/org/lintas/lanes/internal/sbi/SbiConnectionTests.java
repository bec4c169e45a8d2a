package org.lintas.lanes.internal.sbi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.lanes.internal.sbi.SbiConnection.NoAnswerException;
import org.lintas.lanes.internal.sbi.ScannerAnswer.Unavailable;

/** What a service that is none does to a connection. */
class SbiConnectionTests {

    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final SbiConnection connection = new SbiConnection();
    private @Nullable HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.setExecutor(workers);
        server.createContext("/long", exchange -> sendZeros(exchange, SbiJson.ANSWER_BYTES_MAX));
        server.createContext("/too-long", exchange -> sendZeros(exchange, SbiJson.ANSWER_BYTES_MAX + 1));
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", "/long");
            exchange.sendResponseHeaders(302, -1);
        });
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            awaitEnd();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        connection.close();
        requireNonNull(server).stop(0);
        workers.shutdownNow();
    }

    @Test
    void takesAnAnswerOfTheLongestLength() throws NoAnswerException, InterruptedException {
        assertThat(connection.send(address("/long"), "RCAPTURE", new byte[0], Duration.ofSeconds(30)))
                .hasSize(SbiJson.ANSWER_BYTES_MAX);
    }

    @Test
    void refusesOneByteMore() throws InterruptedException {
        assertThat(cause("/too-long", Duration.ofSeconds(30))).isEqualTo(Unavailable.Cause.HUNG_UP);
    }

    @Test
    void aPreviewThatGoesSilentOrIsNoneEnds() throws Exception {
        requireNonNull(server).createContext("/silent", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "multipart/x-mixed-replace; boundary=f");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('-');
            exchange.getResponseBody().flush();
            awaitEnd();
        });
        try (ScannerPreview preview = connection
                .open(address("/silent"), "STREAM", new byte[0], Duration.ofSeconds(30))
                .orElseThrow()) {
            assertThat(preview.next()).isEmpty();
        }
        assertThat(connection.open(address("/long"), "STREAM", new byte[0], Duration.ofSeconds(30)))
                .isEmpty();
    }

    @Test
    void goesNowhereElse() throws InterruptedException {
        assertThat(cause("/elsewhere", Duration.ofSeconds(30))).isEqualTo(Unavailable.Cause.DEVICE_FAULT);
    }

    @Test
    void waitsForTheLastByteNoLongerThanItsTime() throws InterruptedException {
        assertThat(cause("/drip", Duration.ofMillis(300))).isEqualTo(Unavailable.Cause.NO_ANSWER);
    }

    private Unavailable.Cause cause(String path, Duration time) throws InterruptedException {
        try {
            connection.send(address(path), "RCAPTURE", new byte[0], time);
            throw new AssertionError("an answer");
        } catch (NoAnswerException e) {
            return e.unavailable().cause();
        }
    }

    private URI address(String path) {
        return URI.create(
                "http://127.0.0.1:" + requireNonNull(server).getAddress().getPort() + path);
    }

    private static void sendZeros(HttpExchange exchange, int bytes) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, bytes);
            exchange.getResponseBody().write(new byte[bytes]);
        }
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
