package org.lintas.simulators.airport;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sign-in links of the demonstration's people, from a file that the node writes anew at each start: a role and a link a line.
 *
 * @param node address of the node
 * @param file where the links stand
 */
record PersonLinks(URI node, Path file) {

    /** A session of the demonstration's person of a role. */
    PersonSession session(String role) {
        return new PersonSession(node, () -> link(role));
    }

    private URI link(String role) throws NodeUnreachableException {
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith(role + " ")) {
                    return URI.create(line.substring(role.length() + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new NodeUnreachableException("The links cannot be read: " + e.getMessage(), e);
        }
        throw new NodeUnreachableException("There is no link for " + role + " yet.", null);
    }
}
