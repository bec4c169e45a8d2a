package org.lintas.biometrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.qpid.protonj2.client.Message;
import org.apache.qpid.protonj2.types.Binary;
import org.apache.qpid.protonj2.types.UnsignedLong;
import org.junit.jupiter.api.Test;

/** Messages as the client library writes them, and broken ones. */
class MosipQueueMessageTests {

    @Test
    void aStringAndUtf8AreRead() throws Exception {
        assertThat(MosipQueueMessage.read(AmqpBytes.of(Message.create("Zoë"))))
                .contains(new MosipQueueMessage("Zoë", true, Optional.empty()));
        assertThat(MosipQueueMessage.read(AmqpBytes.of(Message.create("Zoë".getBytes(StandardCharsets.UTF_8)))))
                .contains(new MosipQueueMessage("Zoë", false, Optional.empty()));
        assertThat(MosipQueueMessage.read(AmqpBytes.of(Message.create(new byte[0]))))
                .contains(new MosipQueueMessage("", false, Optional.empty()));
    }

    @Test
    void whatStandsAroundTheBodyIsPassedOver() throws Exception {
        Message<String> message = Message.create("text")
                .durable(true)
                .annotation("x-opt-a", Map.of("b", List.of(1, 2)))
                .property("c", 3L)
                .userId(new byte[] {4})
                .to("queue")
                .subject("subject")
                .replyTo("elsewhere")
                .correlationId("the number")
                .footer("d", "e");

        assertThat(MosipQueueMessage.read(AmqpBytes.of(message)))
                .contains(new MosipQueueMessage("text", true, Optional.of("the number")));
    }

    @Test
    void anAnswerIsKnownByAnyFormOfIdentifier() throws Exception {
        for (Object identifier : List.of(
                "x".repeat(300),
                UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"),
                UnsignedLong.valueOf(0),
                UnsignedLong.valueOf(200),
                UnsignedLong.valueOf(-1),
                new Binary(new byte[] {1, 2}))) {
            var request = MosipQueueMessage.read(
                            AmqpBytes.of(Message.create("text").messageId(identifier)))
                    .orElseThrow();
            assertThat(request.correlation()).contains(identifier);

            var reply = MosipQueueMessage.read(AmqpBytes.of(request.reply("answer")));
            assertThat(reply).contains(new MosipQueueMessage("answer", true, Optional.of(identifier)));
        }
    }

    @Test
    void aBodyIsAtMostAMillionBytes() throws Exception {
        byte[] most = " ".repeat(MosipQueueMessage.BODY_BYTES_MAX).getBytes(StandardCharsets.UTF_8);
        byte[] more = " ".repeat(MosipQueueMessage.BODY_BYTES_MAX + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(MosipQueueMessage.read(AmqpBytes.of(Message.create(most)))).isPresent();
        assertThat(MosipQueueMessage.read(AmqpBytes.of(Message.create(more)))).isEmpty();
    }

    @Test
    void aMessageHasSixtyFourKilobytesBesides() throws Exception {
        int besides = AmqpBytes.of(Message.create("text").subject("s".repeat(300))).length - 300;
        int room = MosipQueueMessage.BYTES_MAX - besides;
        byte[] most = AmqpBytes.of(Message.create("text").subject("s".repeat(room)));
        byte[] more = AmqpBytes.of(Message.create("text").subject("s".repeat(room + 1)));
        assertThat(most).hasSize(MosipQueueMessage.BYTES_MAX);
        assertThat(MosipQueueMessage.read(most)).isPresent();
        assertThat(MosipQueueMessage.read(more)).isEmpty();
    }

    @Test
    void whatIsNoTextIsNone() throws Exception {
        assertThat(MosipQueueMessage.read(new byte[0])).isEmpty();
        assertThat(MosipQueueMessage.read(AmqpBytes.of(Message.create(new byte[] {(byte) 0xC3, 0x28}))))
                .isEmpty();
        assertThat(MosipQueueMessage.read(AmqpBytes.of(Message.create(List.of("a")))))
                .isEmpty();
        assertThat(MosipQueueMessage.read(AmqpBytes.of(Message.create(Map.of("a", "b")))))
                .isEmpty();
        assertThat(MosipQueueMessage.read(AmqpBytes.of(Message.create(7)))).isEmpty();
    }

    @Test
    void aPieceOfAMessageIsNone() throws Exception {
        byte[] whole = AmqpBytes.of(Message.create("text").messageId("m"));
        for (int length = 0; length < whole.length; length++) {
            assertThat(MosipQueueMessage.read(Arrays.copyOf(whole, length))).isEmpty();
        }
    }
}
