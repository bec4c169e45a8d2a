package org.lintas.biometrics.internal.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.Lintas;
import org.lintas.biometrics.GalleryName;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The role as it is deployed, with certificates on both sides; its brokers are away. */
class MatcherWireTests {

    private static final MadeAuthority AUTHORITY = new MadeAuthority("Galleries");
    private static final MadeAuthority STRANGER = new MadeAuthority("Galleries");
    private static final Duration WAIT = Duration.ofSeconds(60);

    @TempDir
    private static Path home;

    private static WebServerApplicationContext matcher;

    @BeforeAll
    static void aMatcherWithCertificates() {
        GalleryKey.read(GalleryCase.settings(), home);
        var own = AUTHORITY.certified("matcher");
        matcher = (WebServerApplicationContext) SpringApplication.run(
                Lintas.class,
                "--lintas.roles=matcher",
                "--lintas.home=" + home,
                // Nobody listens there.
                "--lintas.biometrics.gallery.brokers=127.0.0.1:1",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--server.ssl.bundle=matcher",
                "--server.ssl.client-auth=need",
                "--spring.ssl.bundle.pem.matcher.keystore.certificate=" + own.certificatePem(),
                "--spring.ssl.bundle.pem.matcher.keystore.private-key=" + own.keyPem(),
                "--spring.ssl.bundle.pem.matcher.truststore.certificate=" + AUTHORITY.pem());
    }

    @AfterAll
    static void end() {
        ((ConfigurableApplicationContext) matcher).close();
    }

    @Test
    void theNodeIsAnsweredUnderItsCertificate() throws GeneralSecurityException, IOException {
        try (var calls = new MatcherCalls(Optional.of(AUTHORITY.caller(Optional.of(AUTHORITY.certified("node")))))) {
            var answer = calls.search(address("https"), question(), WAIT).join();
            assertThat(answer.parts()).isEmpty();
            assertThat(calls.entries(address("https"), GalleryName.TRAVELLERS)).isEmpty();
            assertThat(calls.galleries(address("https"))).isEmpty();
        }
    }

    @Test
    void whoHasNoCertificateGetsNoAnswer() throws GeneralSecurityException, IOException {
        refused("https", AUTHORITY.caller(Optional.empty()));
    }

    @Test
    void whoHasACertificateOfAnotherAuthorityOfTheSameNameGetsNoAnswer() throws GeneralSecurityException, IOException {
        refused("https", AUTHORITY.caller(Optional.of(STRANGER.certified("node"))));
    }

    @Test
    void aNodeDoesNotAskAMatcherOfAnotherAuthority() throws GeneralSecurityException, IOException {
        refused("https", STRANGER.caller(Optional.of(AUTHORITY.certified("node"))));
    }

    @Test
    void withoutEncryptionNobodyGetsAnAnswer() throws GeneralSecurityException, IOException {
        refused("http", AUTHORITY.caller(Optional.of(AUTHORITY.certified("node"))));
    }

    private static void refused(String scheme, SSLContext caller) {
        try (var calls = new MatcherCalls(Optional.of(caller))) {
            assertThat(calls.search(address(scheme), question(), WAIT)).failsWithin(WAIT);
            assertThatThrownBy(() -> calls.entries(address(scheme), GalleryName.TRAVELLERS))
                    .isInstanceOf(CompletionException.class);
        }
    }

    private static byte[] question() {
        return new MatcherQuestion(
                        GalleryName.TRAVELLERS,
                        new MatcherQuestion.Probe(Optional.empty(), Optional.of(GalleryCase.face(1))),
                        new MatcherQuestion.Limit(1, 1, 0),
                        Map.of(),
                        0)
                .encoded();
    }

    private static URI address(String scheme) {
        int port = matcher.getWebServer() == null ? 0 : matcher.getWebServer().getPort();
        return URI.create("%s://127.0.0.1:%d".formatted(scheme, port));
    }
}
