package org.lintas.simulators.airport;

import java.net.URI;

/** Gives the simulated staff its sign-in links, which a demonstration hands out to the holder of the airport's credential. */
final class PersonLinks {

    private final URI node;
    private final NodeClient client;

    private PersonLinks(URI node, NodeClient client) {
        this.node = node;
        this.client = client;
    }

    static PersonLinks of(URI node, String credential) {
        return new PersonLinks(node, new NodeClient(node, credential));
    }

    /** A session of the demonstration's person of a role. */
    PersonSession session(String role) {
        return new PersonSession(node, () -> node.resolve(client.get("/api/demonstration/sign-in-links/" + role)
                .path("link")
                .asString()));
    }
}
