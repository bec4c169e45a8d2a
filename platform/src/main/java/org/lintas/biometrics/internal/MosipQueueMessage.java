package org.lintas.biometrics.internal;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.qpid.protonj2.client.Message;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.apache.qpid.protonj2.types.Binary;
import org.apache.qpid.protonj2.types.UnsignedLong;

/**
 * A message of text as AMQP 1.0 carries it (part 3, 3.2): a string, or binary data that is UTF-8. Its sections are to be named by numbers, as every
 * known sender names them.
 *
 * @param text of its body
 * @param asString whether the body is a string; else it is binary data
 * @param correlation what its answer is to be known by: its correlation-id, or else its message-id
 */
record MosipQueueMessage(String text, boolean asString, Optional<Object> correlation) {

    /** Longest body in bytes: biometrics are fetched, not sent, and a gallery of ten thousand references has 0.4 MB. A choice of ours. */
    static final int BODY_BYTES_MAX = 1_000_000;

    /** Longest message in bytes, with room for what stands around the body. A choice of ours. */
    static final int BYTES_MAX = BODY_BYTES_MAX + 65_536;

    /** Before the descriptor of a section (part 1, 1.2). */
    private static final byte DESCRIBED = 0;

    /** Descriptors of sections (3.2.1 to 3.2.9): the first, the properties, three kinds of body, the last. */
    private static final int HEADER = 0x70;

    private static final int PROPERTIES = 0x73;
    private static final int DATA = 0x75;
    private static final int SEQUENCE = 0x76;
    private static final int VALUE = 0x77;
    private static final int FOOTER = 0x78;

    /** Fields of the properties (3.2.4), counted from 0. */
    private static final int MESSAGE_ID = 0;

    private static final int CORRELATION_ID = 5;

    /** What clients of JMS say the body is (OASIS AMQP JMS Mapping, working draft 10): bytes, text. */
    private static final String BODY_KIND = "x-opt-jms-msg-type";

    private static final byte BYTES = 3;
    private static final byte TEXT = 5;

    /** Reads a message; empty when it is none of text, broken, or longer than the bounds. */
    static Optional<MosipQueueMessage> read(byte[] encoded) {
        if (encoded.length > BYTES_MAX) {
            return Optional.empty();
        }
        try {
            return read(ByteBuffer.wrap(encoded));
        } catch (BufferUnderflowException | CharacterCodingException broken) {
            return Optional.empty();
        }
    }

    private static Optional<MosipQueueMessage> read(ByteBuffer encoded) throws CharacterCodingException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Optional<Object> correlation = Optional.empty();
        boolean string = false;
        boolean data = false;
        while (encoded.hasRemaining()) {
            long section = section(encoded);
            AmqpItem value = AmqpItem.next(encoded);
            if (section == PROPERTIES) {
                correlation = correlation(value.items(CORRELATION_ID + 1));
            } else if (section == VALUE && value.isString() && !string && !data) {
                string = true;
                body.writeBytes(value.bytes());
            } else if (section == DATA && value.isBinary() && !string) {
                data = true;
                body.writeBytes(value.bytes());
            } else if (section < HEADER
                    || section > FOOTER
                    || section == VALUE
                    || section == DATA
                    || section == SEQUENCE) {
                return Optional.empty();
            }
        }
        if (!(string || data) || body.size() > BODY_BYTES_MAX) {
            return Optional.empty();
        }
        return Optional.of(new MosipQueueMessage(decoded(body.toByteArray()), string, correlation));
    }

    private static long section(ByteBuffer encoded) {
        if (encoded.get() != DESCRIBED) {
            throw new BufferUnderflowException();
        }
        AmqpItem descriptor = AmqpItem.next(encoded);
        return descriptor.isUnsignedLong() ? descriptor.unsignedLong() : 0;
    }

    private static Optional<Object> correlation(List<AmqpItem> properties) throws CharacterCodingException {
        Optional<Object> correlation = identifier(properties, CORRELATION_ID);
        return correlation.isPresent() ? correlation : identifier(properties, MESSAGE_ID);
    }

    /** In one of the four forms of 3.2.11 to 3.2.14. */
    private static Optional<Object> identifier(List<AmqpItem> properties, int field) throws CharacterCodingException {
        if (field >= properties.size()) {
            return Optional.empty();
        }
        AmqpItem item = properties.get(field);
        if (item.isString()) {
            return Optional.of(decoded(item.bytes()));
        }
        if (item.isBinary()) {
            return Optional.of(new Binary(item.bytes()));
        }
        if (item.isUnsignedLong()) {
            return Optional.of(UnsignedLong.valueOf(item.unsignedLong()));
        }
        return item.isUuid()
                ? Optional.of(new UUID(item.content().getLong(0), item.content().getLong(Long.BYTES)))
                : Optional.empty();
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** Its answer, in the form in which it came, so that MOSIP reads as it writes. */
    Message<?> reply(String answer) throws ClientException {
        Message<?> reply = asString ? Message.create(answer) : Message.create(answer.getBytes(StandardCharsets.UTF_8));
        reply.durable(true);
        reply.annotation(BODY_KIND, asString ? TEXT : BYTES);
        if (correlation.isPresent()) {
            reply.correlationId(correlation.get());
        }
        return reply;
    }
}
