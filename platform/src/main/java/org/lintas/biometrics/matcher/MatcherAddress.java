package org.lintas.biometrics.matcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.lintas.biometrics.internal.gallery.GallerySettings;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.stereotype.Component;

/** Where the node reaches this matcher; refuses to start where anybody could. */
@Component
class MatcherAddress {

    private final GallerySettings settings;
    private final WebServerApplicationContext context;
    private final boolean tls;

    MatcherAddress(GallerySettings settings, ServerProperties server, WebServerApplicationContext context) {
        this.settings = settings;
        this.context = context;
        var ssl = server.getSsl();
        this.tls = ssl != null && ssl.isEnabled() && ssl.getClientAuth() == Ssl.ClientAuth.NEED;
        InetAddress address = server.getAddress();
        boolean loopback = address != null && address.isLoopbackAddress();
        if (!tls && !(settings.plainLoopback() && loopback)) {
            throw new LintasException(
                    ErrorCode.SETTING_INVALID,
                    "A matcher answers who shows a certificate alone: set server.ssl.bundle and server.ssl.client-auth=need.");
        }
    }

    /** The address that this matcher gives as its name in the group. */
    String announced() {
        if (!settings.announced().isEmpty()) {
            return settings.announced();
        }
        var server = context.getWebServer();
        int port = server == null ? 0 : server.getPort();
        return tls ? "https://%s:%d".formatted(hostName(), port) : "http://127.0.0.1:%d".formatted(port);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getCanonicalHostName();
        } catch (UnknownHostException e) {
            throw new LintasException(
                    ErrorCode.SETTING_INVALID, "This host has no name; set lintas.biometrics.gallery.announced.", e);
        }
    }
}
