package org.lintas.biometrics.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of MOSIP's queue. Files are read anew for each connection, so that they can be changed while the node runs.
 *
 * @param broker the broker's address, {@code amqps://host:5671}, or {@code amqp://localhost:5672} on the loopback; none for no queue
 * @param requests the queue that MOSIP puts its requests into
 * @param answers the queue that MOSIP takes the answers from
 * @param user name at the broker; none to come without
 * @param passwordFile file with the password, at most 1,024 bytes
 * @param anchors file of certificates that the broker's has to lead to; none for those that Java trusts
 */
@ConfigurationProperties("lintas.biometrics.mosip.queue")
record MosipQueueSettings(
        @Nullable URI broker,
        @DefaultValue("mosip-to-abis") String requests,
        @DefaultValue("abis-to-mosip") String answers,
        @Nullable String user,
        @Nullable Path passwordFile,
        @Nullable Path anchors) {

    private static final int PASSWORD_BYTES_MAX = 1_024;

    /** Longest file of certificates in bytes: some 500 of them. */
    private static final int ANCHORS_BYTES_MAX = 1_000_000;

    MosipQueueSettings {
        if (broker != null
                && !broker.toString()
                        .matches("amqps://[A-Za-z0-9.-]+:[0-9]{1,5}|amqp://(localhost|127\\.0\\.0\\.1):[0-9]{1,5}")) {
            throw new LintasException(
                    ErrorCode.SETTING_INVALID,
                    "lintas.biometrics.mosip.queue.broker: %s is neither amqps://HOST:PORT nor amqp:// on the loopback."
                            .formatted(broker));
        }
    }

    /** Where the broker is. */
    URI address() {
        return Optional.ofNullable(broker).orElseThrow();
    }

    boolean encrypted() {
        return "amqps".equals(address().getScheme());
    }

    Optional<String> userName() {
        return Optional.ofNullable(user);
    }

    Optional<String> password() throws IOException {
        if (passwordFile == null) {
            return Optional.empty();
        }
        if (Files.size(passwordFile) > PASSWORD_BYTES_MAX) {
            throw new IOException("%s has more than %d bytes".formatted(passwordFile, PASSWORD_BYTES_MAX));
        }
        return Optional.of(Files.readString(passwordFile).strip());
    }

    /** Who is believed about the broker; empty for those whom Java believes. */
    Optional<SSLContext> trusted() throws IOException, GeneralSecurityException {
        if (anchors == null) {
            return Optional.empty();
        }
        if (Files.size(anchors) > ANCHORS_BYTES_MAX) {
            throw new IOException("%s has more than %d bytes".formatted(anchors, ANCHORS_BYTES_MAX));
        }
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream file = Files.newInputStream(anchors)) {
            for (Certificate anchor : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                trusted.setCertificateEntry(String.valueOf(trusted.size()), anchor);
            }
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return Optional.of(context);
    }
}
