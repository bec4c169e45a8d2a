package org.lintas.access.internal;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where people reach the console: the address of the settings, or this machine at the port that was taken. */
@Component
public class ConsoleAddress {

    private final AccessSettings settings;
    private volatile int port;

    ConsoleAddress(AccessSettings settings) {
        this.settings = settings;
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    /** Scheme, host and port, without a slash at the end. */
    public String origin() {
        return settings.fixedAddress().orElseGet(() -> "http://localhost:" + port);
    }

    /** The origins that a passkey may be used from: always one, known when the server has its port. */
    public Set<String> origins() {
        return new AbstractSet<>() {
            @Override
            public Iterator<String> iterator() {
                return Set.of(origin()).iterator();
            }

            @Override
            public int size() {
                return 1;
            }
        };
    }
}
