package org.lintas.biometrics.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintas.biometrics.internal.gallery.GallerySettings;
import org.lintas.foundation.LintasException;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

class MatcherAddressTests {

    @Test
    void withoutCertificatesAMatcherDoesNotStart() throws UnknownHostException {
        refused(false, server("127.0.0.1"));
        refused(true, server("0.0.0.0"));
        refused(true, server("192.0.2.1"));
        refused(true, new ServerProperties());
    }

    @Test
    void certificatesThatCallersNeedNotShowAreNotEnough() throws UnknownHostException {
        var server = server("0.0.0.0");
        var ssl = new Ssl();
        for (Ssl.ClientAuth weak : new Ssl.ClientAuth[] {Ssl.ClientAuth.NONE, Ssl.ClientAuth.WANT}) {
            ssl.setClientAuth(weak);
            server.setSsl(ssl);
            refused(false, server);
        }
        ssl.setClientAuth(Ssl.ClientAuth.NEED);
        assertThat(address(false, server).announced()).startsWith("https://");
    }

    @Test
    void onThisMachineAloneAMatcherMayBeToldToAnswerInPlain() throws UnknownHostException {
        assertThat(address(true, server("127.0.0.1")).announced()).startsWith("http://127.0.0.1:");
    }

    private static void refused(boolean plainLoopback, ServerProperties server) {
        assertThatThrownBy(() -> address(plainLoopback, server))
                .isInstanceOf(LintasException.class)
                .hasMessageContaining("client-auth");
    }

    private static ServerProperties server(String address) throws UnknownHostException {
        var server = new ServerProperties();
        server.setAddress(InetAddress.getByName(address));
        return server;
    }

    private static MatcherAddress address(boolean plainLoopback, ServerProperties server) {
        var settings = new GallerySettings(
                GallerySettings.Kind.KAFKA,
                "127.0.0.1:9092",
                "lintas-gallery",
                "lintas-matchers",
                false,
                "",
                Duration.ofSeconds(1),
                Duration.ofMillis(250),
                "",
                "",
                plainLoopback,
                Map.of());
        return new MatcherAddress(settings, server, new ServletWebServerApplicationContext());
    }
}
