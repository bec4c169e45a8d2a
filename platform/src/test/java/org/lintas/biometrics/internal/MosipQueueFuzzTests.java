package org.lintas.biometrics.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.qpid.protonj2.client.Message;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages of a queue made of anything, and real ones altered: each is a text within the bounds, with a request in it or none, or no message. */
class MosipQueueFuzzTests {

    private static final String REQUEST = """
            {"id": "mosip.abis.identify", "version": "1.1", "requestId": "q", "requesttime": "2026-11-22T03:00:00.000Z", "referenceId": "r",
             "flags": {"maxResults": "10", "targetFPIR": 30}, "gallery": {"referenceIds": [{"referenceId": "r-2"}]}}""";

    static Stream<byte[]> messages() throws ClientException {
        return Stream.of(
                AmqpBytes.of(Message.create(REQUEST)),
                AmqpBytes.of(Message.create(REQUEST)
                        .durable(true)
                        .messageId(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"))
                        .property("a", 1)),
                AmqpBytes.of(
                        Message.create(REQUEST.getBytes(StandardCharsets.UTF_8)).correlationId("c")),
                REQUEST.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("messages")
    @FuzzTest(maxDuration = "10m")
    void readsAnyMessageOrNone(byte[] data) throws ClientException {
        Optional<MosipQueueMessage> message = MosipQueueMessage.read(data);
        if (message.isPresent()) {
            message.get().reply("answer");
            look(message.get().text());
        }
        look(new String(data, StandardCharsets.UTF_8));
    }

    private static void look(String text) {
        Optional<MosipRequest> request = MosipAbis.read(text);
        if (MosipAbis.reference(request).length() > 128) {
            throw new AssertionError("a name too long");
        }
        if (request.isPresent()) {
            request.get().among();
            request.get().targetRate();
            if (request.get().results() < 1 || request.get().results() > 200) {
                throw new AssertionError(request.get().results() + " results");
            }
        }
    }
}
