package org.lintas.simulators.airport;

import java.security.PublicKey;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lintas.simulators.airport.Expectation.Outcome;
import tools.jackson.databind.JsonNode;

/** One lane's end of the lane-device protocol, version 4. Used by the lane's thread alone. */
final class LaneLink {

    /** Seconds that one request for commands waits; the node takes 0-30. */
    private static final int WAIT_SECONDS = 2;

    private final NodeClient node;
    private final String lane;
    private final ArrayDeque<Command> received = new ArrayDeque<>();
    private long epoch;
    private long sequence;
    private long lastCommand;
    private @Nullable PublicKey permitKey;

    LaneLink(NodeClient node, String lane) {
        this.node = node;
        this.lane = lane;
    }

    String lane() {
        return lane;
    }

    /** What the device sees when it attaches or reports. */
    record Sight(int persons, boolean objectLeft) {}

    /** What was in work when the node was lost. */
    record Interrupted(Optional<String> transaction, Optional<Boolean> passed) {

        static final Interrupted NOTHING = new Interrupted(Optional.empty(), Optional.empty());
    }

    /** One command of the node. */
    record Command(String type, Optional<String> transaction, String message, Optional<String> permit) {}

    /** Loopback ports of what stands at the lane. */
    record Ports(int reader, OptionalInt scanner) {}

    /** Says that the device is there; what was decided about the interrupted inspection, if anything was. */
    Optional<Outcome> attach(Ports ports, Sight sight, Interrupted interrupted)
            throws NodeUnreachableException, NodeRefusalException {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("controller", "Lintas simulator, version 1");
        body.put("readerPort", ports.reader());
        body.put("scannerPort", ports.scanner().isPresent() ? ports.scanner().getAsInt() : null);
        body.put("persons", sight.persons());
        body.put("objectLeft", sight.objectLeft());
        body.put("documentPresent", false);
        body.put("transaction", interrupted.transaction().orElse(null));
        body.put("passed", interrupted.passed().orElse(null));
        JsonNode answer = node.post("/api/lanes/%s/attachments".formatted(lane), body);
        epoch = answer.path("epoch").asLong();
        sequence = 0;
        lastCommand = 0;
        received.clear();
        permitKey = PermitCheck.key(answer.path("verificationKey"));
        return text(answer.path("decided")).map(word -> word.equals("cleared") ? Outcome.CLEARED : Outcome.REFERRED);
    }

    /** Reports an event; the transaction in work afterwards. */
    Optional<String> event(String type, Sight sight, @Nullable String detail)
            throws NodeUnreachableException, NodeRefusalException {
        sequence++;
        return text(node.post("/api/lanes/%s/events".formatted(lane), eventBody(type, sight, detail, null))
                .path("transaction"));
    }

    /** Says that the device lives and how many wait in front of it. */
    void heartbeat(Sight sight, int queue) throws NodeUnreachableException, NodeRefusalException {
        node.post("/api/lanes/%s/events".formatted(lane), eventBody("heartbeat", sight, null, queue));
    }

    /** Sends what the reader saw of a visible seal; it belongs to the next document. */
    void seal(byte[] content) throws NodeUnreachableException, NodeRefusalException {
        node.post("/api/lanes/%s/seals?epoch=%d".formatted(lane, epoch), "application/octet-stream", content);
    }

    /** Sends a picture; what to tell the traveller. */
    String picture(String transaction, byte[] jpeg) throws NodeUnreachableException, NodeRefusalException {
        return node.postPicture("/api/lanes/%s/transactions/%s/pictures".formatted(lane, transaction), jpeg)
                .path("advice")
                .asString();
    }

    /** The next command, or none when the node has none within its wait. */
    Optional<Command> next() throws NodeUnreachableException, NodeRefusalException {
        if (received.isEmpty()) {
            JsonNode answer = node.get("/api/lanes/%s/commands?epoch=%d&after=%d&waitSeconds=%d"
                    .formatted(lane, epoch, lastCommand, WAIT_SECONDS));
            for (JsonNode command : answer.path("commands")) {
                lastCommand = command.path("number").asLong();
                received.add(new Command(
                        command.path("type").asString(),
                        text(command.path("transaction")),
                        text(command.path("message")).orElse(""),
                        text(command.path("permit"))));
            }
        }
        return Optional.ofNullable(received.poll());
    }

    /** Whether a permit opens this lane's exit for this transaction and one person. */
    boolean permits(Command openExit, String transaction) {
        PublicKey key = permitKey;
        if (key == null || openExit.permit().isEmpty()) {
            return false;
        }
        return PermitCheck.good(openExit.permit().get(), key, transaction, lane);
    }

    private Map<String, @Nullable Object> eventBody(
            String type, Sight sight, @Nullable String detail, @Nullable Integer queue) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("epoch", epoch);
        body.put("sequence", sequence);
        body.put("type", type);
        body.put("persons", sight.persons());
        body.put("objectLeft", sight.objectLeft());
        body.put("detail", detail);
        body.put("queue", queue);
        return body;
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }
}
