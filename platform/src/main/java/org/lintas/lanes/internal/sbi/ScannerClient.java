package org.lintas.lanes.internal.sbi;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.lintas.biometrics.FingerPosition;
import org.lintas.lanes.internal.sbi.SbiConnection.NoAnswerException;
import org.lintas.lanes.internal.sbi.ScannerAnswer.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds scanners and has them capture ({@code docs/protocols/sbi.md}). Waits at most the times of its settings; an interrupt ends a wait
 * and the connection with it. Thread-safe; a device serves one capture at a time and says so.
 */
@Component
public class ScannerClient implements AutoCloseable {

    /** Longest wait for a device to describe itself: no person is involved. A choice of ours. */
    private static final Duration DESCRIPTION_TIME_MAX = Duration.ofSeconds(5);

    /** Longest preview that is asked for: SBI's own five minutes. */
    private static final Duration PREVIEW_TIME_MAX = Duration.ofMinutes(5);

    /** Longest look around at all hosts and ports together. A choice of ours. */
    private static final Duration DISCOVERY_TIME_MAX = Duration.ofSeconds(10);

    /** What the device gets of the time for a capture, so that its best picture arrives before our own wait ends. */
    private static final double DEVICE_SHARE = 0.8;

    private static final byte[] ANY_DEVICE = "{\"type\":\"Biometric Device\"}".getBytes(StandardCharsets.UTF_8);

    private final ScannerSettings settings;
    private final DeviceTrust trust;
    private final Clock clock;
    private final SbiConnection connection = new SbiConnection();

    /** With the anchors of the settings; a file that cannot be read stops the start. */
    @Autowired
    public ScannerClient(ScannerSettings settings, Clock clock) {
        this(settings, DeviceTrust.of(settings.anchors(), clock), clock);
    }

    ScannerClient(ScannerSettings settings, DeviceTrust trust, Clock clock) {
        this.settings = settings;
        this.trust = trust;
        this.clock = clock;
    }

    /** Looks at every configured host and port; without anchors nowhere. */
    public Discovery discover() throws InterruptedException {
        List<Callable<Discovery>> visits = new ArrayList<>();
        for (String host : trust.someone() ? settings.hosts() : List.<String>of()) {
            for (int port = settings.firstPort(); port <= settings.lastPort(); port++) {
                URI service = URI.create("http://%s:%d".formatted(host, port));
                visits.add(() -> visit(service));
            }
        }
        try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            return together(visitors.invokeAll(visits, DISCOVERY_TIME_MAX.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    /** Looks at one port of this machine, as a lane's device announces it. */
    public Discovery discoverAt(int port) throws InterruptedException {
        return visit(URI.create("http://127.0.0.1:" + port));
    }

    /** Has a device capture. */
    public ScannerAnswer capture(Scanner scanner, CaptureOrder order) throws InterruptedException {
        Instant from = clock.instant();
        try {
            byte[] answer = connection.send(
                    scanner.service().resolve("/capture"),
                    "RCAPTURE",
                    SbiJson.mapper().writeValueAsBytes(request(scanner, order, from)),
                    settings.captureTime());
            CaptureReading.Asked asked =
                    new CaptureReading.Asked(scanner, order, settings.environment(), from, clock.instant());
            return new CaptureReading(asked, trust).read(answer);
        } catch (NoAnswerException e) {
            return e.unavailable();
        }
    }

    /**
     * What a device sees now, while it captures or before; the caller closes it.
     *
     * @param part of the platen: 1 left slap, 2 right slap, 3 thumbs; 0 for a face
     * @return empty when the device has no preview
     */
    public Optional<ScannerPreview> preview(Scanner scanner, int part) throws InterruptedException {
        ObjectNode request = SbiJson.mapper()
                .createObjectNode()
                .put("deviceId", scanner.deviceId())
                .put("deviceSubId", Integer.toString(part))
                .put("timeout", Long.toString(PREVIEW_TIME_MAX.toMillis()))
                .put("dimensions", "");
        try {
            return connection.open(
                    scanner.service().resolve("/stream"),
                    "STREAM",
                    SbiJson.mapper().writeValueAsBytes(request),
                    DESCRIPTION_TIME_MAX);
        } catch (NoAnswerException e) {
            return Optional.empty();
        }
    }

    private Discovery visit(URI service) throws InterruptedException {
        List<Scanner> scanners = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        try {
            elements(connection.send(service.resolve("/device"), "MOSIPDISC", ANY_DEVICE, DESCRIPTION_TIME_MAX));
            byte[] information =
                    connection.send(service.resolve("/info"), "MOSIPDINFO", new byte[0], DESCRIPTION_TIME_MAX);
            DeviceInformation reader = new DeviceInformation(trust, settings.environment());
            for (JsonNode element : elements(information)) {
                try {
                    scanners.add(reader.read(element, service).scanner());
                } catch (UnbelievedAnswerException e) {
                    refused.add(e.refused());
                }
            }
        } catch (NoAnswerException e) {
            return new Discovery(List.of(), List.of());
        } catch (UnbelievedAnswerException e) {
            refused.add(e.refused());
        }
        return new Discovery(scanners, refused);
    }

    private static List<JsonNode> elements(byte[] json) throws UnbelievedAnswerException {
        JsonNode array = SbiJson.read(json);
        if (!array.isArray() || array.size() > DeviceInformation.DEVICES_MAX) {
            throw new UnbelievedAnswerException(
                    Refused.Cause.MALFORMED, "not a list of 0 to %d devices".formatted(DeviceInformation.DEVICES_MAX));
        }
        return List.copyOf(array.values());
    }

    private static Discovery together(List<Future<Discovery>> visits) throws InterruptedException {
        List<Scanner> scanners = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Future<Discovery> visit : visits) {
            try {
                Discovery found = visit.get();
                scanners.addAll(found.scanners());
                refused.addAll(found.refused());
            } catch (CancellationException late) {
                refused.add(new Refused(Refused.Cause.MALFORMED, "no description within " + DISCOVERY_TIME_MAX));
            } catch (ExecutionException e) {
                throw new IllegalStateException("A visit has no failure but its results.", e.getCause());
            }
        }
        return new Discovery(scanners, refused);
    }

    /** What is sent to have a device capture. */
    ObjectNode request(Scanner scanner, CaptureOrder order, Instant now) {
        ObjectNode request = SbiJson.mapper()
                .createObjectNode()
                .put("env", settings.environment())
                .put("purpose", DeviceInformation.PURPOSE)
                .put("specVersion", DeviceInformation.SPEC_VERSION)
                .put("timeout", Long.toString((long) (settings.captureTime().toMillis() * DEVICE_SHARE)))
                .put("captureTime", now.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("transactionId", order.transaction().toString());
        ObjectNode bio = request.putArray("bio")
                .addObject()
                .put("type", scanner.kind().word())
                .put("count", Integer.toString(Math.max(1, order.fingers().size())))
                .put("requestedScore", Integer.toString(settings.score()))
                .put("deviceId", scanner.deviceId())
                .put("deviceSubId", Integer.toString(order.part()))
                .put("previousHash", order.previous().digits());
        if (scanner.kind() == Scanner.Kind.FINGER) {
            names(bio.putArray("bioSubType"), order.fingers());
            names(bio.putArray("exception"), order.exceptions());
        }
        request.putObject("customOpts");
        return request;
    }

    private static void names(ArrayNode array, Set<FingerPosition> fingers) {
        fingers.stream().sorted().map(FingerNames::of).forEach(array::add);
    }

    @Override
    public void close() {
        connection.close();
    }
}
