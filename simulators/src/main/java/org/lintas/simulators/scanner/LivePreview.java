package org.lintas.simulators.scanner;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lintas.simulators.fingers.FingerPicture;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The live preview: JPEG files one after another in a multipart answer without an end (SBI 0.9.5, "Live stream"). */
final class LivePreview {

    /** From frame to frame in milliseconds: five a second, where SBI asks for three or more. */
    private static final long FRAME_MILLIS = 200;

    /** Longest preview in milliseconds, also without a word of the caller: the five minutes of SBI. */
    private static final long LENGTH_MILLIS_MAX = 300_000;

    private static final String BOUNDARY = "BoundaryString";

    private final Visitor visitor;
    private final CountDownLatch closed;

    LivePreview(Visitor visitor, CountDownLatch closed) {
        this.visitor = visitor;
        this.closed = closed;
    }

    void send(HttpExchange exchange, byte[] body) throws IOException {
        JsonNode request = read(body);
        Optional<SimulatedDevice> device = device(request);
        if (device.isEmpty()) {
            byte[] error = JsonMapper.shared()
                    .writeValueAsBytes(Map.of("error", DeviceIdentity.error(SbiError.NOT_CONNECTED)));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, error.length);
            exchange.getResponseBody().write(error);
            return;
        }
        long millis = Math.clamp(request.path("timeout").asLong(LENGTH_MILLIS_MAX), 0, LENGTH_MILLIS_MAX);
        exchange.getResponseHeaders().add("Content-Type", "multipart/x-mixed-replace; boundary=--" + BOUNDARY);
        exchange.sendResponseHeaders(200, 0);
        frames(
                exchange.getResponseBody(),
                device.get(),
                request.path("deviceSubId").asInt(0),
                millis);
    }

    private void frames(OutputStream out, SimulatedDevice device, int part, long millis) throws IOException {
        try {
            for (long sent = 0; sent < millis; sent += FRAME_MILLIS) {
                byte[] jpeg = frame(device, part);
                String head =
                        "--%s\r\nAccess-Control-Allow-Origin:*\r\nContent-Type:image/jpeg\r\nContent-Length:%d\r\n\r\n"
                                .formatted(BOUNDARY, jpeg.length);
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                out.write(jpeg);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                if (closed.await(FRAME_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] frame(SimulatedDevice device, int part) {
        return switch (device) {
            case FACE_CAMERA -> visitor.portrait().orElseGet(() -> SensorPictures.preview(List.of()));
            case SLAP_SCANNER -> SensorPictures.preview(prints(part));
        };
    }

    private List<FingerPicture> prints(int part) {
        return FingerName.ofPart(part).stream()
                .map(finger -> visitor.print(finger.position()))
                .flatMap(Optional::stream)
                .map(ScannedPrint::picture)
                .toList();
    }

    private static Optional<SimulatedDevice> device(JsonNode request) {
        String id = request.path("deviceId").asString("");
        for (SimulatedDevice device : SimulatedDevice.values()) {
            if (device.id().equals(id)) {
                return Optional.of(device);
            }
        }
        return Optional.empty();
    }

    private static JsonNode read(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return JsonMapper.shared().createObjectNode();
        }
    }
}
