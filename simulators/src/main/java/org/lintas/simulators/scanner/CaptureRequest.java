package org.lintas.simulators.scanner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request to capture. Numbers are taken as numbers and as texts, since SBI's own examples have both.
 *
 * @param previousHash of the chain, 32 bytes in hexadecimal
 */
record CaptureRequest(
        String environment,
        String purpose,
        String specVersion,
        Duration timeout,
        String transaction,
        Optional<String> domainUri,
        SimulatedDevice device,
        List<FingerName> fingers,
        int requestedScore,
        String previousHash) {

    /** Most milliseconds of a capture: the five minutes that SBI has as default. */
    private static final int TIMEOUT_MILLIS_MAX = 300_000;

    /** Most pairs of options for the vendor (SBI 0.9.5, "customOpts"). */
    private static final int OPTIONS_MAX = 50;

    private static final int HASH_DIGITS = 64;

    /** Why a request is refused. */
    static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final SbiError error;

        RefusedException(SbiError error) {
            super(error.info());
            this.error = error;
        }

        SbiError error() {
            return error;
        }
    }

    CaptureRequest {
        fingers = List.copyOf(fingers);
    }

    static CaptureRequest parse(byte[] body) throws RefusedException {
        JsonNode request = read(body);
        JsonNode bio = request.path("bio").path(0);
        if (request.path("bio").size() != 1 || request.path("customOpts").size() > OPTIONS_MAX) {
            throw new RefusedException(SbiError.REQUEST_MALFORMED);
        }
        SimulatedDevice device = device(bio);
        return new CaptureRequest(
                text(request, "env"),
                text(request, "purpose"),
                text(request, "specVersion"),
                Duration.ofMillis(number(request, "timeout", TIMEOUT_MILLIS_MAX)),
                text(request, "transactionId"),
                Optional.ofNullable(request.path("domainUri").stringValue(null)),
                device,
                device == SimulatedDevice.SLAP_SCANNER ? fingers(bio) : List.of(),
                number(bio, "requestedScore", 100),
                hash(text(bio, "previousHash")));
    }

    private static JsonNode read(byte[] body) throws RefusedException {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw new RefusedException(SbiError.REQUEST_MALFORMED);
        }
    }

    private static SimulatedDevice device(JsonNode bio) throws RefusedException {
        String id = bio.path("deviceId").asString("");
        for (SimulatedDevice device : SimulatedDevice.values()) {
            if (device.id().equals(id) && device.type().equals(bio.path("type").asString(""))) {
                return device;
            }
        }
        throw new RefusedException(SbiError.DEVICE_NOT_FOUND);
    }

    /** Those asked for by name, else those of the part of the platen; without the exceptions, and as many as counted. */
    private static List<FingerName> fingers(JsonNode bio) throws RefusedException {
        List<FingerName> fingers = new ArrayList<>(names(bio.path("bioSubType")));
        if (fingers.isEmpty()) {
            fingers.addAll(FingerName.ofPart(number(bio, "deviceSubId", 3)));
        }
        fingers.removeAll(names(bio.path("exception")));
        if (fingers.isEmpty() || fingers.size() != number(bio, "count", 10)) {
            throw new RefusedException(SbiError.COUNT_NOT_SUPPORTED);
        }
        return fingers;
    }

    private static List<FingerName> names(JsonNode array) throws RefusedException {
        List<FingerName> fingers = new ArrayList<>();
        for (JsonNode name : array) {
            fingers.add(FingerName.of(name.asString(""))
                    .orElseThrow(() -> new RefusedException(SbiError.REQUEST_MALFORMED)));
        }
        return fingers;
    }

    private static String hash(String digits) throws RefusedException {
        try {
            if (digits.length() == HASH_DIGITS && HexFormat.of().parseHex(digits).length > 0) {
                return digits;
            }
        } catch (IllegalArgumentException e) {
            throw new RefusedException(SbiError.REQUEST_MALFORMED);
        }
        throw new RefusedException(SbiError.REQUEST_MALFORMED);
    }

    private static String text(JsonNode in, String field) throws RefusedException {
        @Nullable String text = in.path(field).stringValue(null);
        if (text == null) {
            throw new RefusedException(SbiError.REQUEST_MALFORMED);
        }
        return text;
    }

    private static int number(JsonNode in, String field, int most) throws RefusedException {
        try {
            int value = Integer.parseInt(in.path(field).asString(""));
            if (value >= 0 && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new RefusedException(SbiError.REQUEST_MALFORMED);
        }
        throw new RefusedException(SbiError.REQUEST_MALFORMED);
    }
}
