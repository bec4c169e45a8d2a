package org.lintas.biometrics.internal;

import org.apache.qpid.protonj2.buffer.ProtonBuffer;
import org.apache.qpid.protonj2.client.Message;
import org.apache.qpid.protonj2.client.exceptions.ClientException;

/** What the client library sends for a message. */
final class AmqpBytes {

    private AmqpBytes() {}

    static byte[] of(Message<?> message) throws ClientException {
        try (ProtonBuffer encoded = message.toAdvancedMessage().encode(null)) {
            byte[] bytes = new byte[encoded.getReadableBytes()];
            encoded.readBytes(bytes, 0, bytes.length);
            return bytes;
        }
    }
}
