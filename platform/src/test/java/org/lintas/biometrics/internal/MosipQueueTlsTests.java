package org.lintas.biometrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import org.apache.qpid.protonj2.client.Client;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.biometrics.internal.gallery.MadeAuthority;
import org.lintas.biometrics.internal.gallery.MadeAuthority.Certified;
import org.lintas.foundation.LintasException;

/** Whom MOSIP's queue believes to be the broker, and what it says to it. */
class MosipQueueTlsTests {

    private static final char[] PASSWORD = "password".toCharArray();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aBrokerIsBelievedByItsCertificateAndItsName() throws Exception {
        var authority = new MadeAuthority("Messages of a State");
        Path anchors = Files.writeString(folder.resolve("anchors.pem"), authority.pem());
        Path others = Files.writeString(folder.resolve("others.pem"), new MadeAuthority("Somebody else").pem());
        try (AmqpBroker broker = AmqpBroker.encrypted(folder, keyStore(authority.certified("broker")))) {
            URI asLocalhost = URI.create(broker.address().toString().replace("127.0.0.1", "localhost"));
            Path wrong = Files.writeString(folder.resolve("wrong"), "another password");

            connect(settings(broker.address(), broker.passwordFile(), anchors));
            assertRefused(settings(broker.address(), broker.passwordFile(), others));
            assertRefused(
                    new MosipQueueSettings(broker.address(), "a", "b", AmqpBroker.USER, broker.passwordFile(), null));
            assertRefused(settings(asLocalhost, broker.passwordFile(), anchors));
            assertRefused(settings(broker.address(), wrong, anchors));
        }
    }

    @Test
    void anAddressInClearIsForTheLoopbackAlone() {
        for (String address : new String[] {
            "amqp://broker.example:5672", "amqps://broker.example", "amqp://localhost.example:5672", "amqps://a@b:5671"
        }) {
            assertThatThrownBy(() -> settings(URI.create(address), folder, folder))
                    .isInstanceOf(LintasException.class)
                    .hasMessageContaining("neither amqps://HOST:PORT nor amqp:// on the loopback");
        }
        assertThat(settings(URI.create("amqps://broker.example:5671"), folder, folder)
                        .encrypted())
                .isTrue();
        assertThat(settings(URI.create("amqp://localhost:5672"), folder, folder).encrypted())
                .isFalse();
    }

    @Test
    void filesHaveTheirBounds() throws Exception {
        URI address = URI.create("amqps://broker.example:5671");
        Path password = Files.writeString(folder.resolve("password"), "x".repeat(1_023) + "\n");
        assertThat(settings(address, password, folder).password()).contains("x".repeat(1_023));
        Files.writeString(password, "x".repeat(1_025));
        assertThatThrownBy(() -> settings(address, password, folder).password())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has more than 1024 bytes");

        String anchor = new MadeAuthority("One").pem();
        Path anchors = Files.writeString(folder.resolve("anchors"), anchor + "\n".repeat(1_000_000 - anchor.length()));
        assertThat(settings(address, password, anchors).trusted()).isPresent();
        Files.writeString(anchors, anchor + "\n".repeat(1_000_001 - anchor.length()));
        assertThatThrownBy(() -> settings(address, password, anchors).trusted())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has more than 1000000 bytes");
    }

    private static MosipQueueSettings settings(URI address, Path passwordFile, Path anchors) {
        return new MosipQueueSettings(
                address, AmqpBroker.REQUESTS, AmqpBroker.ANSWERS, AmqpBroker.USER, passwordFile, anchors);
    }

    private static void connect(MosipQueueSettings settings)
            throws ClientException, IOException, GeneralSecurityException {
        try (Client client = Client.create();
                var connection = MosipQueue.connect(client, settings)) {
            connection.openReceiver(AmqpBroker.ANSWERS).source();
        }
    }

    private static void assertRefused(MosipQueueSettings settings) {
        assertThatThrownBy(() -> connect(settings)).isInstanceOf(ClientException.class);
    }

    private Path keyStore(Certified broker) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("broker", broker.keys().getPrivate(), PASSWORD, new X509Certificate[] {broker.certificate()});
        Path file = folder.resolve("broker.p12");
        try (OutputStream written = Files.newOutputStream(file)) {
            keys.store(written, PASSWORD);
        }
        return file;
    }
}
