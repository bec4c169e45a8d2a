package org.lintas.simulators.scanner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lintas.simulators.scanner.CaptureAnswers.Manner;
import org.lintas.simulators.scanner.CaptureRequest.RefusedException;
import org.lintas.simulators.scanner.OrderedFaults.Order;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The service's HTTP: which verb at which path, what may come in, what goes out, and the faults that were ordered. */
final class ScannerService implements HttpHandler, AutoCloseable {

    /** Longest request in bytes: far more than the ten fingers' names and fifty options. */
    private static final int REQUEST_BYTES_MAX = 65_536;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Surroundings around;
    private final OrderedFaults faults;
    private final ScannerKeys keys;
    private final DeviceIdentity identity;
    private final CaptureAnswers answers;
    private final LivePreview preview;
    private final Semaphore sensor = new Semaphore(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger captures = new AtomicInteger();
    private final AtomicReference<byte @Nullable []> lastAnswer = new AtomicReference<>();

    /** What the service was opened with. */
    record Surroundings(ScannerSetup setup, String address, DeviceProvider provider, Visitor visitor) {}

    ScannerService(Surroundings around, OrderedFaults faults) {
        this.around = around;
        this.faults = faults;
        this.keys = new ScannerKeys(around.provider(), around.setup());
        this.identity = new DeviceIdentity(around.setup(), keys.device(), keys.trustModule());
        this.answers = new CaptureAnswers(around.setup(), identity, around.visitor());
        this.preview = new LivePreview(around.visitor(), closed);
    }

    int captures() {
        return captures.get();
    }

    @Override
    public void close() {
        closed.countDown();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Optional<String> verb = verb(path);
            exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders().add("Cache-Control", "no-store");
            exchange.getResponseHeaders().add("Location", around.address());
            exchange.getResponseHeaders().add("Connection", "close");
            if (verb.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
            } else if (exchange.getRequestMethod().equals("OPTIONS")) {
                allow(exchange, verb.get(), 204);
            } else if (!exchange.getRequestMethod().equals(verb.get())) {
                allow(exchange, verb.get(), 405);
            } else {
                answer(exchange, verb.get());
            }
        }
    }

    /** The one verb of a path; a service for enrolment and one for authentication have different ones. */
    private Optional<String> verb(String path) {
        boolean registration = around.setup().purpose() == Purpose.REGISTRATION;
        return switch (path) {
            case "/device" -> Optional.of("MOSIPDISC");
            case "/info" -> Optional.of("MOSIPDINFO");
            case "/capture" -> Optional.of(registration ? "RCAPTURE" : "CAPTURE");
            case "/stream" -> registration ? Optional.of("STREAM") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static void allow(HttpExchange exchange, String verb, int status) throws IOException {
        exchange.getResponseHeaders().add("Allow", verb + ", OPTIONS");
        exchange.getResponseHeaders().add("Access-Control-Allow-Methods", verb + ", OPTIONS");
        exchange.getResponseHeaders().add("Access-Control-Allow-Headers", "Content-Type, EXT");
        exchange.sendResponseHeaders(status, -1);
    }

    private void answer(HttpExchange exchange, String verb) throws IOException {
        byte[] request = exchange.getRequestBody().readNBytes(REQUEST_BYTES_MAX + 1);
        if (request.length > REQUEST_BYTES_MAX) {
            exchange.sendResponseHeaders(413, -1);
            return;
        }
        switch (verb) {
            case "MOSIPDISC" -> send(exchange, JSON.writeValueAsBytes(discovered(request)));
            case "MOSIPDINFO" -> send(exchange, JSON.writeValueAsBytes(information("Ready")));
            case "STREAM" -> preview.send(exchange, request);
            default -> capture(exchange, request);
        }
    }

    private List<Map<String, Object>> discovered(byte[] request) {
        String type = wantedType(request);
        return Arrays.stream(SimulatedDevice.values())
                .filter(device -> device.answersTo(type))
                .map(device -> identity.discovered(device, around.address()))
                .toList();
    }

    private static String wantedType(byte[] request) {
        try {
            return JSON.readTree(request).path("type").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    private List<Map<String, Object>> information(String status) {
        return Arrays.stream(SimulatedDevice.values())
                .map(device -> identity.information(device, around.address(), status))
                .toList();
    }

    private void capture(HttpExchange exchange, byte[] request) throws IOException {
        captures.incrementAndGet();
        if (!sensor.tryAcquire()) {
            send(exchange, JSON.writeValueAsBytes(information("Busy")));
            return;
        }
        try {
            switch (faults.next().orElse(null)) {
                case null -> send(exchange, remembered(captured(request, new Manner(keys.device(), false, false))));
                case Order.Refusal(SbiError error) ->
                    send(exchange, JSON.writeValueAsBytes(CaptureAnswers.failure(error)));
                case Order.Fault(ScannerFault fault) -> captureWrongly(exchange, request, fault);
            }
        } finally {
            sensor.release();
        }
    }

    private void captureWrongly(HttpExchange exchange, byte[] request, ScannerFault fault) throws IOException {
        switch (fault) {
            case BUSY -> send(exchange, JSON.writeValueAsBytes(information("Busy")));
            case SILENT -> waitForTheEnd(request);
            case DISCONNECT -> sendHalf(exchange, captured(request, new Manner(keys.device(), false, false)));
            case WRONG_SIGNATURE -> send(exchange, captured(request, new Manner(keys.forged(), false, false)));
            case EXPIRED_CERTIFICATE -> send(exchange, captured(request, new Manner(keys.expired(), false, false)));
            case STRANGE_PROVIDER -> send(exchange, captured(request, new Manner(keys.strange(), false, false)));
            case REPLAY -> send(exchange, earlier(request));
            case BROKEN_CHAIN -> send(exchange, captured(request, new Manner(keys.device(), false, true)));
            case LOW_QUALITY -> send(exchange, captured(request, new Manner(keys.device(), true, false)));
            case GARBLED -> send(exchange, "<html>502</html>".getBytes(StandardCharsets.UTF_8));
        }
    }

    private byte[] remembered(byte[] answer) {
        lastAnswer.set(answer);
        return answer;
    }

    /** The answer to an earlier capture, or to the same request under another transaction. */
    private byte[] earlier(byte[] request) {
        byte[] last = lastAnswer.get();
        if (last != null) {
            return last;
        }
        String other = new String(request, StandardCharsets.UTF_8)
                .replaceFirst("(\"transactionId\"\\s*:\\s*\")[^\"]*", "$1earlier");
        return captured(other.getBytes(StandardCharsets.UTF_8), new Manner(keys.device(), false, false));
    }

    private byte[] captured(byte[] request, Manner manner) {
        try {
            return JSON.writeValueAsBytes(answers.answer(CaptureRequest.parse(request), manner));
        } catch (RefusedException refused) {
            return JSON.writeValueAsBytes(CaptureAnswers.failure(refused.error()));
        }
    }

    /** Twice as long as the caller is willing to wait, and not beyond the end of the service. */
    private void waitForTheEnd(byte[] request) {
        try {
            long millis = 2 * CaptureRequest.parse(request).timeout().toMillis();
            if (!closed.await(millis, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (RefusedException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, byte[] json) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
    }

    /** Promises the whole answer, sends half of it and hangs up. */
    private static void sendHalf(HttpExchange exchange, byte[] json) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json, 0, json.length / 2);
        exchange.getResponseBody().flush();
    }
}
